import type { TypeSign } from '#core/analysis';
import type { Filter, Grouping } from '#core/graph';
import { NO_FILTER } from '#core/graph';
import type { LayoutId } from '#core/layout';
import { type Encoding, NO_ENCODING } from './encoding.ts';
import { NO_SELECTION, type Selection } from './selection.ts';

/**
 * Everything that decides what is on the screen, apart from the dataset: plain data. Which field
 * goes to the link, to undo and to storage is said by `VIEW_FIELDS`.
 */
export interface View {
  /** Id of the dataset that it is a view of; absent for the shipped one. */
  readonly dataset?: string;
  readonly filter: Filter;
  readonly selection: Selection;
  readonly mode: ViewMode;
  /** Absent: the whole graph is fitted into the window. */
  readonly camera?: Camera;
  /** How the actors are arranged; by blocs when absent. */
  readonly layout?: LayoutId;
  /** Shape of the window that the layout was made for; without it, that of this window. */
  readonly shape?: WindowShape;
  /** Actors that the user has put somewhere; the layout leaves them there. */
  readonly places: readonly Place[];
  /** Lines that are drawn at most, the heaviest first; as many as can be read when absent. */
  readonly lines?: number;
  /** What gathers actors: their bloc, their kind, what they are part of, or nothing. */
  readonly grouping: Grouping;
  /** Ids of the compounds of that grouping that are drawn as one node each. */
  readonly collapsed: readonly string[];
  /** Collapsed compounds that the user has put somewhere. */
  readonly groupPlaces: readonly Place[];
  /** What size, colour and lines on the graph stand for instead of the usual. */
  readonly encoding: Encoding;
  /** How types count as friendly or hostile, where that is not as in the vocabulary. */
  readonly typeSigns: readonly TypeSign[];
}

export const WINDOW_SHAPES = ['portrait', 'square', 'landscape'] as const;
export type WindowShape = (typeof WINDOW_SHAPES)[number];

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export const VIEW_MODES = ['canvas', 'table', 'matrix'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

/** Centre of the window in model units, and screen pixels a model unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const FIRST_VIEW: View = {
  filter: NO_FILTER,
  selection: NO_SELECTION,
  mode: 'canvas',
  places: [],
  grouping: 'group',
  collapsed: [],
  groupPlaces: [],
  encoding: NO_ENCODING,
  typeSigns: [],
};
