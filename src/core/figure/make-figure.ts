import { buildLegend, type EncodingKey, type Scene, type ThemeId } from '#core/appearance';
import { type Bitset, copyBitset, countBits, orInto } from '#core/base';
import {
  bundleRelationships,
  excerpt,
  type Filter,
  type Graph,
  type Simplified,
  type Visible,
} from '#core/graph';
import type { Dataset } from '#schemas';
import { altTextOf } from './alt-text.ts';
import { capitalise } from './capitalise.ts';
import { captionOf } from './caption.ts';
import { type Citation, citationsOf } from './citations.ts';
import { composeFigure, type FigureSpec, planSheet } from './compose-figure.ts';
import type { SceneExtras } from './draw-scene.ts';
import type { Figure } from './drawing.ts';
import { type FigureOptions, sheetSizeOf } from './figure-options.ts';
import type { FigureWords } from './figure-words.ts';
import { fitScene } from './fit-graph.ts';
import { fitToPage, sheetTrials } from './fit-page.ts';
import { joinCitations, joinLegends } from './join-views.ts';
import { placeLineNumbers } from './line-numbers.ts';
import { makePrintSafe } from './print-safe.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** What one graph of a figure shows. */
export interface FigureView {
  readonly graph: Graph;
  readonly filter: Filter;
  /** All that is visible, or a part of it. */
  readonly shown: Pick<Visible, 'relationships' | 'actors'>;
  /** Builds the scene as the screen does, for a theme and a scale in pixels a model unit. */
  readonly buildScene: (request: { readonly theme: ThemeId; readonly scale: number }) => Scene;
  /** What the marks stand for, where that is not the usual. */
  readonly keyOfMarks?: (theme: ThemeId) => EncodingKey;
  /** What of a large graph is not drawn one by one. */
  readonly simplified?: Simplified;
  /** Stands above the graph where two are side by side. */
  readonly name?: string;
}

export type FigureViews = readonly [FigureView] | readonly [FigureView, FigureView];

/** Share of the usual size of labels at which more of them find room. */
const SMALL_LABELS = 0.78;
/** With few labels only the largest circles have one. */
const FEW_LABELS = 12;

/**
 * Makes a figure of one view, or of two side by side with one legend, as the options ask for it.
 * The page of the browser and the command line both call it, so that both make the same figure.
 * On a sheet of fixed height the texts give way first (sources are counted instead of named), then
 * everything is set smaller; nothing is cut.
 */
export function makeFigure(
  views: FigureViews,
  options: FigureOptions,
  words: FigureWords,
  credit?: string,
): Figure {
  const [first, second] = views;
  const isPrintSafe = options.ink === 'print-safe';
  const theme: ThemeId = options.ground === 'dark' && !isPrintSafe ? 'dark' : 'light';
  const size = sheetSizeOf(options.size);
  const encoding = first.keyOfMarks?.(theme);
  const legend = {
    ...joinLegends(views.map(({ graph, shown }) => buildLegend(graph, shown, theme))),
    ...(encoding && { encoding }),
  };
  const citations = joinCitations(
    views.map(({ graph, shown }) => citationsOf(graph, shown.relationships)),
  );
  const scenes = views.map((view) => view.buildScene({ theme, scale: 1 }));
  const base: FigureSpec = {
    ...sizeParts(size),
    scene: scenes[0]!,
    ...(second !== undefined && {
      second: { scene: scenes[1]!, name: second.name ?? '' },
      sceneName: first.name ?? '',
    }),
    legend,
    title: options.title ?? first.graph.dataset.title,
    ...(options.subtitle !== undefined && { subtitle: options.subtitle }),
    caption: options.caption ?? captionOfViews(views, words),
    description: describeViews(views, words),
    citations: options.citations === 'none' ? [] : citations,
    citationStyle: options.citations === 'short' ? 'short' : 'full',
    ...(options.asOf !== undefined && { asOf: words.date(options.asOf) }),
    ...(credit !== undefined && { credit }),
    ground: options.ground === 'transparent' ? 'transparent' : 'solid',
    legendPosition: options.legend,
    fullNames: shortenedNames(views, scenes),
    isPrintSafe,
    words,
  };
  const { factor, spec } = sheetTrials(base);
  const plan = planSheet(spec);
  const fitted = views.map((view, index) => {
    const part = plan.graphParts[index]!;
    const scene = fitScene(
      (scale) => view.buildScene({ theme, scale }),
      part,
      plan.room,
      options.labels === 'many' ? SMALL_LABELS : 1,
    );
    return thinLabels(scene, options.labels);
  });
  const isNumbered = options.numbersAtLines && options.citations !== 'none';
  const figure = composeFigure(
    dress(spec, views, fitted, isNumbered, createSheet(spec.width, theme, { isPrintSafe })),
  );
  return fitToPage(figure, factor, size);
}

/** The shown part of the dataset, for a file that opens again. Of two views: what either shows. */
export function excerptOfViews([first, second]: FigureViews): Dataset {
  const { graph, shown } = first;
  if (second === undefined || second.graph !== graph) {
    return excerpt(graph, shown.relationships, shown.actors);
  }
  return excerpt(
    graph,
    either(shown.relationships, second.shown.relationships),
    either(shown.actors, second.shown.actors),
  );
}

function either(one: Bitset, other: Bitset): Bitset {
  const both = copyBitset(one);
  orInto(both, other);
  return both;
}

const sizeParts = ({ width, height, margin }: ReturnType<typeof sheetSizeOf>) => ({
  width,
  ...(height !== undefined && { height }),
  ...(margin !== undefined && { margin }),
});

/** Colours out, numbers on: what a figure has beyond the screen's marks. */
function dress(
  spec: FigureSpec,
  views: FigureViews,
  fitted: readonly Scene[],
  isNumbered: boolean,
  sheet: Sheet,
): FigureSpec {
  const safe =
    spec.isPrintSafe === true
      ? makePrintSafe(fitted, spec.legend, (node) =>
          views
            .map(({ graph }) => graph.actors[graph.actorIndexById.get(node.id) ?? -1]?.group)
            .find((group) => group !== undefined),
        )
      : undefined;
  const scenes = safe?.scenes ?? fitted;
  const extras = scenes.map((scene, index): SceneExtras => {
    const view = views[index]!;
    return {
      ...(safe !== undefined && { rings: safe.rings }),
      ...(isNumbered && {
        lineNumbers: placeLineNumbers(
          scene,
          numbersAtLines(view, spec.citations.slice(0, spec.mostCitations), spec.words),
          { ink: sheet.colours.ink, ground: sheet.colours.ground },
        ),
      }),
    };
  });
  return {
    ...spec,
    scene: scenes[0]!,
    legend: safe?.legend ?? spec.legend,
    ...(safe !== undefined && { groupMarks: safe.groupMarks }),
    extras: extras[0]!,
    fullNames: shortenedNames(views, scenes),
    ...(spec.second !== undefined && {
      second: { ...spec.second, scene: scenes[1]!, extras: extras[1]! },
    }),
  };
}

function numbersAtLines(
  { graph, shown }: FigureView,
  citations: readonly Citation[],
  words: FigureWords,
): ReadonlyMap<string, readonly string[]> {
  const numberOf = new Map(citations.map(({ number, document }) => [document.id, number]));
  return new Map(
    bundleRelationships(graph, shown).map(({ key, relationships }) => {
      const numbers = new Set<number>();
      for (const index of relationships) {
        for (const { document } of graph.relationships[index]!.evidence) {
          const number = numberOf.get(document);
          if (number !== undefined) numbers.add(number);
        }
      }
      return [key, [...numbers].sort((a, b) => a - b).map((number) => words.number(number))];
    }),
  );
}

function thinLabels(scene: Scene, labels: FigureOptions['labels']): Scene {
  if (scene.bulk) return { ...scene, bulk: { ...scene.bulk, ...mostNamesOf(labels) } };
  if (labels === 'usual' || labels === 'many') return scene;
  const named = scene.nodes.filter(({ label }) => label !== undefined);
  const kept = new Set(
    labels === 'none'
      ? []
      : [...named].sort((one, other) => other.radius - one.radius).slice(0, FEW_LABELS),
  );
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (kept.has(node) ? node : { ...node, label: undefined })),
  };
}

/** Of a large graph many labels are twice as many as usual. */
function mostNamesOf(labels: FigureOptions['labels']): { readonly mostNames?: number } {
  if (labels === 'usual') return {};
  return { mostNames: { none: 0, few: FEW_LABELS, many: 280 }[labels] };
}

/** Full names of the actors whose label ends in an ellipsis. */
function shortenedNames(views: FigureViews, scenes: readonly Scene[]): readonly string[] {
  const names = new Set<string>();
  scenes.forEach((scene, index) => {
    const { graph } = views[index]!;
    for (const { id, label } of scene.nodes) {
      if (label === undefined || !label.lines.some((line) => line.endsWith('…'))) continue;
      const actor = graph.actors[graph.actorIndexById.get(id) ?? -1];
      if (actor !== undefined) names.add(actor.name);
    }
  });
  return [...names];
}

/** What is shown, out of what there is; of two views one sentence each. */
export function captionOfViews(views: FigureViews, words: FigureWords): string {
  return views
    .map(({ graph, filter, shown, simplified, name = '' }) => {
      const whole = captionOf(
        graph,
        filter,
        {
          actors: countBits(shown.actors),
          allActors: graph.actors.length,
          relationships: countBits(shown.relationships),
          allRelationships: graph.relationships.length,
        },
        words,
      );
      const left = simplified ? words.simplified(simplified) : '';
      const caption = left === '' ? whole : `${whole} ${capitalise(left)}.`;
      return views.length === 1 || name === '' ? caption : `${name}: ${caption}`;
    })
    .join(' ');
}

function describeViews(views: FigureViews, words: FigureWords): string {
  return views
    .map(({ graph, shown, name = '' }) => {
      const text = altTextOf(graph, shown.relationships, shown.actors, words);
      return views.length === 1 || name === '' ? text : `${name}: ${text}`;
    })
    .join(' ');
}
