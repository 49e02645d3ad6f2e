import { describe, expect, it } from 'vitest';
import { putActor, putRelationship, removeActors } from '#core/editing';
import { createAppStore } from './create-app-store.ts';
import { fakePorts } from './store.fixture.ts';

const open = async () => {
  const store = createAppStore(fakePorts());
  await store.getState().openShipped();
  return store;
};
const step = { id: 'step.edit' };

describe('a changed dataset', () => {
  it('comes in as one step that undo and redo know', async () => {
    const store = await open();
    const before = store.getState().open.graph!;
    const first = before.actors[0]!;
    const changed = putActor(before.dataset, { ...first, name: 'Renamed' });
    await store.getState().replaceDataset(changed, step);
    expect(store.getState().open.graph?.actors[0]?.name).toBe('Renamed');
    expect(store.getState().history.past).toHaveLength(1);
    store.getState().undo();
    expect(store.getState().open.graph).toBe(before);
    store.getState().redo();
    expect(store.getState().open.graph?.dataset).toBe(changed);
  });

  it('leaves actors where they are and finds a place for new ones', async () => {
    const store = await open();
    const { graph } = store.getState().open;
    const first = graph!.actors[0]!;
    const places = store.getState().positions!;
    const added = putRelationship(putActor(graph!.dataset, { ...first, id: 'new', name: 'New' }), {
      ...graph!.relationships[0]!,
      id: 'new-edge',
      source: 'new',
      target: first.id,
    });
    await store.getState().replaceDataset(added, step);
    const after = store.getState().positions!;
    expect([after.x[0], after.y[0]]).toEqual([places.x[0], places.y[0]]);
    expect(after.x.every(Number.isFinite)).toBe(true);
  });

  it('forgets a selection of what is gone, and has it back with undo', async () => {
    const store = await open();
    const { graph } = store.getState().open;
    const { id } = graph!.actors[0]!;
    store.getState().select({ kind: 'actors', ids: [id] });
    await store.getState().replaceDataset(removeActors(graph!.dataset, [id]), step);
    expect(store.getState().view.selection).toEqual({ kind: 'none' });
    store.getState().undo();
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: [id] });
  });
});
