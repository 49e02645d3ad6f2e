import { buildLegend, buildScene, type Legend, type Scene } from '#core/appearance';
import {
  applyFilter,
  type Bundle,
  bundleRelationships,
  type Filter,
  type Graph,
  type Visible,
} from '#core/graph';
import { LAYOUTS, type LayoutId, type Positions } from '#core/layout';
import type { AppState, Frame } from './app-state.ts';
import type { Language } from './language.ts';
import { memoizeLast } from './memoize.ts';
import type { Place } from './view.ts';

/**
 * The filter that is shown: one that is being tried, else the view's. In a dataset without any
 * relationship actors are all there is, so they are not hidden for having none.
 */
export function selectFilter(state: AppState): Filter {
  const filter = state.preview ?? state.view.filter;
  return state.open.graph?.relationships.length === 0 ? withIsolates(filter) : filter;
}
const withIsolates = memoizeLast((filter: Filter): Filter => ({ ...filter, isolates: 'show' }));

/** What passes the filter; `undefined` while nothing is open. */
export function selectVisible(state: AppState): Visible | undefined {
  return state.open.graph && visibleOf(state.open.graph, selectFilter(state));
}
const visibleOf = memoizeLast(applyFilter);

export function selectBundles(state: AppState): readonly Bundle[] {
  const visible = selectVisible(state);
  return state.open.graph && visible ? bundlesOf(state.open.graph, visible) : NO_BUNDLES;
}
const bundlesOf = memoizeLast(bundleRelationships);
const NO_BUNDLES: readonly Bundle[] = [];

/** Positions with the actors that the user has put somewhere. */
export function selectPositions(state: AppState): Positions | undefined {
  const { graph } = state.open;
  return graph && state.positions && withPlaces(graph, state.positions, state.view.places);
}
const withPlaces = memoizeLast(
  (graph: Graph, positions: Positions, places: readonly Place[]): Positions => {
    if (places.length === 0) return positions;
    const x = positions.x.slice();
    const y = positions.y.slice();
    for (const place of places) {
      const actor = graph.actorIndexById.get(place.id);
      if (actor === undefined) continue;
      x[actor] = place.x;
      y[actor] = place.y;
    }
    return { x, y };
  },
);

/** The marks on the screen, and on paper. */
export function selectScene(state: AppState): Scene | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const positions = selectPositions(state);
  if (!graph || !visible || !positions) return undefined;
  return sceneOf(
    graph,
    visible,
    selectBundles(state),
    positions,
    selectTheme(state),
    state.frame,
    selectNameLanguage(state),
    state.view.layout,
  );
}
const sceneOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    bundles: readonly Bundle[],
    positions: Positions,
    theme: 'light' | 'dark',
    { scale, room }: Frame,
    language: Language | undefined,
    layout: LayoutId | undefined,
  ) =>
    buildScene({
      graph,
      visible,
      bundles,
      positions,
      theme,
      scale,
      room,
      language,
      hasBlocs: keepsBlocsApart(layout),
    }),
);

export function selectLegend(state: AppState): Legend | undefined {
  const visible = selectVisible(state);
  if (!state.open.graph || !visible) return undefined;
  return legendOf(state.open.graph, visible, selectTheme(state));
}
const legendOf = memoizeLast(buildLegend);

/** The language of the names on the graph; `undefined` for the names as the dataset has them. */
export function selectNameLanguage(state: AppState): Language | undefined {
  return state.language === 'en' || !state.hasNativeNames ? undefined : state.language;
}

export function selectTheme(state: AppState): 'light' | 'dark' {
  return state.themeChoice === 'system' ? state.systemTheme : state.themeChoice;
}

/** An outline round a bloc makes sense only where its actors stand together. */
export function keepsBlocsApart(layout: LayoutId | undefined): boolean {
  return LAYOUTS.find(({ id }) => id === (layout ?? 'blocs'))?.keepsBlocsApart ?? false;
}
