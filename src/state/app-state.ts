import type { Box, CommunityWord } from '#core/appearance';
import type { Bitset } from '#core/base';
import type { Filter, Graph, Grouping } from '#core/graph';
import type { LayoutId, Positions } from '#core/layout';
import type { Camera, Place, Selection, UndoableView, View, ViewMode } from '#core/view';
import type { ActorKind, Dataset, Issue, SavedView } from '#schemas';
import type { AnalysisActions, AnalysisState, EncodedActors } from './analysis/analysis-state.ts';
import type { EditTarget } from './edit-target.ts';
import type { History } from './history.ts';
import type { ImportActions, Importing } from './importing/importing.ts';
import type { Language } from './language.ts';
import type { StepName } from './step-name.ts';
import type { OpenWorkspace, WorkspaceHead } from './workspace/index.ts';

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
export const DIALOGS = [
  'export',
  'about',
  'keys',
  'commands',
  'expand',
  'views',
  'describe',
  'checks',
  'workspaces',
  'stories',
  'dossier',
] as const;
export type Dialog = (typeof DIALOGS)[number];
/** What a drag over the ground of the graph does: it moves the graph, or it chooses actors. */
export const CANVAS_TOOLS = ['pan', 'marquee', 'lasso'] as const;
export type CanvasTool = (typeof CANVAS_TOOLS)[number];
/** `restore`: as the view asks for, which has come from undo, a link or a saved view. */
export type CameraMove = 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' | 'restore';

/** What an undo brings back: the data, the view, and where every actor stood, if that was known. */
export interface Moment {
  readonly graph: Graph | undefined;
  readonly view: UndoableView;
  readonly positions: Positions | undefined;
}

export interface AppState {
  readonly open: OpenDataset;
  readonly view: View;
  readonly history: History<Moment>;
  /** Named views of the open dataset, in the reader's order. */
  readonly savedViews: readonly SavedView[];
  /** The story that is being presented. */
  readonly presented: PresentedStory | undefined;
  /** A filter that is being tried, while a brush moves or time plays: shown, not yet a step. */
  readonly preview: Filter | undefined;
  /** What a question about the selection has found; it ends when something else is chosen. */
  readonly highlight: Highlight | undefined;
  readonly positions: Positions | undefined;
  /** Places for the few actors that a filter has left of groups. */
  readonly few: FewActors | undefined;
  readonly arranging: ArrangingWork | undefined;
  readonly canvasTool: CanvasTool;
  /** What is asked in the analysis. */
  readonly analysis: AnalysisState;
  /** What the circles show instead of the usual, as far as it has been worked out. */
  readonly encoded: EncodedActors | undefined;
  readonly themeChoice: ThemeChoice;
  readonly systemTheme: 'light' | 'dark';
  readonly language: Language;
  /** In a language other than English: actors go by the name that the dataset has in it. */
  readonly hasNativeNames: boolean;
  /** Names of kinds of actors and of communities in the reader's language, for labels on the graph. */
  readonly kindNames: KindNames;
  /** What the window shows, as the canvas rests; labels are laid out for it. */
  readonly frame: Frame;
  readonly dialog: Dialog | undefined;
  /** The files that are being brought in. */
  readonly importing: Importing | undefined;
  /** Where the open dataset is kept; nowhere while it is a shipped one as it came. */
  readonly workspace: OpenWorkspace | undefined;
  /** The workspace that is being read, and how much of it is, from 0 to 1. */
  readonly restoring: { readonly title: string; readonly share: number } | undefined;
  /** What the form over the page is about. */
  readonly editing: EditTarget | undefined;
  /** The actor that a relationship is being drawn from; the next one chosen is its other end. */
  readonly drawingFrom: string | undefined;
  /** A move that the canvas is asked to make; a new object is a new request. */
  readonly cameraRequest: { readonly move: CameraMove } | undefined;
  /** The menu that is open over the graph, at a place in the window. */
  readonly menu: GraphMenu | undefined;
  /** One sentence for the status line and screen readers, as a message id with values. */
  readonly notice: Notice | undefined;
}

/** What goes on while places are found: first for the communities of a large graph, if it needs them. */
export type ArrangingWork =
  | { readonly is: 'places' }
  /** `share` of the work that is done, from 0 to 1. */
  | { readonly is: 'communities'; readonly share: number };

/** Where a reader is in a story, and what was there before it. */
export interface PresentedStory {
  readonly id: string;
  /** From 0. */
  readonly step: number;
  readonly before: Pick<AppState, 'view' | 'history'>;
}

export type KindNames = Readonly<Partial<Record<ActorKind | CommunityWord, string>>>;

export interface Frame {
  /** Screen pixels a model unit. */
  readonly scale: number;
  /** The part of the plane in the window, while the whole graph is fitted into it. */
  readonly room?: Box;
}

export interface FewActors {
  readonly graph: Graph;
  /** Those that have a place of their own. */
  readonly actors: Bitset;
  readonly layout: View['layout'];
  readonly positions: Positions;
}

export interface GraphMenu {
  readonly of: 'actor' | 'line' | 'group' | 'ground';
  /** The open group that it is of. */
  readonly group?: string;
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

export interface Actions extends ImportActions, AnalysisActions {
  openShipped(): Promise<void>;
  dismissRefusal(): void;
  /**
   * Puts a changed dataset in place of the open one, as one step: actors that stay keep their
   * places, new ones come to their partners. The dataset has passed `parseDataset`.
   */
  replaceDataset(dataset: Dataset, stepName: StepName, selection?: Selection): Promise<void>;
  /**
   * Changes the open dataset as one step, if the result passes `parseDataset`; else the issues that
   * stand in the way, and nothing changes. `selection` is what is chosen afterwards.
   */
  edit(
    change: (dataset: Dataset) => Dataset,
    stepName: StepName,
    selection?: Selection,
  ): readonly Issue[];
  startEditing(target: EditTarget | undefined): void;
  /** Begins to draw a relationship from an actor, or gives it up. */
  drawFrom(id: string | undefined): void;
  /** Opens what the last visit was in; says whether there was such a thing. */
  openLastWork(how: { readonly hasLink: boolean; readonly served?: string }): Promise<boolean>;
  openWorkspace(id: string, options?: { readonly takeOver: boolean }): Promise<boolean>;
  /** Goes on with the open dataset in a workspace of its own. */
  copyWorkspace(): Promise<void>;
  /** All workspaces of this browser, the latest first. */
  listWorkspaces(): Promise<readonly WorkspaceHead[]>;
  renameWorkspace(id: string, title: string): Promise<void>;
  putWorkspaceAside(id: string, isPutAside: boolean): Promise<void>;
  /** Takes a workspace away for good. */
  removeWorkspace(id: string): Promise<void>;
  /** Its dataset as Faultlines JSON, or all that lies there where it cannot be read; `undefined` if given up. */
  readWorkspace(id: string): Promise<string | undefined>;
  /** Ends the reading of a workspace; what is open stays. */
  cancelRestoring(): void;
  /** Writes at once what still waits to be written. */
  flushWork(): Promise<void>;
  /**
   * Changes the filter as one step. A message id names it in the undo list; where the change is
   * simple, the step is named after what it hides or shows instead.
   */
  setFilter(filter: Filter, stepName: string | StepName): void;
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
  /** Lays out what is visible afresh, as one step; pinned actors stay. */
  rearrange(): Promise<void>;
  /** Stops the layout that is being made; the graph stays as it was arranged before. */
  cancelArranging(): void;
  /** Arranges afresh in another way, as one step. */
  setLayout(layout: LayoutId): Promise<void>;
  /**
   * Gathers actors by something else, as one step; what was collapsed is expanded. Where the layout
   * keeps blocs apart, the actors are arranged by their new groups.
   */
  setGrouping(grouping: Grouping): Promise<void>;
  /** Draws all groups as one node each, as one step; a large graph that is not grouped is, then. */
  collapseAll(): void;
  /** Draws all actors, as one step; of a large graph without any groups. */
  expandAll(): void;
  /** How many lines are drawn, the heaviest first, as one step. */
  setLines(lines: number): void;
  /** Draws compounds of the present grouping as one node each, as one step. */
  collapse(ids: readonly string[]): void;
  /** Draws the actors of compounds again, where they were, as one step. */
  expand(ids: readonly string[]): void;
  /** Puts a collapsed compound where the user dropped it. */
  placeGroup(place: Place): void;
  setKindNames(names: KindNames): void;
  undo(): void;
  redo(): void;
  /** Any number of steps at once, back where `steps` is negative. */
  travel(steps: number): void;
  /**
   * Shows a view from a link, with its layout and camera. If it is one of the history, it is gone
   * to there; else it is a new step. What the dataset does not have is left out of the selection.
   */
  restoreView(view: View, stepName?: StepName): void;
  /** Replaces the named views of the open dataset and keeps them for the next visit. */
  keepViews(views: readonly SavedView[]): void;
  /** Shows a story of the open dataset step by step, in place of the explorer. */
  presentStory(id: string): void;
  /** Goes to another step of it, no further than its ends. */
  goToStoryStep(step: number): void;
  /** Ends it: everything is as it was before, or with `stay` the view of the step is explored. */
  endStory(options?: { readonly stay?: boolean; readonly selection?: Selection }): void;
  setThemeChoice(choice: ThemeChoice): void;
  setSystemTheme(theme: 'light' | 'dark'): void;
  setLanguage(language: Language): void;
  setNativeNames(hasNativeNames: boolean): void;
  setCanvasTool(tool: CanvasTool): void;
  setDialog(dialog: Dialog | undefined): void;
  openMenu(menu: GraphMenu | undefined): void;
  notify(notice: Notice | undefined): void;
}

export type AppStore = AppState & Actions;
