import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW } from '#core/view';
import { onALine } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { selectPositions, selectVisible } from './selectors.ts';
import { fakePorts, layoutOnCall, openStore } from './store.fixture.ts';

const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

describe('undo', () => {
  it('takes back a filter and a moved actor by their names, and brings them again', async () => {
    const store = await openStore();
    const { setFilter, placeActors, undo, redo } = store.getState();
    const stepNames = () => store.getState().history.past.map((step) => step.name);
    const named = (id: string, what: string, ids: string[]) => ({ id, of: { what, ids } });
    setFilter(withoutAttacks, 'step.type');
    expect(selectVisible(store.getState())?.relationshipCount).toBe(2);
    placeActors([{ id: 'a', x: 50, y: 60 }]);
    expect(selectPositions(store.getState())?.x[0]).toBe(50);
    expect(stepNames()).toEqual([
      named('step.hideThings', 'type', ['attack']),
      named('step.place', 'actor', ['a']),
    ]);
    undo();
    expect(selectPositions(store.getState())?.x[0]).toBe(0);
    expect(selectVisible(store.getState())?.relationshipCount).toBe(2);
    undo();
    expect(selectVisible(store.getState())?.relationshipCount).toBe(4);
    redo();
    redo();
    expect(store.getState().view).toMatchObject({
      filter: withoutAttacks,
      places: [{ id: 'a', x: 50, y: 60 }],
    });
  });

  it('does nothing where there is no step', async () => {
    const store = await openStore();
    const before = store.getState().view;
    store.getState().undo();
    store.getState().redo();
    expect(store.getState().view).toBe(before);
  });

  it('takes back what is chosen and the mode, too', async () => {
    const store = await openStore();
    const { select, setMode, undo, redo } = store.getState();
    select({ kind: 'actors', ids: ['a'] });
    select({ kind: 'pair', a: 'a', b: 'b' });
    setMode('table');
    const last = store.getState().view;
    undo();
    expect(store.getState().view.mode).toBe('canvas');
    undo();
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['a'] });
    undo();
    expect(store.getState().view).toEqual(FIRST_VIEW);
    for (let step = 0; step < 3; step += 1) redo();
    expect(store.getState().view).toEqual(last);
  });

  it('counts no step where nothing changes', async () => {
    const store = await openStore();
    const { select, setMode } = store.getState();
    select({ kind: 'none' });
    setMode('canvas');
    expect(store.getState().history.past).toEqual([]);
  });

  it('brings the camera back with the step that it belongs to, though moving it is no step', async () => {
    const store = await openStore();
    const { setCamera, setFilter, undo, redo } = store.getState();
    setCamera({ x: 1, y: 2, zoom: 3 });
    expect(store.getState().history.past).toEqual([]);
    setFilter(withoutAttacks, 'step.type');
    setCamera({ x: 4, y: 5, zoom: 6 });
    undo();
    expect(store.getState().view.camera).toEqual({ x: 1, y: 2, zoom: 3 });
    expect(store.getState().cameraRequest).toEqual({ move: 'restore' });
    redo();
    expect(store.getState().view.camera).toEqual({ x: 4, y: 5, zoom: 6 });
  });

  it('leaves the camera in peace where it has not moved', async () => {
    const store = await openStore();
    store.getState().setCamera({ x: 1, y: 2, zoom: 3 });
    store.getState().setFilter(withoutAttacks, 'step.type');
    store.getState().undo();
    expect(store.getState().cameraRequest).toBeUndefined();
  });

  it('brings a former layout back as it was, without making it again', async () => {
    let runs = 0;
    const arrange = async ({ actorCount }: { actorCount: number }) => onALine(actorCount, runs++);
    const store = await openStore({ arrange });
    await store.getState().setLayout('grid');
    await store.getState().rearrange();
    expect(store.getState().positions).toEqual(onALine(4, 2));
    store.getState().undo();
    expect(store.getState().positions).toEqual(onALine(4, 1));
    store.getState().undo();
    expect(store.getState().positions).toEqual(onALine(4, 0));
    expect('layout' in store.getState().view).toBe(false);
    store.getState().travel(2);
    expect(store.getState().positions).toEqual(onALine(4, 2));
    expect(runs).toBe(3);
  });

  it('stops a layout that is still being made, and makes it when it is done again', async () => {
    const { runs, arrange } = layoutOnCall();
    const store = createAppStore(fakePorts({ arrange }));
    const opening = store.getState().openShipped();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]!.finish(onALine(4));
    await opening;
    void store.getState().setLayout('grid');
    store.getState().undo();
    expect(runs[1]!.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ arranging: undefined, positions: onALine(4) });
    store.getState().redo();
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    runs[2]!.finish(onALine(4, 3));
    await vi.waitFor(() => expect(store.getState().positions).toEqual(onALine(4, 3)));
  });

  it('goes any number of steps at once, and no further than there are', async () => {
    const store = await openStore();
    const { select, travel } = store.getState();
    for (const id of ['a', 'b', 'c']) select({ kind: 'actors', ids: [id] });
    travel(-2);
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['a'] });
    travel(-9);
    expect(store.getState().view).toEqual(FIRST_VIEW);
    travel(9);
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['c'] });
    travel(0);
    expect(store.getState().history.past).toHaveLength(3);
  });

  it('releases one pin of several', async () => {
    const store = await openStore();
    store.getState().placeActors([
      { id: 'a', x: 1, y: 1 },
      { id: 'b', x: 2, y: 2 },
    ]);
    store.getState().placeActors([{ id: 'a', x: 3, y: 3 }]);
    expect(store.getState().view.places).toEqual([
      { id: 'b', x: 2, y: 2 },
      { id: 'a', x: 3, y: 3 },
    ]);
    store.getState().unplaceActors(['b']);
    expect(store.getState().view.places).toEqual([{ id: 'a', x: 3, y: 3 }]);
    store.getState().undo();
    expect(store.getState().view.places).toHaveLength(2);
  });
});
