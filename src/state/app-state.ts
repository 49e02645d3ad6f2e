import type { Box } from '#core/appearance';
import type { Filter, Graph } from '#core/graph';
import type { LayoutId, Positions } from '#core/layout';
import type { Issue } from '#schemas';
import type { History } from './history.ts';
import type { Language } from './language.ts';
import type { Selection } from './selection.ts';
import type { Camera, View, ViewMode } from './view.ts';

/** What is open: nothing yet, a graph, or a file that was refused (the former graph stays). */
export interface OpenDataset {
  readonly graph: Graph | undefined;
  /** Name of the file or shipped folder that `graph` came from. */
  readonly name: string;
  readonly warnings: readonly Issue[];
  readonly isLoading: boolean;
  readonly refused: Refusal | undefined;
}

/** An input that did not pass the gate; nothing was changed. */
export interface Refusal {
  readonly name: string;
  readonly issues: readonly Issue[];
}

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export const DIALOGS = ['export', 'about', 'keys', 'commands'] as const;
export type Dialog = (typeof DIALOGS)[number];
export type CameraMove = 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out';

/** The part of the view that undo brings back. */
export type Undoable = Pick<View, 'filter' | 'places' | 'layout'>;

export interface AppState {
  readonly open: OpenDataset;
  readonly view: View;
  readonly history: History<Undoable>;
  /** A filter that is being tried, while a brush moves or time plays: shown, not yet a step. */
  readonly preview: Filter | undefined;
  /** What a question about the selection has found; it ends when something else is chosen. */
  readonly highlight: Highlight | undefined;
  readonly positions: Positions | undefined;
  readonly isArranging: boolean;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: 'light' | 'dark';
  readonly language: Language;
  /** In a language other than English: actors go by the name that the dataset has in it. */
  readonly hasNativeNames: boolean;
  /** What the window shows, as the canvas rests; labels are laid out for it. */
  readonly frame: Frame;
  readonly dialog: Dialog | undefined;
  /** A move that the canvas is asked to make; a new object is a new request. */
  readonly cameraRequest: { readonly move: CameraMove } | undefined;
  /** The menu that is open over the graph, at a place in the window. */
  readonly menu: GraphMenu | undefined;
  /** One sentence for the status line and screen readers, as a message id with values. */
  readonly notice: Notice | undefined;
}

export interface Frame {
  /** Screen pixels a model unit. */
  readonly scale: number;
  /** The part of the plane in the window, while the whole graph is fitted into it. */
  readonly room?: Box;
}

export interface GraphMenu {
  readonly of: 'actor' | 'line' | 'ground';
  /** CSS pixels from the window's upper left corner. */
  readonly x: number;
  readonly y: number;
}

/** The result of a query, drawn above the veil: actors by id, lines by the key of their bundle. */
export interface Highlight {
  readonly actors: readonly string[];
  readonly bundles: readonly string[];
}

export interface Notice {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A file as the browser hands it over; read only when it is not too large. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Actions {
  openShipped(): Promise<void>;
  /** Opens a file in place of what is open; if it is refused, that stays and the reasons are shown. */
  openFile(file: ChosenFile): Promise<void>;
  dismissRefusal(): void;
  /** Changes the filter as one step that `stepName` (a message id) names in the undo list. */
  setFilter(filter: Filter, stepName: string): void;
  /** Shows a filter without making it a step; `setFilter` ends it. */
  previewFilter(filter: Filter): void;
  select(selection: Selection): void;
  setHighlight(highlight: Highlight | undefined): void;
  setMode(mode: ViewMode): void;
  setCamera(camera: Camera | undefined): void;
  setFrame(frame: Frame): void;
  moveCamera(move: CameraMove): void;
  /** Puts actors where the user dropped them and keeps them there. */
  placeActors(places: View['places']): void;
  unplaceActors(ids: readonly string[]): void;
  /** Lays out what is visible afresh; pinned actors stay. */
  rearrange(): Promise<void>;
  /** Arranges afresh in another way, as one step. */
  setLayout(layout: LayoutId): Promise<void>;
  undo(): void;
  redo(): void;
  /** Shows a view from a link; what the dataset does not have is left out of the selection. */
  restoreView(view: View): void;
  setThemeChoice(choice: ThemeChoice): void;
  setSystemTheme(theme: 'light' | 'dark'): void;
  setLanguage(language: Language): void;
  setNativeNames(hasNativeNames: boolean): void;
  setDialog(dialog: Dialog | undefined): void;
  openMenu(menu: GraphMenu | undefined): void;
  notify(notice: Notice | undefined): void;
}

export type AppStore = AppState & Actions;
