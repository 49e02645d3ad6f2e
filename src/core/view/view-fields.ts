import type { View } from './view.ts';

interface FieldUse {
  /** Whether the address and saved views hold it. */
  readonly link: boolean;
  /**
   * `step`: a change of it is a step of its own. `along`: it comes back with the step that it
   * belongs to, but changing it alone is none. `no`: undo leaves it alone.
   */
  readonly undo: 'step' | 'along' | 'no';
  /** Whether a view that is saved with a dataset holds it. */
  readonly storage: boolean;
}

/**
 * For each field of a view whether it goes to the link, to undo and to storage. The codec of
 * links, the history and the saved views all read this table; a new field of `View` does not
 * compile without a row.
 */
export const VIEW_FIELDS = {
  dataset: { link: true, undo: 'no', storage: false },
  filter: { link: true, undo: 'step', storage: true },
  selection: { link: true, undo: 'step', storage: true },
  mode: { link: true, undo: 'step', storage: true },
  camera: { link: true, undo: 'along', storage: true },
  layout: { link: true, undo: 'step', storage: true },
  shape: { link: true, undo: 'along', storage: true },
  places: { link: true, undo: 'step', storage: true },
  lines: { link: true, undo: 'step', storage: true },
  grouping: { link: true, undo: 'step', storage: true },
  collapsed: { link: true, undo: 'step', storage: true },
  groupPlaces: { link: true, undo: 'step', storage: true },
  encoding: { link: true, undo: 'step', storage: true },
  typeSigns: { link: true, undo: 'step', storage: true },
} as const satisfies Readonly<Record<keyof View, FieldUse>>;

export const VIEW_FIELD_IDS = Object.keys(VIEW_FIELDS) as readonly (keyof View)[];

type FieldsWith<Use extends Partial<FieldUse>> = {
  [Field in keyof View]-?: (typeof VIEW_FIELDS)[Field] extends Use ? Field : never;
}[keyof View];

/** Fields of a view that its link holds. */
export type LinkField = FieldsWith<{ link: true }>;
export const LINK_FIELDS = VIEW_FIELD_IDS.filter(
  (field) => VIEW_FIELDS[field].link,
) as readonly LinkField[];

/** The part of a view that undo brings back. */
export type UndoableView = Pick<View, FieldsWith<{ undo: 'step' | 'along' }>>;

export const undoableOf = (view: View): UndoableView =>
  pick(view, (field) => VIEW_FIELDS[field].undo !== 'no') as UndoableView;

/** The part of a view that is kept when it is saved; which dataset it is of goes without saying. */
export const storableOf = (view: View): View =>
  pick(view, (field) => VIEW_FIELDS[field].storage) as View;

/** The part of a view of which every change is a step. */
export const stepOf = (view: View): View =>
  pick(view, (field) => VIEW_FIELDS[field].undo === 'step') as View;

/** A view with what undo brings back replaced; what is absent there is absent afterwards. */
export function withUndoable(view: View, undoable: UndoableView): View {
  return { ...pick(view, (field) => VIEW_FIELDS[field].undo === 'no'), ...undoable } as View;
}

function pick(view: View, isWanted: (field: keyof View) => boolean): Partial<View> {
  return Object.fromEntries(
    VIEW_FIELD_IDS.filter((field) => isWanted(field) && view[field] !== undefined).map((field) => [
      field,
      view[field],
    ]),
  );
}
