import { buildLegend, buildScene, type ThemeId } from '#core/appearance';
import { applyFilter, buildGraph, bundleRelationships, type Filter, NO_FILTER } from '#core/graph';
import type { Dataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { altTextOf } from '../alt-text.ts';
import { captionOf } from '../caption.ts';
import { citationsOf } from '../citations.ts';
import { composeFigure, type FigureSpec } from '../compose-figure.ts';
import type { Figure } from '../drawing.ts';
import { ENGLISH_FIGURE_WORDS } from '../english-figure-words.ts';
import { buildSceneForFigure } from '../fit-graph.ts';

export interface FigureOptions extends Partial<FigureSpec> {
  readonly theme?: ThemeId;
  readonly filter?: Filter;
}

/** A whole figure of a small dataset, its actors on a ring in their order. */
export function figureOf(dataset: Dataset, options: FigureOptions = {}): Figure {
  const { theme = 'light', filter = NO_FILTER, width = 900 } = options;
  const words = options.words ?? ENGLISH_FIGURE_WORDS;
  const graph = buildGraph(dataset);
  const visible = applyFilter(graph, filter);
  const bundles = bundleRelationships(graph, visible);
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
      (scale) => buildScene({ graph, visible, bundles, positions, theme, scale }),
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

const contested = {
  evidence: [anEvidence(), anEvidence({ stance: 'contradicts', voice: 'denied', paragraph: 4 })],
};

export const parallelEdges = (): Dataset =>
  aDataset()
    .head({ title: 'Many types between two actors' })
    .actors({ id: 'a', kind: 'state' }, { id: 'b', kind: 'armed-group' })
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('a', 'threat', 'b')
    .edge('b', 'threat', 'a')
    .edge('a', 'sanction', 'b')
    .edge('a', 'negotiation', 'b')
    .build();

export const contestedEdges = (): Dataset =>
  aDataset()
    .head({ title: 'Contested lines, solid and dashed, with and without heads' })
    .edge('a', 'attack', 'b', contested)
    .edge('b', 'threat', 'c', contested)
    .edge('c', 'alliance', 'd', contested)
    .edge('d', 'sanction', 'a', contested)
    .edge('a', 'support', 'c')
    .build();

export const groups = (): Dataset =>
  aDataset()
    .head({ title: 'Three groups' })
    .groups(
      { id: 'red', label: 'Red side' },
      { id: 'blue', label: 'Blue side' },
      { id: 'none', label: 'Group without anyone visible' },
    )
    .actors(
      { id: 'r1', group: 'red', kind: 'state' },
      { id: 'r2', group: 'red', kind: 'state-force' },
      { id: 'r3', group: 'red', kind: 'person' },
      { id: 'b1', group: 'blue', kind: 'armed-group' },
      { id: 'b2', group: 'blue', kind: 'coalition' },
      { id: 'b3', group: 'blue', kind: 'front-name' },
    )
    .edge('r1', 'command', 'r2')
    .edge('r3', 'membership', 'r1')
    .edge('b1', 'lineage', 'b3')
    .edge('b2', 'opposition', 'r1')
    .edge('r2', 'posture', 'b1', { status: 'alleged' })
    .edge('b1', 'coercion', 'r3')
    .edge('b1', 'deployment', 'r1')
    .edge('b3', 'statement', 'r2')
    .build();

export const arabicNames = (): Dataset =>
  aDataset()
    .head({ title: 'Names in Arabic and Persian (أسماء)' })
    .actors(
      { id: 'a', name: 'كتائب حزب الله', kind: 'armed-group' },
      { id: 'b', name: 'سپاه پاسداران (IRGC)', kind: 'state-force' },
      { id: 'c', name: 'Kataib — كتائب سيد الشهداء', kind: 'armed-group' },
      { id: 'd', name: 'ʿAsāʾib Ahl al-Ḥaqq', kind: 'armed-group' },
    )
    .documents({ id: 'doc', title: 'بيان صادر عن كتائب حزب الله', publisher: 'إعلام 24' })
    .edge('a', 'alliance', 'b')
    .edge('c', 'support', 'd')
    .edge('d', 'threat', 'a')
    .build();

export const oneActor = (): Dataset =>
  aDataset()
    .head({ title: 'One actor alone' })
    .actors({ id: 'a', name: 'A divided party', kind: 'political-party' })
    .build();

export const noRelationships = (): Dataset =>
  aDataset().head({ title: 'Actors only' }).actors('a', 'b', 'c').build();

export const ALL_ACTORS: Filter = { chips: [], isolates: 'show' };
