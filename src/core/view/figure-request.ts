import type { SceneGrouping } from '#core/appearance';
import {
  type Figure,
  type FigureOptions,
  type FigureViews,
  figureWordsFor,
  makeFigure,
} from '#core/figure';
import { type Graph, type KnownCommunities, keepCommunities, type Visible } from '#core/graph';
import type { Positions } from '#core/layout';
import { figureViewOf } from './figure-view.ts';
import type { View } from './view.ts';

/** What one graph of a figure shows, as plain data that can be handed to a worker. */
export interface FigurePart {
  readonly view: View;
  /** All that its filter leaves, or a part of it. */
  readonly shown: Pick<Visible, 'relationships' | 'actors'>;
  readonly positions: Positions;
  /** BCP 47: actors go by the names that the dataset has in this language. */
  readonly nameLanguage?: string;
  /** Of a view that gathers actors by communities: these, as the screen has them. */
  readonly communities?: KnownCommunities;
  /** Names of the kinds of actors and of communities, for labels of groups. */
  readonly kinds?: NonNullable<SceneGrouping['kinds']>;
  /** Stands above the graph where two are side by side. */
  readonly name?: string;
}

export type FigureParts = readonly [FigurePart] | readonly [FigurePart, FigurePart];

/** A figure as it is asked for: the parts that it shows, and everything that was chosen about it. */
export interface FigureRequest {
  readonly parts: FigureParts;
  readonly options: FigureOptions;
  /** BCP 47 tag of the language of its texts. */
  readonly language: string;
  /** Who made it, and under which licence. */
  readonly credit?: string;
  /** The picture in words; made from what is shown when absent. */
  readonly description?: string;
}

/** A figure, and the same as SVG with its fonts inside. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly svg: string;
}

/** The parts with what builds their scenes: exactly the marks that the screen has. */
export function figureViewsOf(graph: Graph, parts: FigureParts): FigureViews {
  const communities = parts.find((part) => part.communities)?.communities;
  if (communities) keepCommunities(graph, communities);
  const viewOf = ({ view, positions, shown, nameLanguage, kinds, name }: FigurePart) =>
    figureViewOf(graph, view, positions, {
      shown,
      language: nameLanguage,
      ...(kinds && { kinds }),
      ...(name !== undefined && { name }),
    });
  const [first, second] = parts;
  return second === undefined ? [viewOf(first)] : [viewOf(first), viewOf(second)];
}

/** Makes the figure that is asked for; most of the time goes into finding room for the labels. */
export function figureOf(graph: Graph, request: FigureRequest): Figure {
  const { parts, options, language, credit, description } = request;
  const figure = makeFigure(figureViewsOf(graph, parts), options, figureWordsFor(language), credit);
  return description === undefined ? figure : { ...figure, description };
}
