import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BulkScene, buildBulkScene } from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { createFakeWorkers, never, nextTurn } from './fake-workers.fixture.ts';
import { createPaintClient } from './paint-client.ts';

function aScene(): BulkScene {
  const graph = buildGraph(aDataset().edge('a', 'attack', 'b').build());
  const positions = { x: Float64Array.of(0, 10), y: Float64Array.of(0, 10) };
  return buildBulkScene({
    graph,
    visible: applyFilter(graph, NO_FILTER),
    positions,
    theme: 'light',
  });
}
const LENS = { scale: 1, x: 0, y: 0, width: 20, height: 20, ratio: 1 };

describe('painting in another thread', () => {
  beforeEach(() => vi.stubGlobal('OffscreenCanvas', class {}));
  afterEach(() => vi.unstubAllGlobals());

  it('sends a scene once, however many pictures are painted of it', async () => {
    const show = vi.fn();
    const { startWorker } = createFakeWorkers(() => ({ show, paint: () => 'picture' }));
    const client = createPaintClient(startWorker, 1)!;
    const scene = aScene();
    expect(await client.paint(scene, LENS)).toEqual(['picture']);
    expect(await client.paint(scene, { ...LENS, scale: 2 })).toEqual(['picture']);
    expect(show).toHaveBeenCalledTimes(1);
    await client.paint(aScene(), LENS);
    expect(show).toHaveBeenCalledTimes(2);
    client.dispose();
  });

  it('asks each of several threads for its share, and gives all in their order', async () => {
    const show = vi.fn();
    const { workers, startWorker } = createFakeWorkers(() => ({
      show,
      paint: (_lens: unknown, share: number, shares: number) => `${share + 1} of ${shares}`,
    }));
    const client = createPaintClient(startWorker, 3)!;
    expect(await client.paint(aScene(), LENS)).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(show).toHaveBeenCalledTimes(3);
    client.dispose();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true]);
  });

  it('gives nothing once the worker has broken down or is ended, so that the page paints', async () => {
    const { workers, startWorker } = createFakeWorkers(() => ({ show() {}, paint: () => never }));
    const client = createPaintClient(startWorker, 1)!;
    const picture = client.paint(aScene(), LENS);
    await nextTurn();
    workers[0]!.breakDown('out of memory');
    expect(await picture).toBeUndefined();

    const other = createPaintClient(startWorker, 1)!;
    const last = other.paint(aScene(), LENS);
    other.dispose();
    expect(await last).toBeUndefined();
    expect(workers[1]!.isTerminated).toBe(true);
    client.dispose();
  });

  it('is not there where a browser has no canvas for it', () => {
    vi.unstubAllGlobals();
    const { workers, startWorker } = createFakeWorkers(() => ({}));
    expect(createPaintClient(startWorker, 1)).toBeUndefined();
    expect(workers).toHaveLength(0);
  });
});
