import { buildLegend, buildScene, type ThemeId } from '#core/appearance';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import type { Dataset } from '#schemas';
import { altTextOf } from '../alt-text.ts';
import { captionOf } from '../caption.ts';
import { citationsOf } from '../citations.ts';
import { composeFigure, type FigureSpec } from '../compose-figure.ts';
import type { Figure } from '../drawing.ts';
import { ENGLISH_FIGURE_WORDS } from '../english-figure-words.ts';
import { buildSceneForFigure } from '../fit-graph.ts';

interface SheetOptions extends Partial<FigureSpec> {
  readonly theme?: ThemeId;
  readonly filter?: Filter;
}

/** A whole figure of a small dataset, its actors on a ring in their order. */
export function figureOf(dataset: Dataset, options: SheetOptions = {}): Figure {
  const { theme = 'light', filter = NO_FILTER, width = 900 } = options;
  const words = options.words ?? ENGLISH_FIGURE_WORDS;
  const graph = buildGraph(dataset);
  const visible = applyFilter(graph, filter);
  const count = graph.actors.length;
  const radius = count < 2 ? 0 : 60 + count * 18;
  const turn = (index: number): number => (2 * Math.PI * index) / count - Math.PI;
  const positions = {
    x: Float64Array.from(graph.actors, (_, index) => Math.cos(turn(index)) * radius * 1.5),
    y: Float64Array.from(graph.actors, (_, index) => Math.sin(turn(index)) * radius),
  };
  const counts = {
    actors: visible.actorCount,
    allActors: count,
    relationships: visible.relationshipCount,
    allRelationships: graph.relationships.length,
  };
  return composeFigure({
    scene: buildSceneForFigure(
      (scale) => buildScene({ graph, visible, positions, theme, scale }),
      width,
      options.height,
    ),
    legend: buildLegend(graph, visible, theme),
    title: dataset.title,
    caption: captionOf(graph, filter, counts, words),
    description: altTextOf(graph, visible.relationships, visible.actors, words),
    citations: citationsOf(graph, visible.relationships),
    citationStyle: 'full',
    asOf: words.date('2020-04-12'),
    credit: 'Made up for a test.',
    width,
    ground: 'solid',
    words,
    ...options,
  });
}
