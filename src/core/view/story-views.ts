import type { FigureWords, StorySpec } from '#core/figure';
import type { Graph } from '#core/graph';
import { applyFilter } from '#core/graph';
import type { LayoutInput, Positions } from '#core/layout';
import type { Story } from '#schemas';
import { figureViewOf, positionsOfView } from './figure-view.ts';
import { layoutInputOf } from './layout-input.ts';
import { layoutWish } from './layout-wish.ts';
import { placeActors } from './place-actors.ts';
import { FIRST_VIEW, type View } from './view.ts';
import { viewOfStep } from './view-of-step.ts';

/** Views that are alike here are arranged alike, so that it need be done only once. */
export const arrangementKey = (graph: Graph, view: View): string =>
  JSON.stringify([view.shape ?? 'landscape', layoutWish(graph, view)]);

/** What arranges the actors of a view as `positionsOfView` does, for a layout in a worker. */
export const arrangementOf = (graph: Graph, view: View): LayoutInput =>
  layoutInputOf(
    graph,
    applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' }),
    view.shape ?? 'landscape',
    layoutWish(graph, view),
  );

/**
 * A story with the views of its steps, for paper and HTML. `arranged` gives positions that have
 * been found already, by `arrangementKey`; others are found here.
 */
export function storySpecOf(
  graph: Graph,
  story: Story,
  words: FigureWords,
  {
    arranged = new Map(),
    language,
  }: {
    readonly arranged?: ReadonlyMap<string, Positions>;
    readonly language?: string | undefined;
  } = {},
): StorySpec {
  const found = new Map(arranged);
  const positionsOf = (view: View): Positions => {
    const key = arrangementKey(graph, view);
    const positions = found.get(key) ?? positionsOfView(graph, { ...view, places: [] });
    found.set(key, positions);
    return placeActors(graph, positions, view.places);
  };
  return {
    graph,
    title: story.title,
    summary: story.summary,
    words,
    steps: story.steps.map((step) => {
      const view = viewOfStep(step);
      return {
        headline: step.headline,
        text: step.text,
        citations: step.citations,
        view: view && figureViewOf(graph, view, positionsOf(view), { language }),
      };
    }),
  };
}
