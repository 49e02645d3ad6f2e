import type { AppState, AppStore } from '../app-state.ts';
import { chosenActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

/** Why nothing can be edited: there is nothing, or it is only read here. */
const needsPen = ({ open, workspace }: AppState) => {
  if (!open.graph) return 'why.noGraph';
  return workspace?.readOnly ? 'why.readOnly' : undefined;
};

const oneActor = (state: AppState): string | undefined => {
  const { selection } = state.view;
  return selection.kind === 'actors' && selection.ids.length === 1 ? selection.ids[0] : undefined;
};

/** The record that is chosen, as the form about it. */
function chosenRecord(state: AppState): AppState['editing'] {
  const { selection } = state.view;
  if (selection.kind === 'relationship') return { kind: 'relationship', id: selection.id };
  const id = oneActor(state);
  return id === undefined ? undefined : { kind: 'actor', id };
}

const needsRecord = (state: AppState) =>
  needsPen(state) ?? (chosenRecord(state) ? undefined : 'why.noRecord');

function deleteChosen(state: AppStore): void {
  const { selection } = state.view;
  if (selection.kind === 'relationship') {
    state.startEditing({ kind: 'delete', what: 'relationships', ids: [selection.id] });
  } else if (selection.kind === 'relationships') {
    state.startEditing({ kind: 'delete', what: 'relationships', ids: selection.ids });
  } else if (selection.kind === 'actors') {
    state.startEditing({ kind: 'delete', what: 'actors', ids: selection.ids });
  }
}

/** What changes the data, each in a form. */
export const EDIT_COMMANDS: readonly Command[] = [
  {
    id: 'command.edit.record',
    keys: ['D'],
    scope: 'canvas',
    menus: ['actor', 'line'],
    whyNot: needsRecord,
    run: (state) => state.startEditing(chosenRecord(state)),
  },
  {
    id: 'command.edit.addActor',
    keys: ['Shift+A'],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: needsPen,
    run: (state) => state.startEditing({ kind: 'actor' }),
  },
  {
    id: 'command.edit.addRelationship',
    keys: ['Shift+R'],
    scope: 'canvas',
    menus: ['ground', 'line'],
    whyNot: needsPen,
    run: (state) => {
      const [source, target] = chosenActors(state);
      state.startEditing({
        kind: 'relationship',
        ...(source === undefined ? {} : { source }),
        ...(target === undefined ? {} : { target }),
      });
    },
  },
  {
    id: 'command.edit.draw',
    keys: ['R'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsPen(state) ?? (oneActor(state) === undefined ? 'why.notOneActor' : undefined),
    run: (state) => state.drawFrom(oneActor(state)),
  },
  {
    id: 'command.edit.merge',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsPen(state) ??
      (state.view.selection.kind !== 'relationship' && chosenActors(state).length > 1
        ? undefined
        : 'why.notTwoActors'),
    run: (state) => state.startEditing({ kind: 'merge', ids: chosenActors(state) }),
  },
  {
    id: 'command.edit.split',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsPen(state) ?? (oneActor(state) === undefined ? 'why.notOneActor' : undefined),
    run: (state) => {
      const id = oneActor(state);
      if (id !== undefined) state.startEditing({ kind: 'split', id });
    },
  },
  {
    id: 'command.edit.delete',
    keys: ['Delete'],
    scope: 'canvas',
    menus: ['actor', 'line'],
    whyNot: (state) =>
      needsPen(state) ??
      (state.view.selection.kind === 'actors' || state.view.selection.kind === 'relationship'
        ? undefined
        : 'why.noRecord'),
    run: deleteChosen,
  },
  {
    id: 'command.edit.documents',
    keys: [],
    scope: 'page',
    whyNot: needsPen,
    run: (state) => state.startEditing({ kind: 'documents' }),
  },
  {
    id: 'command.edit.checks',
    keys: [],
    scope: 'page',
    whyNot: (state) => (state.open.graph ? undefined : 'why.noGraph'),
    run: (state) => state.setDialog('checks'),
  },
  {
    id: 'command.edit.workspaces',
    keys: [],
    scope: 'page',
    run: (state) => state.setDialog('workspaces'),
  },
];
