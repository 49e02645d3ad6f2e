import { buildScene } from '#core/appearance';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import type { Dataset } from '#schemas';
import { anEvidence } from '#testing';
import type { Figure } from '../drawing.ts';
import { FIRST_FIGURE_OPTIONS, type FigureOptions } from '../figure-options.ts';
import { figureWordsFor } from '../figure-words-for.ts';
import { type FigureView, type FigureViews, makeFigure } from '../make-figure.ts';

export const ALL_ACTORS: Filter = { chips: [], isolates: 'show' };

/** A view of a small dataset, its actors on a ring in their order. */
export function viewOf(
  dataset: Dataset,
  { filter = NO_FILTER, name }: { filter?: Filter; name?: string } = {},
): FigureView {
  const graph = buildGraph(dataset);
  const visible = applyFilter(graph, filter);
  const count = graph.actors.length;
  const radius = count < 2 ? 0 : 60 + count * 18;
  const turn = (index: number): number => (2 * Math.PI * index) / count - Math.PI;
  const positions = {
    x: Float64Array.from(graph.actors, (_, index) => Math.cos(turn(index)) * radius * 1.5),
    y: Float64Array.from(graph.actors, (_, index) => Math.sin(turn(index)) * radius),
  };
  return {
    graph,
    filter,
    shown: visible,
    buildScene: ({ theme, scale }) => buildScene({ graph, visible, positions, theme, scale }),
    ...(name !== undefined && { name }),
  };
}

/** A figure as the product makes it, 900 pixels wide unless told otherwise. */
export function drawFigure(
  views: FigureViews,
  options: Partial<FigureOptions> = {},
  language = 'en',
): Figure {
  return makeFigure(
    views,
    {
      ...FIRST_FIGURE_OPTIONS,
      size: { kind: 'pixels', width: 900 },
      asOf: '2020-04-12',
      ...options,
    },
    figureWordsFor(language),
    'Made up for a test.',
  );
}

/** Evidence for and against. */
export const contested = {
  evidence: [anEvidence(), anEvidence({ stance: 'contradicts', voice: 'denied', paragraph: 4 })],
};
