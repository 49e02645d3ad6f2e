import type { Actor } from '#schemas';
import type { CollisionGrid } from './collision-grid.ts';
import type { InkGrid } from './ink-grid.ts';
import { rimOf } from './node-marks.ts';
import { THEME_COLOURS } from './palette.ts';
import type { Box, LabelMark, NodeMark, ThemeId } from './scene.ts';
import { type FontWeight, shortenText, textDirection, textWidth } from './text-width.ts';

/** Size of a node's label on the screen, in pixels. */
export const LABEL_SIZE = 12;
/** Names longer than this many characters are shortened. */
const LONGEST_NAME = 26;
/** Width in ems to which a long name without an acronym is cut. */
const LONGEST_WIDTH = 13;
const LINE_HEIGHT = 1.16;
/** Free room between rim and text, in ems. */
const LABEL_GAP = 0.28;
/** What a line under the text costs, against 1 for each step down the list of sides. */
const LINE_COST = 1.1;
/** Actors from this share of the largest degree on are set in semibold. */
const HUB_SHARE = 0.35;
const SMALLEST_HUB_DEGREE = 5;

export interface LabelPlan {
  readonly nodes: readonly NodeMark[];
  readonly actors: readonly Actor[];
  readonly degrees: Uint32Array;
  /** Actors whose labels come before all others. */
  readonly emphasis: ReadonlySet<number>;
  readonly theme: ThemeId;
  readonly scale: number;
  /** Circles and boxes that stand already; placed labels are added. */
  readonly taken: CollisionGrid;
  readonly ink: InkGrid;
}

/**
 * Labels by node order, greedily by importance (emphasis, visible degree, name): each takes the
 * best of eight places around its node that touches no circle and no other label and crosses few
 * lines. A label without a free place is left out at this scale. After Imhof (1975), "Positioning
 * names on maps", for the order of the places, and Christensen, Marks and Shieber (1995) for the
 * greedy rule.
 */
export function placeLabels(plan: LabelPlan): (LabelMark | undefined)[] {
  const { nodes, actors, degrees, emphasis } = plan;
  const labels: (LabelMark | undefined)[] = nodes.map(() => undefined);
  const largest = nodes.reduce((most, { actor }) => Math.max(most, degrees[actor]!), 0);
  const order = nodes
    .map((_, index) => index)
    .sort((a, b) => {
      const one = nodes[a]!.actor;
      const other = nodes[b]!.actor;
      return (
        Number(emphasis.has(other)) - Number(emphasis.has(one)) ||
        degrees[other]! - degrees[one]! ||
        compareText(actors[one]!.name, actors[other]!.name) ||
        one - other
      );
    });
  const hubDegree = Math.max(SMALLEST_HUB_DEGREE, largest * HUB_SHARE);
  for (const index of order) {
    const node = nodes[index]!;
    const isHub = degrees[node.actor]! >= hubDegree;
    labels[index] = placeLabel(node, actors[node.actor]!, isHub ? 600 : 400, plan);
  }
  return labels;
}

/** By code units: the same on every machine, unlike a collation of the system's language. */
const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);

/**
 * The name as it stands beside a node: the shortest known acronym where the name is long, else the
 * name with an ellipsis.
 */
export function shownName(actor: Actor): string {
  if ([...actor.name].length <= LONGEST_NAME) return actor.name;
  const acronyms = actor.aliases.filter(({ kind }) => kind === 'acronym').map(({ text }) => text);
  const shortest = acronyms.sort((a, b) => a.length - b.length || compareText(a, b))[0];
  return shortest ?? shortenText(actor.name, LONGEST_WIDTH, 1);
}

function placeLabel(
  node: NodeMark,
  actor: Actor,
  weight: FontWeight,
  { theme, scale, taken, ink }: LabelPlan,
): LabelMark | undefined {
  const size = LABEL_SIZE / scale;
  const text = shownName(actor);
  const direction = textDirection(text);
  const width = textWidth(text, size, weight);
  const height = size * LINE_HEIGHT;
  let best: { readonly side: Side; readonly box: Box } | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  SIDES.forEach((side, rank) => {
    if (rank >= lowest) return;
    const across = direction === 'rtl' ? -side.across : side.across;
    const box = boxBeside(node, across, side.down, width, height, size * LABEL_GAP);
    const cost = rank + LINE_COST * ink.linesUnder(box);
    if (cost >= lowest || taken.hitsBox(box)) return;
    lowest = cost;
    best = { side: { across, down: side.down }, box };
  });
  if (best === undefined) return undefined;
  const { side, box } = best;
  taken.addBox(box);
  const { ink: colour, ground: halo } = THEME_COLOURS[theme];
  return {
    text,
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
