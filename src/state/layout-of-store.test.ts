import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW, type View } from '#core/view';
import { aDataset, aSmallDataset, onALine } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { aFile, fakePorts, layoutOnCall, onCall, openStore } from './store.fixture.ts';

const titled = (title: string) => aSmallDataset().head({ title }).input();
const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

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
    expect(store.getState()).toMatchObject({ arranging: { is: 'places' }, positions: undefined });
    runs[1]!.finish(onALine(2));
    await second;
    expect(store.getState()).toMatchObject({ arranging: undefined, positions: onALine(2) });
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
      arranging: undefined,
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
