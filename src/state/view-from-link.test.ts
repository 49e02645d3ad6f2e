import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW, type Selection, type View } from '#core/view';
import { aSmallDataset, onALine } from '#testing';
import { selectVisible } from './selectors.ts';
import { aFile, openStore } from './store.fixture.ts';

const titled = (title: string) => aSmallDataset().head({ title }).input();
const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

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
