import { describe, expect, it, vi } from 'vitest';
import { onALine } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { fakePorts, layoutOnCall } from './store.fixture.ts';

/** A store whose first layout is there; the next ones end when the test says so. */
const openStore = async () => {
  const { runs, arrange } = layoutOnCall();
  const store = createAppStore(fakePorts({ arrange }));
  const opening = store.getState().openShipped();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  runs[0]!.finish(onALine(4));
  await opening;
  store.setState({ cameraRequest: undefined });
  return { store, runs };
};

describe('a layout that is given up', () => {
  it('ends at once; places, layout and window stay, and it leaves no step', async () => {
    const { store, runs } = await openStore();
    const before = store.getState();
    const waiting = before.setLayout('grid');
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    store.getState().cancelArranging();
    await waiting;
    expect(runs[1]!.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({
      arranging: undefined,
      positions: before.positions,
      view: before.view,
      history: before.history,
      cameraRequest: undefined,
      notice: { id: 'app.arranging.cancelled' },
    });
    expect(store.getState().view.layout).toBeUndefined();
  });

  it('keeps what was done meanwhile', async () => {
    const { store, runs } = await openStore();
    const waiting = store.getState().rearrange();
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    store.getState().select({ kind: 'actors', ids: ['a'] });
    const { history } = store.getState();
    store.getState().cancelArranging();
    await waiting;
    expect(store.getState().history).toBe(history);
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['a'] });
  });

  it('can be asked for again', async () => {
    const { store, runs } = await openStore();
    void store.getState().setLayout('grid');
    await vi.waitFor(() => expect(runs).toHaveLength(2));
    store.getState().cancelArranging();
    const again = store.getState().setLayout('grid');
    await vi.waitFor(() => expect(runs).toHaveLength(3));
    runs[2]!.finish(onALine(4, 7));
    await again;
    expect(store.getState()).toMatchObject({ positions: onALine(4, 7), view: { layout: 'grid' } });
    expect(store.getState().cameraRequest).toEqual({ move: 'fit' });
  });

  it('is not the first one, for which nothing could stay', async () => {
    const { runs, arrange } = layoutOnCall();
    const store = createAppStore(fakePorts({ arrange }));
    void store.getState().openShipped();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    store.getState().cancelArranging();
    expect(runs[0]!.signal.aborted).toBe(false);
    expect(store.getState().arranging).toEqual({ is: 'places' });
  });

  it('that is not being made changes nothing', async () => {
    const { store } = await openStore();
    const before = store.getState();
    before.cancelArranging();
    expect(store.getState()).toBe(before);
  });
});
