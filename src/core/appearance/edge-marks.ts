import type { Bundle, Graph } from '#core/graph';
import type { Family } from '#schemas';
import { headRoom } from './arrow-heads.ts';
import type { CollisionGrid } from './collision-grid.ts';
import { type Circle, curveBetween, loopCurve, RIM_GAP } from './edge-geometry.ts';
import { fanOut } from './fan-edges.ts';
import type { ThemeId } from './line-style.ts';
import {
  codeOfComparison,
  codeOfLine,
  comparisonStyle,
  type MarkEncoding,
  NOTHING_SAID,
} from './mark-encoding.ts';
import { lineStylesOf, THEME_COLOURS } from './palette.ts';
import type { EdgeMark } from './scene.ts';

const WIDEST = 2.6;
/** From so many relationships in the heaviest line on, widths are shares of it: else all would be wide. */
const HEAVY = 100;
const NARROWEST_SHARE = 0.15;
/** What is only announced or alleged is drawn in this strength. */
const UNCERTAIN_OPACITY = 0.6;
/** Two rails and the light between them need this much at least. */
const NARROWEST_RAILS = 3.2;

/** Families from the quiet to the loud: later lines are painted over earlier ones. */
const PAINT_ORDER: readonly Family[] = [
  'structure',
  'contact',
  'presence',
  'politics',
  'cooperation',
  'pressure',
  'violence',
];

/**
 * One mark a bundle, in the order in which they are painted. `lineScale` turns pixels into model
 * units.
 */
export function placeEdges(
  graph: Graph,
  bundles: readonly Bundle[],
  circleOf: (actor: number) => Circle,
  nodes: CollisionGrid,
  theme: ThemeId,
  lineScale: number,
  arrowScale: number,
  compared?: MarkEncoding['lines'],
): EdgeMark[] {
  const styles = lineStylesOf(graph.types, theme);
  const isDirected = (bundle: Bundle) => graph.types[bundle.type]!.directed;
  const bends = fanOut(bundles, isDirected, circleOf, nodes);
  const loopsOfActor = new Map<number, number>();
  const codes = compared && bundles.map((bundle) => codeOfLine(compared, bundle.relationships));
  const heaviest = bundles.reduce((most, one) => Math.max(most, one.relationships.length), 0);
  const marks = bundles.map((bundle, index) => {
    const code = codes?.[index];
    const plain = styles[bundle.type]!;
    const style = code === undefined ? plain : comparisonStyle(code, theme, plain.head);
    const contested =
      code === undefined ? bundle.contested : code === codeOfComparison('contradicting');
    const width = lineWidth(style.width, bundle, heaviest, contested) * lineScale;
    const head = headRoom(style.head, width, arrowScale);
    const bend = bends[index]!;
    const from = circleOf(bundle.source);
    let curve = curveBetween(from, circleOf(bundle.target), bend, head);
    if (bundle.source === bundle.target) {
      const loops = loopsOfActor.get(bundle.source) ?? 0;
      loopsOfActor.set(bundle.source, loops + 1);
      curve = loopCurve(from, loopAngle(loops), bend, head);
    }
    return {
      key: bundle.key,
      sourceActor: bundle.source,
      targetActor: bundle.target,
      type: graph.types[bundle.type]!.id,
      count: bundle.relationships.length,
      ...curve,
      bend,
      style,
      width,
      gap: RIM_GAP,
      contested,
      railColour: THEME_COLOURS[theme].ground,
      opacity: isUncertain(graph, bundle) ? UNCERTAIN_OPACITY : 1,
    };
  });
  const layerOf = graph.types.map(({ family }) => PAINT_ORDER.indexOf(family));
  // What neither of two compared sources tells of lies below all else.
  const isSaid = (index: number) => (codes?.[index] === NOTHING_SAID ? 0 : 1);
  return bundles
    .map((_, index) => index)
    .sort(
      (a, b) =>
        isSaid(a) - isSaid(b) || layerOf[bundles[a]!.type]! - layerOf[bundles[b]!.type]! || a - b,
    )
    .map((index) => marks[index]!);
}

/**
 * Pixels at zoom 1: grows with the logarithm of the count, so that a hundred is not a wall; among
 * lines of thousands with the root of their share of the heaviest.
 */
function lineWidth(base: number, bundle: Bundle, heaviest: number, contested: boolean): number {
  const count = Math.max(1, bundle.relationships.length);
  const factor =
    heaviest < HEAVY
      ? Math.min(WIDEST, 1 + Math.log2(count) * 0.36)
      : WIDEST * Math.max(NARROWEST_SHARE, Math.sqrt(count / heaviest));
  return contested ? Math.max(NARROWEST_RAILS, base * factor) : base * factor;
}

const isUncertain = (graph: Graph, bundle: Bundle): boolean =>
  bundle.relationships.every((index) => {
    const status = graph.relationships[index]?.status;
    return status === 'planned' || status === 'alleged';
  });

/** Loops stand at the upper right first, then go round by golden angles. */
const loopAngle = (place: number): number => -Math.PI / 4 + place * 2.39996;
