import type { Selection } from '#core/view';
import { parseDataset } from '#schemas';
import type { Actions, AppStore } from './app-state.ts';

interface EditWishes {
  readonly get: () => AppStore;
  readonly set: (changes: Partial<AppStore>) => void;
}

/** What changes the data; the forms over the page are built on these. */
export function editActions({
  get,
  set,
}: EditWishes): Pick<Actions, 'edit' | 'startEditing' | 'drawFrom'> {
  const isReadOnly = () => get().workspace?.readOnly !== undefined;
  return {
    edit: (change, stepName, selection) => {
      const { open, replaceDataset } = get();
      if (!open.graph) return [];
      if (isReadOnly()) {
        const message = 'This workspace can only be read here.';
        return [{ code: 'read-only', severity: 'error', path: [], message }];
      }
      const next = change(open.graph.dataset);
      const parsed = parseDataset(next);
      if (!parsed.ok) return parsed.error;
      // Not what the gate gives back: untouched records stay the same objects.
      void replaceDataset(next, stepName, selection);
      return [];
    },
    startEditing: (editing) => {
      if (editing && isReadOnly()) set({ notice: { id: 'workspace.isReadOnly' } });
      else set({ editing, drawingFrom: undefined, menu: undefined });
    },
    drawFrom: (drawingFrom) => {
      if (drawingFrom !== undefined && isReadOnly()) {
        set({ notice: { id: 'workspace.isReadOnly' } });
      } else set({ drawingFrom });
    },
  };
}

/** The other end of a relationship that is being drawn has been chosen, or nothing was. */
export function endDrawing({ get, set }: EditWishes, source: string, selection: Selection): void {
  const target =
    selection.kind === 'actors' ? selection.ids.find((id) => id !== source) : undefined;
  if (target !== undefined) get().startEditing({ kind: 'relationship', source, target });
  else if (selection.kind !== 'actors') set({ drawingFrom: undefined });
}
