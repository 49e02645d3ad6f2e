import { applyFilter, type Graph } from '#core/graph';
import { fingerprintOf, type LayoutInput, type Positions } from '#core/layout';
import { fewLayoutInput, showsFew } from './few-actors.ts';
import { layoutInputOf } from './layout-input.ts';
import { layoutWish } from './layout-wish.ts';
import { FIRST_VIEW, type View, WINDOW_SHAPES } from './view.ts';

/** A layout that was made before, with the fingerprint of what it was made from: plain data. */
export interface KnownLayout {
  readonly input: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * What the layout of a view starts from, when the view is opened: everything, in its shape, or the
 * few actors that are shown instead of groups.
 */
export function openingInputOf(graph: Graph, view: View): LayoutInput {
  if (showsFew(graph, view)) {
    const few = applyFilter(graph, view.filter);
    return fewLayoutInput(graph, few, view.shape ?? 'landscape', view);
  }
  const everything = applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' });
  return layoutInputOf(graph, everything, view.shape ?? 'landscape', layoutWish(graph, view));
}

/** The first picture of a graph for every shape of a window, made by `arrange`. */
export const makeKnownLayouts = (
  graph: Graph,
  arrange: (input: LayoutInput) => Positions,
): KnownLayout[] =>
  WINDOW_SHAPES.map((shape) => {
    const input = openingInputOf(graph, { ...FIRST_VIEW, shape });
    const { x, y } = arrange(input);
    return { input: fingerprintOf(input), x: [...x], y: [...y] };
  });

/** The positions that are known for exactly this input; they are what `arrange` would find. */
export function findKnownLayout(
  known: readonly KnownLayout[],
  input: LayoutInput,
): Positions | undefined {
  // Of a large graph the fingerprint alone takes a while.
  const ofSize = known.filter(({ x }) => x.length === input.actorCount);
  if (ofSize.length === 0) return undefined;
  const fingerprint = fingerprintOf(input);
  const found = ofSize.find((layout) => layout.input === fingerprint);
  if (!found) return undefined;
  return { x: Float64Array.from(found.x), y: Float64Array.from(found.y) };
}
