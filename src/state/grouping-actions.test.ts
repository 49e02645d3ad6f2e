import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type View } from '#core/view';
import { aDataset, onALine } from '#testing';
import type { AppStore } from './app-state.ts';
import { COMMANDS, type PageActions } from './commands/index.ts';
import { createAppStore } from './create-app-store.ts';
import { selectDrawn, selectPositions, selectScene } from './selectors.ts';
import { fakePorts } from './store.fixture.ts';

/** iran with irgc in it and quds in that, all of the east; us of the west; nobody's c. */
const dataset = aDataset()
  .actors(
    { id: 'iran', group: 'east', kind: 'state' },
    { id: 'irgc', group: 'east', partOf: 'iran', kind: 'state-force' },
    { id: 'quds', group: 'east', partOf: 'irgc', kind: 'state-force' },
    { id: 'us', group: 'west', kind: 'state' },
    { id: 'c', kind: 'person' },
  )
  .edge('iran', 'threat', 'us')
  .edge('quds', 'threat', 'us')
  .edge('iran', 'command', 'irgc')
  .edge('us', 'attack', 'c');

async function openStore(changes: Partial<View> = {}) {
  const inputs: (readonly number[])[] = [];
  const ports = fakePorts({
    readShippedDataset: async () => dataset.input(),
    arrange: async ({ actorCount, bloc }) => {
      inputs.push([...bloc]);
      return onALine(actorCount, inputs.length);
    },
  });
  const store = createAppStore(ports, { ...FIRST_VIEW, ...changes });
  await store.getState().openShipped();
  return { store, inputs };
}

const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };
const command = (id: string) => COMMANDS.find((one) => one.id === `command.grouping.${id}`)!;
const run = (state: AppStore, id: string) => command(id).run(state, NO_PAGE);
const whyNot = (state: AppStore, id: string) => command(id).whyNot?.(state);

describe('collapsing a group', () => {
  it('is a step that undo takes back, with every actor in its place', async () => {
    const { store } = await openStore();
    const before = selectScene(store.getState());
    store.getState().collapse(['east']);
    const { history, view } = store.getState();
    expect(view.collapsed).toEqual(['east']);
    expect(history.past.at(-1)?.name).toEqual({
      id: 'step.collapse',
      of: { what: 'group', ids: ['east'] },
    });
    expect(selectDrawn(store.getState())?.collapsed).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().view).toEqual(FIRST_VIEW);
    expect(selectScene(store.getState())).toEqual(before);
  });

  it('and expanding it leaves all positions as they were', async () => {
    const { store, inputs } = await openStore();
    const before = selectPositions(store.getState());
    store.getState().collapse(['east', 'west']);
    store.getState().placeGroup({ id: 'east', x: 500, y: 500 });
    store.getState().expand(['east']);
    expect(store.getState().view.collapsed).toEqual(['west']);
    expect(selectPositions(store.getState())).toBe(before);
    expect(inputs).toHaveLength(1);
  });

  it('that is collapsed already, or is none, is no step', async () => {
    const { store } = await openStore({ collapsed: ['east'] });
    store.getState().collapse(['east', 'nowhere']);
    store.getState().expand(['west']);
    expect(store.getState().history.past).toEqual([]);
  });

  it('puts it where the user drops it, once', async () => {
    const { store } = await openStore({ collapsed: ['east'] });
    store.getState().placeGroup({ id: 'east', x: 1, y: 2 });
    store.getState().placeGroup({ id: 'east', x: 3, y: 4 });
    expect(store.getState().view).toMatchObject({
      groupPlaces: [{ id: 'east', x: 3, y: 4 }],
      shape: 'landscape',
    });
  });
});

describe('grouping by something else', () => {
  it('expands what was collapsed and arranges the actors by their new groups', async () => {
    const { store, inputs } = await openStore({ collapsed: ['east'] });
    const before = store.getState().positions;
    await store.getState().setGrouping('kind');
    expect(store.getState().view).toMatchObject({ grouping: 'kind', collapsed: [] });
    expect(inputs).toEqual([
      [0, 0, 0, 1, -1],
      [0, 1, 1, 0, 2],
    ]);
    store.getState().undo();
    expect(store.getState().view).toMatchObject({ grouping: 'group', collapsed: ['east'] });
    expect(store.getState().positions).toBe(before);
  });

  it('keeps a whole hierarchy together', async () => {
    const { inputs } = await openStore({ grouping: 'partOf' });
    expect(inputs).toEqual([[0, 0, 0, -1, -1]]);
  });

  it('moves nobody where the layout does not keep groups apart, or where nothing is grouped', async () => {
    const { store, inputs } = await openStore({ layout: 'force' });
    await store.getState().setGrouping('kind');
    expect(inputs).toHaveLength(1);
    const other = await openStore();
    await other.store.getState().setGrouping('none');
    expect(other.inputs).toHaveLength(1);
    expect(selectScene(other.store.getState())?.blocs).toEqual([]);
  });
});

describe('the commands of groups', () => {
  it('collapse one level further out each time, and expand one level further in', async () => {
    const { store } = await openStore({
      grouping: 'partOf',
      selection: { kind: 'actors', ids: ['quds'] },
    });
    expect(whyNot(store.getState(), 'expand')).toBe('why.notCollapsed');
    run(store.getState(), 'collapse');
    expect(store.getState().view.collapsed).toEqual(['irgc']);
    run(store.getState(), 'collapse');
    expect(store.getState().view.collapsed).toEqual(['irgc', 'iran']);
    expect(whyNot(store.getState(), 'collapse')).toBe('why.noGroupOfActor');
    run(store.getState(), 'expand');
    expect(store.getState().view.collapsed).toEqual(['irgc']);
  });

  it('collapse and expand all, and say why not', async () => {
    const { store } = await openStore();
    expect(whyNot(store.getState(), 'collapse')).toBe('why.noActor');
    expect(whyNot(store.getState(), 'expandAll')).toBe('why.noneCollapsed');
    run(store.getState(), 'collapseAll');
    expect(store.getState().view.collapsed).toEqual(['east', 'west']);
    expect(whyNot(store.getState(), 'collapseAll')).toBe('why.allCollapsed');
    run(store.getState(), 'expandAll');
    expect(store.getState().view.collapsed).toEqual([]);
    await store.getState().setGrouping('none');
    expect(whyNot(store.getState(), 'collapseAll')).toBe('why.noGrouping');
    expect(whyNot(store.getState(), 'by.none')).toBe('why.isShown');
  });

  it('say that an actor is in no group', async () => {
    const { store } = await openStore({ selection: { kind: 'actors', ids: ['c'] } });
    expect(whyNot(store.getState(), 'collapse')).toBe('why.noGroupOfActor');
  });
});

describe('the menu of an open group', () => {
  it('closes that group, whatever is chosen', async () => {
    const { store } = await openStore({ grouping: 'group' });
    store.getState().select({ kind: 'actors', ids: ['us'] });
    store.getState().openMenu({ of: 'group', group: 'east', x: 0, y: 0 });
    const { whyNot, label, menus } = command('collapse');
    expect(menus).toContain('group');
    expect(whyNot?.(store.getState())).toBeUndefined();
    expect(label?.(store.getState())).toBe('command.grouping.close');
    run(store.getState(), 'collapse');
    expect(store.getState().view.collapsed).toEqual(['east']);
  });
});
