import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW } from '#core/view';
import { aSmallDataset, onALine } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { aFile, fakePorts, onCall, openStore } from './store.fixture.ts';

const titled = (title: string) => aSmallDataset().head({ title }).input();
const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

describe('opening a dataset', () => {
  it('starts with nothing but the wish to load', () => {
    const { open, view } = createAppStore(fakePorts()).getState();
    expect(open).toMatchObject({ graph: undefined, isLoading: true, refused: undefined });
    expect(view).toBe(FIRST_VIEW);
  });

  it('shows the graph and its layout', async () => {
    const { open, positions, arranging } = (await openStore()).getState();
    expect(open.graph?.actors).toHaveLength(4);
    expect(open).toMatchObject({ name: 'us-iran-iraq-2020', isLoading: false, refused: undefined });
    expect(positions).toEqual(onALine(4));
    expect(arranging).toBeUndefined();
  });

  it('takes a file of the user in place of what was open, with a view of its own', async () => {
    const store = await openStore();
    store.getState().setFilter(withoutAttacks, 'step.type');
    store.getState().setCamera({ x: 1, y: 2, zoom: 3 });
    await store.getState().openFile(aFile('mine.json', titled('Mine')));
    const { open, view, history } = store.getState();
    expect(open.graph?.dataset.title).toBe('Mine');
    expect(open.name).toBe('mine.json');
    expect(view).toEqual({ ...FIRST_VIEW, dataset: open.graph?.dataset.id });
    expect(history).toEqual({ past: [], future: [] });
  });

  it('keeps the view of a link for the dataset that it names, until that is opened', async () => {
    const asked = { ...FIRST_VIEW, dataset: 'mine', filter: withoutAttacks };
    const store = createAppStore(fakePorts(), asked);
    await store.getState().openShipped();
    expect(store.getState().view.filter).toEqual(FIRST_VIEW.filter);
    expect(store.getState().notice?.id).toBe('link.otherDataset');
    await store.getState().openFile(aFile('mine.json', { ...titled('Mine'), id: 'mine' }));
    expect(store.getState().view.filter).toEqual(withoutAttacks);
  });

  it('refuses a file that is not valid and keeps the former graph, view and layout', async () => {
    const store = await openStore();
    const before = store.getState();
    await before.openFile(aFile('bad.json', { ...titled('Bad'), actors: [] }));
    const after = store.getState();
    expect(after.open.refused?.name).toBe('bad.json');
    expect(after.open.refused?.issues.length).toBeGreaterThan(0);
    expect(after.open).toMatchObject({ graph: before.open.graph, isLoading: false });
    expect(after.view).toBe(before.view);
    expect(after.positions).toBe(before.positions);
    after.dismissRefusal();
    expect(store.getState().open).toEqual(before.open);
  });

  it('refuses a file beyond the limit without reading it', async () => {
    const store = await openStore();
    const arrayBuffer = vi.fn(async () => new ArrayBuffer(2));
    await store.getState().openFile({ name: 'huge.json', size: 100_000_001, arrayBuffer });
    expect(store.getState().open.refused?.issues[0]?.code).toBe('file-too-large');
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('refuses a file that the disk has lost', async () => {
    const store = await openStore();
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await store.getState().openFile({ name: 'lost.json', size: 2, arrayBuffer });
    expect(store.getState().open.refused?.issues[0]).toMatchObject({
      code: 'unreadable-file',
      found: 'gone',
    });
  });

  it('says why when the shipped dataset does not arrive, in place of loading for ever', async () => {
    const store = await openStore({
      readShippedDataset: () => Promise.reject(new Error('The dataset could not be loaded (404).')),
    });
    const { open } = store.getState();
    expect(open.isLoading).toBe(false);
    expect(open.refused?.issues[0]).toMatchObject({
      code: 'unreachable-dataset',
      found: 'Error: The dataset could not be loaded (404).',
    });
  });

  it('refuses a shipped dataset that is not valid', async () => {
    const store = await openStore({ readShippedDataset: async () => undefined });
    expect(store.getState().open).toMatchObject({ graph: undefined, isLoading: false });
    expect(store.getState().open.refused?.issues.length).toBeGreaterThan(0);
  });

  it('keeps the file that was chosen last, whichever is read first', async () => {
    const slow = onCall<ArrayBuffer>();
    const shipped = onCall<unknown>();
    const store = createAppStore(fakePorts({ readShippedDataset: () => shipped.promise }));
    const { openShipped, openFile } = store.getState();
    const openings = [
      openShipped(),
      openFile({ name: 'slow.json', size: 2, arrayBuffer: () => slow.promise }),
      openFile(aFile('last.json', titled('Last'))),
    ];
    await openings[2];
    slow.keep(new TextEncoder().encode('no dataset at all').buffer);
    shipped.keep(titled('Shipped'));
    await Promise.all(openings);
    expect(store.getState().open).toMatchObject({ name: 'last.json', refused: undefined });
    expect(store.getState().open.graph?.dataset.title).toBe('Last');
  });
});
