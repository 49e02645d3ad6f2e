import type { Actor } from '#schemas';
import type { CollisionGrid } from './collision-grid.ts';
import { mixOver } from './colour.ts';
import type { InkGrid } from './ink-grid.ts';
import type { ThemeId } from './line-style.ts';
import { rimOf } from './node-marks.ts';
import { THEME_COLOURS } from './palette.ts';
import type { Box, LabelMark, NodeMark } from './scene.ts';
import { compareText, shownName } from './shown-name.ts';
import { type FontWeight, textDirection, textWidth } from './text-width.ts';

/** Size of a node's label on the screen, in pixels. */
export const LABEL_SIZE = 12;
/** Distance of two lines of a label, in ems. */
export const LABEL_LINE_HEIGHT = 1.12;
/** Free room between rim and text, in ems; the name of a hub may stand further off. */
const NEAR_GAP = [0.28];
const OFTEN_GAPS = [0.28, 1, 1.6];
const HUB_GAPS = [0.28, 1, 1.8, 2.8];
/** From this many visible relationships on a name is worth a place further off. */
const OFTEN = 4;
/** What standing further off costs, against 1 for each step down the list of sides. */
const FURTHER_COST = 6;
/** What a line under the text costs, against 1 for each step down the list of sides. */
const LINE_COST = 1.1;
/** Actors from this share of the largest degree on are set in semibold. */
const HUB_SHARE = 0.35;
const SMALLEST_HUB_DEGREE = 5;
/** How much ink a faint name keeps: still readable, at least 4.5:1 on the ground. */
const FADED_INK = 0.64;

export interface LabelPlan {
  readonly nodes: readonly NodeMark[];
  readonly actors: readonly Actor[];
  readonly degrees: Uint32Array;
  /** Actors whose labels come before all others. */
  readonly emphasis: ReadonlySet<number>;
  /** Actors whose names are faint. */
  readonly faded: ReadonlySet<number>;
  readonly theme: ThemeId;
  readonly scale: number;
  /** Circles and boxes that stand already; placed labels are added. */
  readonly taken: CollisionGrid;
  readonly ink: InkGrid;
  /** What the window shows, if all is fitted into it; a label that would be cut is left out. */
  readonly room?: Box | undefined;
  /** Language of the names, where the data has them in it. */
  readonly language?: string | undefined;
}

/**
 * Labels by node order, greedily by importance (emphasis, visible degree, name): each takes the
 * best of eight places around its node that touches no circle and no other label and crosses few
 * lines. A label without a free place is left out at this scale, unless it names a collapsed group.
 * Hubs come first of all, before the names of the blocs; `labels` has an entry a node and is filled
 * in. After Imhof (1975), "Positioning names on maps", for the order of the places, and Christensen,
 * Marks and Shieber (1995) for the greedy rule.
 */
export function placeLabels(
  plan: LabelPlan,
  which: 'hubs' | 'others',
  labels: (LabelMark | undefined)[],
): void {
  const { nodes, actors, degrees, emphasis } = plan;
  const degreeOf = ({ actor, compound }: NodeMark) =>
    compound === undefined ? degrees[actor]! : Number.POSITIVE_INFINITY;
  const nameOf = ({ actor, compound }: NodeMark) => compound?.name.join(' ') ?? actors[actor]!.name;
  const largest = nodes.reduce((most, { actor }) => Math.max(most, degrees[actor] ?? 0), 0);
  const order = nodes
    .map((_, index) => index)
    .sort((a, b) => {
      const one = nodes[a]!;
      const other = nodes[b]!;
      const [degree, otherDegree] = [degreeOf(one), degreeOf(other)];
      return (
        Number(emphasis.has(other.actor)) - Number(emphasis.has(one.actor)) ||
        // Infinity less infinity is no number: two compounds are ordered by their size.
        (degree === otherDegree ? other.radius - one.radius : otherDegree - degree) ||
        compareText(nameOf(one), nameOf(other)) ||
        one.actor - other.actor
      );
    });
  const hubDegree = Math.max(SMALLEST_HUB_DEGREE, largest * HUB_SHARE);
  for (const index of order) {
    const node = nodes[index]!;
    const isHub = degreeOf(node) >= hubDegree;
    if (isHub !== (which === 'hubs')) continue;
    const lines = node.compound?.name ?? shownName(actors[node.actor]!, plan.language);
    labels[index] = placeLabel(node, lines, isHub, plan);
  }
}

function placeLabel(
  node: NodeMark,
  lines: readonly string[],
  isHub: boolean,
  { theme, scale, taken, ink, room, degrees, faded }: LabelPlan,
): LabelMark | undefined {
  const size = LABEL_SIZE / scale;
  const weight: FontWeight = isHub ? 600 : 400;
  const direction = textDirection(lines[0] ?? '');
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const lineHeight = size * LABEL_LINE_HEIGHT;
  const height = lineHeight * lines.length;
  const isOften = (degrees[node.actor] ?? OFTEN) >= OFTEN;
  const gaps = isHub ? HUB_GAPS : isOften ? OFTEN_GAPS : NEAR_GAP;
  let best: { readonly side: Side; readonly box: Box } | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [ring, gap] of gaps.entries()) {
    for (const [rank, side] of SIDES.entries()) {
      const atLeast = rank + ring * FURTHER_COST;
      if (atLeast >= lowest) break;
      const across = direction === 'rtl' ? -side.across : side.across;
      const box = boxBeside(node, across, side.down, width, height, size * gap);
      const cost = atLeast + LINE_COST * ink.linesUnder(box);
      if (cost >= lowest || !isWithin(box, room) || taken.hitsBox(box)) continue;
      lowest = cost;
      best = { side: { across, down: side.down }, box };
    }
  }
  if (best === undefined && isHub) {
    // A hub without its name makes the whole picture unreadable: any free place near it will do.
    const box = boxesAround(node, width, height, size).find(
      (place) => isWithin(place, room) && !taken.hitsBox(place),
    );
    if (box !== undefined) best = { side: { across: 0, down: 0 }, box };
  }
  if (best === undefined && node.compound !== undefined) {
    // Nobody can guess what a collapsed group is: its name stands below it, whatever is there.
    const below: Side = { across: 0, down: 1 };
    best = { side: below, box: boxBeside(node, 0, 1, width, height, size * NEAR_GAP[0]!) };
  }
  if (best === undefined) return undefined;
  const { side, box } = best;
  taken.addBox(box);
  const { ink: black, ground: halo } = THEME_COLOURS[theme];
  const colour = faded.has(node.actor) ? mixOver(black, halo, FADED_INK) : black;
  return {
    lines,
    lineHeight,
    x: box.x + (box.width * (1 - Math.sign(side.across))) / 2,
    y: box.y + box.height / 2,
    anchor: anchorOf(side.across, direction),
    size,
    weight,
    direction,
    colour,
    halo,
    box,
  };
}

const DIRECTIONS_AROUND = 24;
/** Steps outwards, in ems. */
const STEPS_AROUND = [0.3, 0.8, 1.4, 2, 2.8, 3.6, 4.4];

/** Boxes all round a circle, the nearest first and of those the ones beside it before the others. */
function boxesAround(node: NodeMark, width: number, height: number, size: number): Box[] {
  const directions = Array.from({ length: DIRECTIONS_AROUND }, (_, step) => {
    const angle = (2 * Math.PI * step) / DIRECTIONS_AROUND;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  }).sort((one, other) => Math.abs(one.y) - Math.abs(other.y));
  return STEPS_AROUND.flatMap((step) =>
    directions.map(({ x, y }) => {
      const reach = rimOf(node) + step * size;
      return {
        x: node.x + x * (reach + width / 2) - width / 2,
        y: node.y + y * (reach + height / 2) - height / 2,
        width,
        height,
      };
    }),
  );
}

interface Side {
  /** −1 left, 0 in the middle, 1 right. */
  readonly across: number;
  /** −1 above, 0 beside, 1 below. */
  readonly down: number;
}

const SIDES: readonly Side[] = [
  { across: 1, down: 0 },
  { across: -1, down: 0 },
  { across: 0, down: -1 },
  { across: 0, down: 1 },
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: -1 },
  { across: -1, down: 1 },
];

const isWithin = (box: Box, room: Box | undefined): boolean =>
  room === undefined ||
  (box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height);

/** The box of a text on one side of a circle; at the corners it nestles against the rim at 45°. */
function boxBeside(
  node: NodeMark,
  across: number,
  down: number,
  width: number,
  height: number,
  gap: number,
): Box {
  const isCorner = across !== 0 && down !== 0;
  const reach = (rimOf(node) + gap) * (isCorner ? Math.SQRT1_2 : 1);
  const left = node.x + across * reach - (width * (1 - across)) / 2;
  const middle = isCorner ? (height * 0.3 * (1 - down)) / 2 - (height * 0.3 * (1 + down)) / 2 : 0;
  const top = node.y + down * reach - (height * (1 - down)) / 2 + middle;
  return { x: left, y: top, width, height };
}

/** Anchors are relative to the direction: what stands right of a node starts there, if it is ltr. */
function anchorOf(across: number, direction: 'ltr' | 'rtl'): LabelMark['anchor'] {
  if (across === 0) return 'middle';
  return across > 0 === (direction === 'ltr') ? 'start' : 'end';
}
