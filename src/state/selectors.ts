import {
  type BulkScene,
  buildBulkScene,
  buildLegend,
  buildScene,
  compoundLabel,
  type Legend,
  type MarkEncoding,
  type Scene,
  type SceneGrouping,
} from '#core/appearance';
import {
  applyFilter,
  type Bundle,
  bundleRelationships,
  type Compound,
  collapseCompounds,
  compoundsOf,
  type Drawn,
  type Filter,
  type Graph,
  type Grouping,
  type Visible,
} from '#core/graph';
import { LARGE, type LayoutId, type Positions } from '#core/layout';
import { keepsBlocsApart, type Place, pinnedIds, placeActors } from '#core/view';
import { encodingOf } from './analysis/select-encoding.ts';
import type { AppState, Frame, KindNames } from './app-state.ts';
import type { Language } from './language.ts';
import { memoizeLast } from './memoize.ts';

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
const withPlaces = memoizeLast(placeActors);

/** What can be collapsed in the present grouping. */
export function selectCompounds({ open: { graph }, view }: AppState): readonly Compound[] {
  return graph ? compoundsOf(graph, view.grouping) : NO_COMPOUNDS;
}
const NO_COMPOUNDS: readonly Compound[] = [];

/** What stands on the canvas: actors, collapsed compounds, and lines between them. */
export function selectDrawn(state: AppState): Drawn | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  if (!graph || !visible) return undefined;
  const { collapsed } = state.view;
  return drawnOf(graph, visible, selectBundles(state), selectCompounds(state), collapsed);
}
const drawnOf = memoizeLast(collapseCompounds);

/** How the Scene gathers actors, on the screen and on paper. */
export const selectGrouping = ({ view, kindNames }: AppState): SceneGrouping =>
  groupingOf(view.grouping, view.collapsed, view.groupPlaces, kindNames);
const groupingOf = memoizeLast(
  (
    by: Grouping,
    collapsed: readonly string[],
    places: readonly Place[],
    kinds: KindNames,
  ): SceneGrouping => ({ by, collapsed, places, kinds }),
);

/** The name of a compound of the present grouping, for lists and messages. */
export function nameCompound(state: AppState, compound: Compound): string {
  const { graph } = state.open;
  if (!graph) return compound.id;
  const words = { language: selectNameLanguage(state), kinds: state.kindNames };
  return compoundLabel(graph, state.view.grouping, compound, words);
}

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
    selectGrouping(state),
    selectEncoding(state),
    state.view.places,
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
    grouping: SceneGrouping,
    encoding: MarkEncoding | undefined,
    places: readonly Place[],
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
      grouping,
      pinned: pinnedIds({
        places,
        groupPlaces: grouping.places,
        collapsed: grouping.collapsed,
      }),
      encoding,
    }),
);

/** What size, inside and lines of the marks stand for instead of the usual. */
export const selectEncoding = (state: AppState): MarkEncoding | undefined =>
  encodingOf(state, selectVisible(state));

/** More lines or actors than this are painted from columns of numbers, not held one by one. */
const MOST_SINGLE_LINES = 3_000;

/**
 * Whether what is visible is too much to hold every mark as an element of the canvas. Where groups
 * are collapsed there is little to draw, however much lies behind it.
 */
export function selectIsLarge(state: AppState): boolean {
  const visible = selectVisible(state);
  if (!visible || state.view.collapsed.length > 0) return false;
  return visible.relationshipCount > MOST_SINGLE_LINES || visible.actorCount > LARGE;
}

/** The marks of a large graph. */
export function selectBulkScene(state: AppState): BulkScene | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const positions = selectPositions(state);
  if (!graph || !visible || !positions || !selectIsLarge(state)) return undefined;
  return bulkSceneOf(graph, visible, positions, selectTheme(state), selectEncoding(state));
}
const bulkSceneOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    positions: Positions,
    theme: 'light' | 'dark',
    encoding: MarkEncoding | undefined,
  ) => buildBulkScene({ graph, visible, positions, theme, encoding }),
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
