import {
  buildScene,
  type EncodedThings,
  keyOfEncoding,
  type SceneGrouping,
  type ThemeId,
} from '#core/appearance';
import type { FigureView } from '#core/figure';
import { applyFilter, bundleRelationships, type Graph, type Visible } from '#core/graph';
import { arrange, type Positions } from '#core/layout';
import { keepsBlocsApart } from './blocs-apart.ts';
import { encodeView } from './encode-view.ts';
import { openingInputOf } from './known-layouts.ts';
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
  return placeActors(graph, arrange(openingInputOf(graph, view)), view.places);
}

/** A view as the figure of it needs it: the same marks as on the screen. */
export function figureViewOf(
  graph: Graph,
  view: View,
  positions: Positions,
  { shown, language, kinds = {}, name }: FigureViewChoice = {},
): FigureView {
  const visible = shown ?? applyFilter(graph, view.filter);
  const bundles = bundleRelationships(graph, visible);
  // What is left out of the figure counts for the values on the screen all the same.
  const encoding = encodeView(
    graph,
    applyFilter(graph, view.filter),
    view.encoding,
    view.typeSigns,
  );
  return {
    graph,
    filter: view.filter,
    shown: visible,
    buildScene: ({ theme, scale }) =>
      buildScene({
        graph,
        visible,
        bundles,
        positions,
        theme,
        scale,
        hasBlocs: keepsBlocsApart(view.layout),
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
    ...(encoding && {
      keyOfMarks: (theme: ThemeId) => keyOfEncoding(encoding, encodedThings(graph, view), theme),
    }),
    ...(name === undefined ? {} : { name }),
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
