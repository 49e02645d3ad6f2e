import { buildScene, type SceneGrouping } from '#core/appearance';
import type { Box } from '#core/appearance';
import {
  type Figure,
  type FigureOptions,
  type FigureView,
  type FigureViews,
  figureWordsFor,
  makeFigure,
} from '#core/figure';
import { bundleRelationships, type Filter, type Graph, type Visible } from '#core/graph';
import type { Positions } from '#core/layout';

/** What one graph of a figure shows, as plain data that can be handed to a worker. */
export interface FigurePart {
  readonly filter: Filter;
  /** All that is visible, or a part of it. */
  readonly shown: Pick<Visible, 'relationships' | 'actors'>;
  readonly positions: Positions;
  /** The part of the plane that the window shows while the whole graph is fitted into it. */
  readonly room?: Box;
  /** Whether outlines stand round the blocs, as on the screen. */
  readonly hasBlocs: boolean;
  readonly grouping: SceneGrouping;
  /** Language of the actors' names, where the data have them in it. */
  readonly nameLanguage?: string;
  /** Stands above the graph where two are side by side. */
  readonly name?: string;
}

/** A figure as it is asked for: the parts that it shows, and everything that was chosen about it. */
export interface FigureRequest {
  readonly parts: readonly [FigurePart] | readonly [FigurePart, FigurePart];
  readonly options: FigureOptions;
  /** BCP 47 tag of the language of its texts. */
  readonly language: string;
  /** Who made it, and under which licence. */
  readonly credit?: string;
  /** The picture in words; made from what is shown when absent. */
  readonly description?: string;
}

/** The parts with what builds their scenes: exactly the marks that the screen has. */
export function figureViewsOf(graph: Graph, { parts }: Pick<FigureRequest, 'parts'>): FigureViews {
  const [first, second] = parts;
  return second === undefined
    ? [figureViewOf(graph, first)]
    : [figureViewOf(graph, first), figureViewOf(graph, second)];
}

function figureViewOf(graph: Graph, part: FigurePart): FigureView {
  const { filter, shown, positions, room, hasBlocs, grouping, nameLanguage, name } = part;
  const bundles = bundleRelationships(graph, shown);
  return {
    graph,
    filter,
    shown,
    ...(name !== undefined && { name }),
    buildScene: ({ theme, scale }) =>
      buildScene({
        graph,
        visible: shown,
        bundles,
        positions,
        theme,
        scale,
        ...(room !== undefined && { room }),
        hasBlocs,
        grouping,
        language: nameLanguage,
      }),
  };
}

/** Makes the figure that is asked for; it takes as long as its labels need to find their places. */
export function figureOf(graph: Graph, request: FigureRequest): Figure {
  const { options, language, credit, description } = request;
  const words = figureWordsFor(language);
  const figure = makeFigure(figureViewsOf(graph, request), options, words, credit);
  return description === undefined ? figure : { ...figure, description };
}
