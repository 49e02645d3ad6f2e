import { BLOC_GAP, type Block, stackGrid } from './arrange-in-grid.ts';
import { layRoundPinned } from './earlier-places.ts';
import { componentsOf, type Hierarchy, readHierarchy } from './hierarchy.ts';
import { gatherItems } from './layer-items.ts';
import { orderLayers } from './order-layers.ts';
import { packBlocks, type Strip, type StrippedBlock } from './pack-blocks.ts';
import { placeLayers } from './place-layers.ts';
import { emptyPositions, type LayoutInput, type Positions } from './positions.ts';
import { measureLayout } from './quality.ts';
import { ratioOf } from './ratio.ts';

/** Clear height between layers, for the lines. */
const LAYER_GAP = 28;
/** Lists of this many rows and fewer are tried. */
const MOST_ROWS = 8;
/** What a line through a label or circle is worth, as a share of the size of the picture. */
const THROUGH_MARK_COST = 0.012;
const CROSSING_COST = 0.008;
/** Beyond this many pairs, one picture is made, with lists of this many rows. */
const MOST_MEASURED = 400;
const ROWS_UNMEASURED = 6;

/**
 * Hierarchies from top to bottom, after Sugiyama, Tagawa and Toda (1981): whoever leads or contains
 * others stands above them, those that hang together as one block. Actors outside any hierarchy
 * stand in lists below, by bloc.
 */
export function arrangeInLayers(input: LayoutInput): Positions {
  const hierarchy = readHierarchy(input);
  const components = componentsOf(hierarchy);
  const ratio = ratioOf(input);
  const structure = structureOnly(input, hierarchy);
  const isMeasured = structure.source.length <= MOST_MEASURED;
  let best: { positions: Positions; cost: number } | undefined;
  const rowsTried = isMeasured
    ? Array.from({ length: MOST_ROWS }, (_, index) => index + 1)
    : [ROWS_UNMEASURED];
  for (const rows of rowsTried) {
    const blocks = components.map((component) => layerComponent(input, hierarchy, component, rows));
    const { positions, width, height } = assemble(input, hierarchy, blocks, ratio);
    const size = Math.max(width / ratio, height);
    const quality = isMeasured ? measureLayout(structure, positions) : undefined;
    const clutter = quality
      ? THROUGH_MARK_COST * quality.linesThroughMarks + CROSSING_COST * quality.crossings
      : 0;
    const cost = size * (1 + clutter);
    if (!best || cost < best.cost) best = { positions, cost };
  }
  return layRoundPinned(input, best!.positions);
}

function layerComponent(
  input: LayoutInput,
  hierarchy: Hierarchy,
  component: readonly number[],
  rows: number,
): StrippedBlock {
  const items = gatherItems(input, hierarchy, component, rows);
  const layers = orderLayers(items);
  const x = placeLayers(items, layers);
  const left = Math.min(...items.map((item, index) => x[index]! - item.left));
  const right = Math.max(...items.map((item, index) => x[index]! + item.right));
  const members: { actor: number; x: number; y: number }[] = [];
  const strips: Strip[] = [];
  let top = 0;
  for (const layer of layers) {
    const height = Math.max(...layer.map((item) => items[item]!.height));
    for (const index of layer) {
      const item = items[index]!;
      // Those with nobody above stand at the bottom of their layer, near those below.
      const down = item.above.length === 0 ? height - item.height : 0;
      for (const { actor, dx, dy } of item.members) {
        members.push({ actor, x: x[index]! + dx - left, y: top + down + dy });
      }
    }
    const first = layer[0]!;
    const last = layer.at(-1)!;
    strips.push({
      left: x[first]! - items[first]!.left - left,
      right: x[last]! + items[last]!.right - left,
      top: Math.max(0, top - LAYER_GAP),
      bottom: top + height,
    });
    top += height + LAYER_GAP;
  }
  return { width: right - left, height: top - LAYER_GAP, members, strips };
}

/** All blocks in a picture around the origin: hierarchies, and below them everybody else. */
function assemble(
  input: LayoutInput,
  hierarchy: Hierarchy,
  blocks: readonly StrippedBlock[],
  ratio: number,
): { positions: Positions; width: number; height: number } {
  const inHierarchy = new Set(hierarchy.actors);
  const others = [...new Set(input.actors)].filter((actor) => !inHierarchy.has(actor));
  const withOthers = (upper: Block): Block => {
    const lower = stackGrid(input, others, blocks.length > 0 ? upper : { ratio });
    const below = upper.height + (upper.height > 0 && others.length > 0 ? 1.5 * BLOC_GAP : 0);
    return {
      width: Math.max(upper.width, lower.width),
      height: below + lower.height,
      members: [
        ...upper.members,
        ...lower.members.map(({ actor, x, y }) => ({ actor, x, y: y + below })),
      ],
    };
  };
  const whole = packBlocks(blocks, BLOC_GAP, ratio, withOthers);
  const positions = emptyPositions(input.actorCount);
  for (const { actor, x, y } of whole.members) {
    positions.x[actor] = x - whole.width / 2;
    positions.y[actor] = y - whole.height / 2;
  }
  return { positions, width: whole.width, height: whole.height };
}

/** The same graph with the lines of the hierarchy only. */
function structureOnly(input: LayoutInput, { actors, above }: Hierarchy): LayoutInput {
  const pairs = actors.flatMap((low) => above.get(low)!.map((high) => [high, low] as const));
  return {
    ...input,
    source: Uint32Array.from(pairs, ([high]) => high),
    target: Uint32Array.from(pairs, ([, low]) => low),
    weight: new Float32Array(pairs.length).fill(1),
  };
}
