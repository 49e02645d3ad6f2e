import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW, type Selection, type View } from '#core/view';
import { aDataset, aSmallDataset, onALine } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { selectPositions, selectTheme, selectVisible } from './selectors.ts';
import { aFile, fakePorts, layoutOnCall } from './store.fixture.ts';

const titled = (title: string) => aSmallDataset().head({ title }).input();
const openStore = async (changes: Parameters<typeof fakePorts>[0] = {}, view?: View) => {
  const store = createAppStore(fakePorts(changes), view);
  await store.getState().openShipped();
  return store;
};
const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

/** A promise that the test keeps or breaks itself. */
function onCall<Value>() {
  let settle: { keep: (value: Value) => void; break: (reason: unknown) => void } | undefined;
  const promise = new Promise<Value>((keep, fail) => {
    settle = { keep, break: fail };
  });
  return { promise, ...settle! };
}

describe('opening a dataset', () => {
  it('starts with nothing but the wish to load', () => {
    const { open, view } = createAppStore(fakePorts()).getState();
    expect(open).toMatchObject({ graph: undefined, isLoading: true, refused: undefined });
    expect(view).toBe(FIRST_VIEW);
  });

  it('shows the graph and its layout', async () => {
    const { open, positions, isArranging } = (await openStore()).getState();
    expect(open.graph?.actors).toHaveLength(4);
    expect(open).toMatchObject({ name: 'us-iran-iraq-2020', isLoading: false, refused: undefined });
    expect(positions).toEqual(onALine(4));
    expect(isArranging).toBe(false);
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

describe('the layout', () => {
  it('of an earlier dataset is stopped and cannot overwrite the later one', async () => {
    const { runs, arrange } = layoutOnCall();
    // A worker may answer although it was told to stop.
    const store = createAppStore(fakePorts({ arrange }));
    const first = store.getState().openShipped();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    const two = aDataset().edge('x', 'attack', 'y').input();
    const second = store.getState().openFile(aFile('two.json', two));
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    expect(runs.map((run) => run.signal.aborted)).toEqual([true, false]);
    await first;
    expect(store.getState()).toMatchObject({ isArranging: true, positions: undefined });
    runs[1]!.finish(onALine(2));
    await second;
    expect(store.getState()).toMatchObject({ isArranging: false, positions: onALine(2) });
  });

  it('is not taken from a worker that answers although it was told to stop', async () => {
    const answers = [onCall<ReturnType<typeof onALine>>(), onCall<ReturnType<typeof onALine>>()];
    let run = 0;
    const store = createAppStore(fakePorts({ arrange: () => answers[run++]!.promise }));
    const first = store.getState().openShipped();
    await vi.waitFor(() => expect(run).toBe(1));
    const second = store.getState().openFile(aFile('two.json', titled('Two')));
    await vi.waitFor(() => expect(run).toBe(2));
    answers[1]!.keep(onALine(4, 7));
    await second;
    answers[0]!.keep(onALine(4, -1));
    await first;
    expect(store.getState().positions).toEqual(onALine(4, 7));
  });

  it('that fails ends the waiting, says so, and can be tried again', async () => {
    const { runs, arrange } = layoutOnCall();
    const store = createAppStore(fakePorts({ arrange }));
    const opening = store.getState().openShipped();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]!.fail(new Error('out of memory'));
    await expect(opening).rejects.toThrow('out of memory');
    expect(store.getState()).toMatchObject({
      isArranging: false,
      positions: undefined,
      notice: { id: 'app.arranging.failed' },
    });
    store.getState().setFilter(withoutAttacks, 'step.type');
    const again = store.getState().rearrange();
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    // All of them: without positions a hidden actor would have no place later on.
    expect([...runs[1]!.input.actors]).toEqual([0, 1, 2, 3]);
    runs[1]!.finish(onALine(4));
    await again;
    expect(store.getState().positions).toEqual(onALine(4));
  });

  it('is made for the shape of the window, or for that of the link', async () => {
    const ratioFor = async (view?: View) => {
      const { runs, arrange } = layoutOnCall();
      const store = createAppStore(fakePorts({ arrange, windowShape: () => 'portrait' }), view);
      void store.getState().openShipped();
      await vi.waitFor(() => expect(runs).toHaveLength(1));
      return runs[0]!.input.aspectRatio;
    };
    expect(await ratioFor()).toBeLessThan(1);
    expect(await ratioFor({ ...FIRST_VIEW, shape: 'landscape' })).toBeGreaterThan(1);
  });

  it('keeps its shape in the link although the window has changed since', async () => {
    let shape: 'landscape' | 'portrait' = 'landscape';
    const store = await openStore({ windowShape: () => shape });
    shape = 'portrait';
    store.getState().setCamera({ x: 0, y: 0, zoom: 1 });
    expect(store.getState().view.shape).toBe('landscape');
  });

  it('is made afresh for what is visible; pinned actors and hidden ones stay', async () => {
    const { runs, arrange } = layoutOnCall();
    const store = createAppStore(fakePorts({ arrange }));
    const opening = store.getState().openShipped();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]!.finish(onALine(4));
    await opening;
    store.getState().placeActors([{ id: 'c', x: 5, y: 6 }]);
    store.getState().setFilter(toggleValue(NO_FILTER, 'actor', 'd'), 'step.actor');
    const arranging = store.getState().rearrange();
    const { input } = runs[1]!;
    expect([...input.actors]).toEqual([0, 1, 2]);
    expect([...(input.pinned ?? [])]).toEqual([2]);
    expect(input.previous?.x).toEqual(Float64Array.of(Number.NaN, Number.NaN, 5, Number.NaN));
    runs[1]!.finish({
      x: Float64Array.of(1, 2, 5, Number.NaN),
      y: Float64Array.of(1, 2, 6, Number.NaN),
    });
    await arranging;
    expect(store.getState().positions).toEqual({
      x: Float64Array.of(1, 2, 5, 300),
      y: Float64Array.of(1, 2, 6, 0),
    });
    expect(store.getState().cameraRequest).toEqual({ move: 'fit' });
  });
});

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
    expect(store.getState()).toMatchObject({ isArranging: false, positions: onALine(4) });
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

describe('a view from a link', () => {
  const KNOWN: readonly [string, Selection, Selection][] = [
    ['known actors stay', { kind: 'actors', ids: ['b', 'a'] }, { kind: 'actors', ids: ['b', 'a'] }],
    ['unknown actors go', { kind: 'actors', ids: ['a', 'zz'] }, { kind: 'actors', ids: ['a'] }],
    [
      'an actor named twice counts once',
      { kind: 'actors', ids: ['a', 'a'] },
      { kind: 'actors', ids: ['a'] },
    ],
    ['no known actor is no choice', { kind: 'actors', ids: ['zz', '__proto__'] }, { kind: 'none' }],
    [
      'a known pair stays',
      { kind: 'pair', a: 'a', b: 'b', type: 'attack' },
      { kind: 'pair', a: 'a', b: 'b', type: 'attack' },
    ],
    ['a pair with a stranger goes', { kind: 'pair', a: 'a', b: 'zz' }, { kind: 'none' }],
    [
      'a pair of an unknown type is the whole pair',
      { kind: 'pair', a: 'a', b: 'b', type: 'zz' },
      { kind: 'pair', a: 'a', b: 'b' },
    ],
    [
      'a known relationship stays',
      { kind: 'relationship', id: 'r1' },
      { kind: 'relationship', id: 'r1' },
    ],
    ['an unknown relationship goes', { kind: 'relationship', id: 'zz' }, { kind: 'none' }],
    ['no choice stays', { kind: 'none' }, { kind: 'none' }],
  ];

  it.each(KNOWN)('at the start: %s', async (_name, selection, expected) => {
    const store = await openStore({}, { ...FIRST_VIEW, selection });
    expect(store.getState().view.selection).toEqual(expected);
  });

  it.each(KNOWN)('while a graph is open: %s', async (_name, selection, expected) => {
    const store = await openStore();
    store.getState().restoreView({ ...FIRST_VIEW, mode: 'table', selection });
    expect(store.getState().view).toEqual({ ...FIRST_VIEW, mode: 'table', selection: expected });
  });

  it('is gone to in the history where it is one of its places', async () => {
    const store = await openStore();
    const { setFilter, select, restoreView } = store.getState();
    setFilter(withoutAttacks, 'step.type');
    const { view } = store.getState();
    select({ kind: 'actors', ids: ['a'] });
    restoreView({ ...view, camera: { x: 1, y: 2, zoom: 3 } });
    expect(store.getState().view).toEqual({ ...view, camera: { x: 1, y: 2, zoom: 3 } });
    expect(store.getState().history.past).toHaveLength(1);
    expect(store.getState().history.future).toHaveLength(1);
  });

  it('is laid out as it asks and looked at as it asks, as a step that can be undone', async () => {
    let runs = 0;
    const arrange = async ({ actorCount }: { actorCount: number }) => onALine(actorCount, runs++);
    const store = await openStore({ arrange });
    const camera = { x: 1, y: 2, zoom: 3 };
    const asked: View = { ...FIRST_VIEW, layout: 'grid', shape: 'portrait', camera };
    store.getState().restoreView(asked);
    await vi.waitFor(() => expect(store.getState().positions).toEqual(onALine(4, 1)));
    await vi.waitFor(() => expect(store.getState().cameraRequest).toEqual({ move: 'restore' }));
    expect(store.getState().view).toEqual(asked);
    store.getState().undo();
    expect(store.getState().positions).toEqual(onALine(4, 0));
    expect(store.getState().view).toEqual(FIRST_VIEW);
  });

  it('of another dataset waits until that is opened', async () => {
    const store = await openStore();
    store.getState().restoreView({ ...FIRST_VIEW, dataset: 'mine', filter: withoutAttacks });
    expect(store.getState().view).toEqual(FIRST_VIEW);
    expect(store.getState().notice?.id).toBe('link.otherDataset');
    await store.getState().openFile(aFile('mine.json', { ...titled('Mine'), id: 'mine' }));
    expect(store.getState().view.filter).toEqual(withoutAttacks);
  });

  it('filters the first graph that is opened', async () => {
    const store = await openStore({}, { ...FIRST_VIEW, filter: withoutAttacks });
    expect(selectVisible(store.getState())?.relationshipCount).toBe(2);
  });
});

describe('what is chosen', () => {
  it('gives a new view only when it differs', async () => {
    const store = await openStore();
    store.getState().select({ kind: 'actors', ids: ['a'] });
    const { view } = store.getState();
    store.getState().select({ kind: 'actors', ids: ['a'] });
    expect(store.getState().view).toBe(view);
  });

  it('takes what was highlighted for the former choice with it', async () => {
    const store = await openStore();
    const { select, setHighlight, restoreView } = store.getState();
    const highlight = { actors: ['a', 'b'], bundles: [] };
    select({ kind: 'actors', ids: ['a', 'b'] });
    setHighlight(highlight);
    select({ kind: 'actors', ids: ['a', 'b'] });
    restoreView({ ...store.getState().view });
    expect(store.getState().highlight).toBe(highlight);

    select({ kind: 'actors', ids: ['a'] });
    expect(store.getState().highlight).toBeUndefined();
    setHighlight(highlight);
    restoreView(FIRST_VIEW);
    expect(store.getState().highlight).toBeUndefined();
  });
});

describe('saved views', () => {
  const saved = { id: 'v', title: 'First week', link: 'mode=table' };

  it('come from the file, and are there at the next visit as the reader left them', async () => {
    const ports = fakePorts({
      readShippedDataset: async () => ({ ...titled('Mine'), savedViews: [saved] }),
    });
    const visit = async () => {
      const store = createAppStore(ports);
      await store.getState().openShipped();
      return store.getState();
    };
    const first = await visit();
    expect(first.savedViews).toEqual([saved]);
    const renamed = { ...saved, title: 'Second week' };
    first.keepViews([renamed]);
    const second = await visit();
    expect(second.savedViews).toEqual([renamed]);
    second.keepViews([]);
    expect((await visit()).savedViews).toEqual([]);
  });

  it('belong to one dataset', async () => {
    const store = await openStore();
    store.getState().keepViews([saved]);
    await store.getState().openFile(aFile('other.json', { ...titled('Other'), id: 'other' }));
    expect(store.getState().savedViews).toEqual([]);
  });
});

describe('native names', () => {
  it('are shown until the reader has chosen otherwise, which is kept', () => {
    const ports = fakePorts();
    const store = createAppStore(ports);
    expect(store.getState().hasNativeNames).toBe(true);
    store.getState().setNativeNames(false);
    expect(createAppStore(ports).getState().hasNativeNames).toBe(false);
  });
});

describe('the theme', () => {
  it('follows the system until one is chosen, which is there at the next visit', () => {
    const ports = fakePorts();
    const store = createAppStore(ports);
    store.getState().setSystemTheme('dark');
    expect(selectTheme(store.getState())).toBe('dark');
    store.getState().setThemeChoice('light');
    expect(selectTheme(store.getState())).toBe('light');
    expect(createAppStore(ports).getState().themeChoice).toBe('light');
  });

  it('is that of the system where storage holds something else', () => {
    const { themeChoice } = createAppStore(fakePorts({ readPreference: () => 'pink' })).getState();
    expect(themeChoice).toBe('system');
  });

  it('lasts for the visit where storage is closed to the page', () => {
    const closed = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createAppStore(fakePorts({ readPreference: closed, writePreference: closed }));
    expect(store.getState().themeChoice).toBe('system');
    store.getState().setThemeChoice('dark');
    expect(selectTheme(store.getState())).toBe('dark');
  });
});

describe('the camera', () => {
  it('is forgotten when the graph is fitted', async () => {
    const store = await openStore();
    store.getState().setCamera({ x: 1, y: 2, zoom: 3 });
    expect(store.getState().view.camera).toEqual({ x: 1, y: 2, zoom: 3 });
    store.getState().setCamera(undefined);
    expect('camera' in store.getState().view).toBe(false);
  });

  it('is asked anew with every request', async () => {
    const store = await openStore();
    store.getState().moveCamera('zoom-in');
    const first = store.getState().cameraRequest;
    store.getState().moveCamera('zoom-in');
    expect(store.getState().cameraRequest).toEqual(first);
    expect(store.getState().cameraRequest).not.toBe(first);
  });
});
