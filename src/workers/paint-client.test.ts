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
    const client = createPaintClient(startWorker)!;
    const scene = aScene();
    expect(await client.paint(scene, LENS)).toBe('picture');
    expect(await client.paint(scene, { ...LENS, scale: 2 })).toBe('picture');
    expect(show).toHaveBeenCalledTimes(1);
    await client.paint(aScene(), LENS);
    expect(show).toHaveBeenCalledTimes(2);
    client.dispose();
  });

  it('gives nothing once the worker has broken down or is ended, so that the page paints', async () => {
    const { workers, startWorker } = createFakeWorkers(() => ({ show() {}, paint: () => never }));
    const client = createPaintClient(startWorker)!;
    const picture = client.paint(aScene(), LENS);
    await nextTurn();
    workers[0]!.breakDown('out of memory');
    expect(await picture).toBeUndefined();

    const other = createPaintClient(startWorker)!;
    const last = other.paint(aScene(), LENS);
    other.dispose();
    expect(await last).toBeUndefined();
    expect(workers[1]!.isTerminated).toBe(true);
    client.dispose();
  });

  it('is not there where a browser has no canvas for it', () => {
    vi.unstubAllGlobals();
    const { workers, startWorker } = createFakeWorkers(() => ({}));
    expect(createPaintClient(startWorker)).toBeUndefined();
    expect(workers).toHaveLength(0);
  });
});
