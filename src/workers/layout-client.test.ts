import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrange, type LayoutInput } from '#core/layout';
import { createFakeWorkers } from './fake-workers.fixture.ts';
import { createLayoutRunner } from './layout-client.ts';

const triangle: LayoutInput = {
  actorCount: 3,
  actors: Uint32Array.of(0, 1, 2),
  source: Uint32Array.of(0, 1, 2),
  target: Uint32Array.of(1, 2, 0),
  weight: Float32Array.of(1, 1, 1),
  bloc: Int16Array.of(0, 0, 1),
  radius: Float32Array.of(6, 6, 6),
  labelWidth: Float32Array.of(60, 80, 50),
  labelHeight: Float32Array.of(14, 14, 14),
  aspectRatio: 1.4,
};

describe('createLayoutRunner', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['inline', undefined],
    ['in a worker', class {}],
  ])('arranges %s, by the layout that the input names', async (_, worker) => {
    vi.stubGlobal('Worker', worker);
    const { workers, startWorker } = createFakeWorkers(() => ({ arrange }));
    const runner = createLayoutRunner(startWorker);
    const grid: LayoutInput = { ...triangle, layout: 'grid' };
    expect(arrange(grid)).not.toEqual(arrange(triangle));
    expect(await runner.arrange(triangle)).toEqual(arrange(triangle));
    expect(await runner.arrange(grid)).toEqual(arrange(grid));
    expect(workers).toHaveLength(worker === undefined ? 0 : 1);
    await expect(runner.arrange(triangle, AbortSignal.abort())).rejects.toThrow();
    runner.dispose();
  });
});
