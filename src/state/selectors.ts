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
import { isSubset } from '#core/base';
import {
  applyFilter,
  type Compound,
  collapseCompounds,
  compoundsOf,
  type Drawn,
  type Filter,
  type Graph,
  type Grouping,
  type Visible,
} from '#core/graph';
import type { LayoutId, Positions } from '#core/layout';
import {
  asActors,
  isFewInGroups,
  isLargePicture,
  keepsBlocsApart,
  type Place,
  pinnedIds,
  placeActors,
  type Reading,
  readingOf,
} from '#core/view';
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

/**
 * Whether a filter leaves so few actors of groups that they are shown themselves, as soon as there
 * is a place for each.
 */
export function selectIsFew(state: AppState): boolean {
  const { few } = state;
  const { graph } = state.open;
  if (!graph || few?.graph !== graph) return false;
  const visible = selectVisible(state);
  const { grouping, collapsed } = state.view;
  if (!visible || !isSubset(visible.actors, few.actors)) return false;
  return isFewOf(graph, visible, grouping, collapsed, selectCompounds(state));
}
const isFewOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    grouping: Grouping,
    collapsed: readonly string[],
    _compounds: readonly Compound[],
  ) => isFewInGroups(graph, visible, { grouping, collapsed }),
);

/** What gathers the actors on the screen, with the lines that are asked for. */
const selectGroups = (
  state: AppState,
): Pick<AppState['view'], 'grouping' | 'collapsed' | 'lines'> =>
  selectIsFew(state) ? asActors(state.view) : state.view;

/** Positions with the actors that the user has put somewhere. */
export function selectPositions(state: AppState): Positions | undefined {
  const { graph } = state.open;
  const positions = selectIsFew(state) ? state.few?.positions : state.positions;
  return graph && positions && withPlaces(graph, positions, state.view.places);
}
const withPlaces = memoizeLast(placeActors);

/** What can be collapsed in the present grouping. */
export function selectCompounds({ open: { graph }, view }: AppState): readonly Compound[] {
  return graph ? compoundsOf(graph, view.grouping) : NO_COMPOUNDS;
}
const NO_COMPOUNDS: readonly Compound[] = [];

/** How the open graph is drawn: in groups or not, and with how many lines. */
export function selectReading(state: AppState): Reading | undefined {
  const { grouping, collapsed, lines } = selectGroups(state);
  const { graph } = state.open;
  return graph && readingFor(graph, grouping, collapsed, lines, selectCompounds(state));
}
const readingFor = memoizeLast(
  (
    graph: Graph,
    grouping: Grouping,
    collapsed: readonly string[],
    lines: number | undefined,
    // Communities become known later; then the same view is read anew.
    _compounds: readonly Compound[],
  ) => readingOf(graph, { grouping, collapsed, ...(lines === undefined ? {} : { lines }) }),
);

/**
 * What stands on the canvas: actors, collapsed compounds, and lines between them; `undefined` where
 * that is too much to be held one by one.
 */
export function selectDrawn(state: AppState): Drawn | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const reading = selectReading(state);
  if (!graph || !visible || !reading || selectIsLarge(state)) return undefined;
  const { collapsed, mostLines } = reading;
  const compounds = compoundsOf(graph, selectGroups(state).grouping);
  return drawnOf(graph, visible, compounds, collapsed, mostLines);
}
const drawnOf = memoizeLast(collapseCompounds);

/** How the Scene gathers actors, on the screen and on paper. */
export function selectGrouping(state: AppState): SceneGrouping {
  const { grouping, collapsed } = selectGroups(state);
  return groupingOf(grouping, collapsed, state.view.groupPlaces, state.kindNames);
}
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

/** Pictures that have nothing in common: what one looks at is nowhere in another. */
export type Picture = 'groups' | 'few' | 'all';

/** Which picture is on the screen; `undefined` before the first. */
export function selectPicture(state: AppState): Picture | undefined {
  const reading = selectReading(state);
  if (!reading || !state.positions) return undefined;
  if (reading.isInGroups) return 'groups';
  return selectIsFew(state) ? 'few' : 'all';
}

/** The marks on the screen, and on paper. */
export function selectScene(state: AppState): Scene | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const positions = selectPositions(state);
  const drawn = selectDrawn(state);
  if (!graph || !visible || !positions || !drawn) return undefined;
  return sceneOf(
    graph,
    visible,
    drawn,
    positions,
    selectTheme(state),
    state.frame,
    selectNameLanguage(state),
    state.view.layout,
    selectGrouping(state),
    selectEncoding(state),
    state.view.places,
    selectReading(state)?.isInGroups === true,
  );
}
const sceneOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    drawn: Drawn,
    positions: Positions,
    theme: 'light' | 'dark',
    { scale, room }: Frame,
    language: Language | undefined,
    layout: LayoutId | undefined,
    grouping: SceneGrouping,
    encoding: MarkEncoding | undefined,
    places: readonly Place[],
    isInGroups: boolean,
  ) =>
    buildScene({
      graph,
      visible,
      drawn,
      positions,
      theme,
      scale,
      room,
      language,
      hasBlocs: isInGroups || keepsBlocsApart(layout),
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

/** Whether what is drawn is too much to hold every mark as an element of the canvas. */
export function selectIsLarge(state: AppState): boolean {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const reading = selectReading(state);
  return graph && visible && reading ? isLargeOf(graph, visible, reading) : false;
}
const isLargeOf = memoizeLast(isLargePicture);

/** The marks of a large graph. */
export function selectBulkScene(state: AppState): BulkScene | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const positions = selectPositions(state);
  const reading = selectReading(state);
  if (!graph || !visible || !positions || !reading || !selectIsLarge(state)) return undefined;
  const theme = selectTheme(state);
  return bulkSceneOf(
    graph,
    visible,
    positions,
    theme,
    selectEncoding(state),
    reading.mostLines,
    state.view.places,
  );
}
const bulkSceneOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    positions: Positions,
    theme: 'light' | 'dark',
    encoding: MarkEncoding | undefined,
    mostLines: number,
    places: readonly Place[],
  ) =>
    buildBulkScene({
      graph,
      visible,
      positions,
      theme,
      encoding,
      mostLines,
      pinned: places.map(({ id }) => id),
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
