import type { Drawn, Graph, Grouping } from '#core/graph';
import {
  type BlocOutline,
  convexHull,
  isInside,
  outlineBox,
  outlinePath,
  rimTowards,
} from './bloc-outline.ts';
import type { CollisionGrid } from './collision-grid.ts';
import { type CompoundWords, compoundLabel } from './compound-name.ts';
import type { InkGrid } from './ink-grid.ts';
import type { ThemeId } from './line-style.ts';
import { rimOf } from './node-marks.ts';
import { coloursWithoutGroup, type GroupColours, groupColoursOf } from './palette.ts';
import type { BlocMark, Box, NodeMark } from './scene.ts';
import { textDirection, textWidth } from './text-width.ts';

/** Size of a bloc's name on the screen, in pixels. */
const BLOC_LABEL_PIXELS = 11.5;
/** Room between its capitals, in ems. */
const LETTER_SPACING = 0.09;
const LINE_HEIGHT = 1.25;
/** Room between a bloc's outermost nodes and its outline, in model units. */
const PADDING = 14;

interface Bloc {
  readonly id: string;
  readonly label: string;
  readonly colours: GroupColours;
  readonly outline: BlocOutline;
  readonly box: Box;
}

/**
 * A quiet ground and a name for each bloc, the widest first, so that smaller ones are drawn over
 * it. Names keep off nodes and off each other; their boxes are added to `taken`.
 */
export function placeBlocs(
  blocs: readonly Bloc[],
  scale: number,
  taken: CollisionGrid,
  ink: InkGrid,
  room?: Box,
): BlocMark[] {
  return blocs.map((bloc) => {
    const size = BLOC_LABEL_PIXELS / scale;
    const label = bloc.label.toUpperCase();
    const direction = textDirection(label);
    const labelSpacing = direction === 'ltr' ? size * LETTER_SPACING : 0;
    const width = textWidth(label, size, 600) + labelSpacing * [...label].length;
    const labelBox = placeName(bloc, blocs, width, size * LINE_HEIGHT, taken, ink, room);
    taken.addBox(labelBox);
    return {
      group: bloc.id,
      label,
      labelX: labelBox.x + labelBox.width / 2,
      labelY: labelBox.y + labelBox.height / 2,
      labelSize: size,
      labelSpacing,
      labelColour: bloc.colours.text,
      labelBox,
      direction,
      colour: bloc.colours.ring,
      fill: bloc.colours.ground,
      outline: outlinePath(bloc.outline),
      box: bloc.box,
    };
  });
}

/**
 * Outlines of the compounds that are not collapsed and have at least two nodes: of actors, or of
 * collapsed compounds inside them. The widest first.
 */
export function outlinesOf(
  graph: Graph,
  grouping: Grouping,
  { expanded, nodeOf }: Pick<Drawn, 'expanded' | 'nodeOf'>,
  nodes: readonly NodeMark[],
  words: CompoundWords,
  theme: ThemeId,
): readonly Bloc[] {
  const colours = groupColoursOf(graph.dataset.actorGroups, theme);
  const nodeByNumber = new Map(nodes.map((node) => [node.actor, node]));
  const blocs = expanded.flatMap((compound): Bloc[] => {
    const numbers = new Set(compound.members.map(nodeOf));
    const members = [...numbers].flatMap((number) => nodeByNumber.get(number) ?? []);
    if (members.length < 2) return [];
    const padding = PADDING + members.reduce((most, node) => Math.max(most, rimOf(node)), 0);
    const outline = { hull: convexHull(members), padding };
    return [
      {
        id: compound.id,
        label: compoundLabel(graph, grouping, compound, words),
        colours: colours.get(compound.group ?? '') ?? coloursWithoutGroup(theme),
        outline,
        box: outlineBox(outline),
      },
    ];
  });
  const area = ({ box }: Bloc): number => box.width * box.height;
  return blocs.sort((one, other) => area(other) - area(one));
}

const DIRECTIONS = 32;
/** How much worse each step away from the top is, in lines under the name. */
const TURN_COST = 0.5;
const FOREIGN_GROUND_COST = 12;
const FURTHER_COST = 3;

/** Tries places along the outside of the outline, from the top round both sides. */
function placeName(
  bloc: Bloc,
  blocs: readonly Bloc[],
  width: number,
  height: number,
  taken: CollisionGrid,
  ink: InkGrid,
  room: Box | undefined,
): Box {
  let best: Box | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const further of [0, 1]) {
    for (let step = 0; step < DIRECTIONS; step++) {
      const turns = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
      const angle = (2 * Math.PI * turns) / DIRECTIONS - Math.PI / 2;
      const dx = Math.cos(angle);
      const dy = Math.sin(angle);
      const rim = rimTowards(bloc.outline, dx, dy);
      const x = rim.x + dx * (width / 2 + further * height);
      const y = rim.y + dy * (height * 0.6 + further * height);
      const box = pushInside({ x: x - width / 2, y: y - height / 2, width, height }, room);
      const isForeign = blocs.some((other) => other !== bloc && isInside(other.outline, { x, y }));
      const cost =
        Math.abs(turns) * TURN_COST +
        further * FURTHER_COST +
        (isForeign ? FOREIGN_GROUND_COST : 0) +
        ink.linesUnder(box) * 0.6;
      if (cost >= lowest || taken.hitsBox(box)) continue;
      lowest = cost;
      best = box;
    }
  }
  if (best !== undefined) return best;
  const top = rimTowards(bloc.outline, 0, -1);
  return pushInside({ x: top.x - width / 2, y: top.y - height * 1.1, width, height }, room);
}

/** A name that would leave the window is pushed back to its rim. */
function pushInside(box: Box, room: Box | undefined): Box {
  if (room === undefined) return box;
  const push = (low: number, size: number, from: number, length: number) =>
    Math.max(from, Math.min(low, from + length - size));
  return {
    ...box,
    x: push(box.x, box.width, room.x, room.width),
    y: push(box.y, box.height, room.y, room.height),
  };
}
