import {
  buildScene,
  type EncodedThings,
  keyOfEncoding,
  type SceneGrouping,
  type ThemeId,
} from '#core/appearance';
import type { FigureView } from '#core/figure';
import {
  applyFilter,
  collapseCompounds,
  compoundsOf,
  countSimplified,
  type Graph,
  type Visible,
} from '#core/graph';
import { arrange, type Positions } from '#core/layout';
import { keepsBlocsApart } from './blocs-apart.ts';
import { encodeView } from './encode-view.ts';
import { asActors, isFewInGroups } from './few-actors.ts';
import { knowCommunities } from './know-communities.ts';
import { openingInputOf } from './known-layouts.ts';
import { largeFigureView } from './large-figure-view.ts';
import { isLargePicture, readingOf } from './large-view.ts';
import { pinnedIds } from './pinned-ids.ts';
import { placeActors } from './place-actors.ts';
import type { View } from './view.ts';

interface FigureViewChoice {
  /** What is shown, where that is only a part of what the view's filter leaves. */
  readonly shown?: Pick<Visible, 'relationships' | 'actors'>;
  /** BCP 47: actors go by the names that the dataset has in this language. */
  readonly language?: string | undefined;
  readonly kinds?: SceneGrouping['kinds'];
  readonly name?: string;
}

/** Where the actors of a view stand, as the page arranges them when it opens the view. */
export function positionsOfView(graph: Graph, view: View): Positions {
  knowCommunities(graph, view);
  return placeActors(graph, arrange(openingInputOf(graph, view)), view.places);
}

/** A view as the figure of it needs it: the same marks as on the screen. */
export function figureViewOf(
  graph: Graph,
  asked: View,
  positions: Positions,
  { shown, language, kinds = {}, name }: FigureViewChoice = {},
): FigureView {
  const left = applyFilter(graph, asked.filter);
  const visible = shown ?? left;
  knowCommunities(graph, asked);
  const view = isFewInGroups(graph, left, asked) ? asActors(asked) : asked;
  const reading = readingOf(graph, view);
  // What is left out of the figure counts for the values on the screen all the same.
  const encoding = encodeView(graph, left, view.encoding, view.typeSigns);
  const shared = {
    graph,
    filter: view.filter,
    shown: visible,
    ...(encoding && {
      keyOfMarks: (theme: ThemeId) => keyOfEncoding(encoding, encodedThings(graph, view), theme),
    }),
    ...(name === undefined ? {} : { name }),
  };
  const { collapsed, mostLines, isInGroups } = reading;
  if (isLargePicture(graph, visible, reading)) {
    const choice = { visible, positions, encoding, mostLines, language };
    return { ...shared, ...largeFigureView(graph, view, choice) };
  }
  const compounds = compoundsOf(graph, view.grouping);
  const drawn = collapseCompounds(graph, visible, compounds, collapsed, mostLines);
  return {
    ...shared,
    buildScene: ({ theme, scale }) =>
      buildScene({
        graph,
        visible,
        drawn,
        positions,
        theme,
        scale,
        hasBlocs: isInGroups || keepsBlocsApart(view.layout),
        grouping: {
          by: view.grouping,
          collapsed: view.collapsed,
          places: view.groupPlaces,
          kinds,
        },
        language,
        pinned: pinnedIds(view),
        encoding,
      }),
    ...(isInGroups && { simplified: countSimplified(drawn) }),
  };
}

function encodedThings({ documents, documentIndexById }: Graph, { encoding }: View): EncodedThings {
  const { size, colour, compared } = encoding;
  const nameOf = (ids: readonly string[]): string => {
    const named = ids.map((id) => documents[documentIndexById.get(id) ?? -1]?.publisher ?? id);
    return [...new Set(named)].join(' + ');
  };
  return {
    size: size?.metric,
    colour: colour?.by === 'camps' ? 'camps' : colour?.metric,
    lines: compared && { a: nameOf(compared.a), b: nameOf(compared.b) },
  };
}
