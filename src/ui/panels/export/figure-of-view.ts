import { buildLegend, buildScene, type SceneGrouping, type ThemeId } from '#core/appearance';
import { countBits } from '#core/base';
import {
  altTextOf,
  buildSceneForFigure,
  captionOf,
  citationsOf,
  composeFigure,
  ENGLISH_FIGURE_WORDS,
  type Figure,
} from '#core/figure';
import { bundleRelationships, type Filter, type Graph, type Visible } from '#core/graph';
import type { Positions } from '#core/layout';
import type { Frame } from '#state';

export interface FigureChoice {
  readonly graph: Graph;
  readonly filter: Filter;
  /** What is shown: all that is visible, or the part of it that is selected. */
  readonly shown: Pick<Visible, 'relationships' | 'actors'>;
  readonly positions: Positions;
  /** What the window shows: the figure has its labels. */
  readonly frame: Frame;
  /** Whether outlines stand round the blocs, as on the screen. */
  readonly hasBlocs: boolean;
  /** How actors are gathered, and which groups are drawn as one node, as on the screen. */
  readonly grouping: SceneGrouping;
  /** Language of the actors' names, where the data have them in it. */
  readonly nameLanguage: string | undefined;
  readonly theme: ThemeId;
  readonly ground: 'solid' | 'transparent';
  readonly title: string;
  /** Names of what is selected, where only that is shown. */
  readonly selected?: readonly string[];
  /** Replaces the caption that is made from the filters. */
  readonly caption?: string;
  /** Day of making, as an ISO date. */
  readonly madeOn: string;
}

const NARROWEST = 760;
const WIDEST = 2_400;
const MARGINS = 96;

/** The sheet that shows what the screen shows, with its legend, caption and sources. */
export function figureOfView(choice: FigureChoice): Figure {
  const { graph, shown, theme, positions } = choice;
  const bundles = bundleRelationships(graph, shown);
  const buildAt = (scale: number) =>
    buildScene({
      graph,
      visible: shown,
      bundles,
      positions,
      theme,
      scale,
      room: choice.frame.room,
      hasBlocs: choice.hasBlocs,
      grouping: choice.grouping,
      language: choice.nameLanguage,
    });
  const { scale } = choice.frame;
  const atScreenScale = buildAt(scale);
  const natural = atScreenScale.bounds.width * scale + MARGINS;
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, natural)));
  const scene = natural > WIDEST ? buildSceneForFigure(buildAt, width) : atScreenScale;
  const words = ENGLISH_FIGURE_WORDS;
  const { license } = graph.dataset;
  return composeFigure({
    scene,
    legend: buildLegend(graph, shown, theme),
    title: choice.title,
    caption: choice.caption ?? captionOfView(choice),
    description: altTextOf(graph, shown.relationships, shown.actors, words),
    citations: citationsOf(graph, shown.relationships),
    citationStyle: 'full',
    asOf: words.date(choice.madeOn),
    credit: `${graph.dataset.title}, ${license}. Made with Faultlines.`,
    width,
    ground: choice.ground,
    words,
  });
}

/** What is shown, out of what there is; a selection is named first. */
export function captionOfView({
  graph,
  filter,
  shown,
  selected = [],
}: Pick<FigureChoice, 'graph' | 'filter' | 'shown' | 'selected'>): string {
  const caption = captionOf(
    graph,
    filter,
    {
      actors: countBits(shown.actors),
      allActors: graph.actors.length,
      relationships: countBits(shown.relationships),
      allRelationships: graph.relationships.length,
    },
    ENGLISH_FIGURE_WORDS,
  );
  if (selected.length === 0) return caption;
  return `Selection: ${ENGLISH_FIGURE_WORDS.list(selected)}. ${caption}`;
}
