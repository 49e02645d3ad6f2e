import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnalysisColumns, type AnalysisTask, columnsOf, runAnalysis } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { createAnalysisRunner } from './analysis-client.ts';
import { createFakeWorkers } from './fake-workers.fixture.ts';

const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('b', 'support', 'c').build());
const columns = columnsOf(graph);
const visible = applyFilter(graph, NO_FILTER);
const task = { kind: 'metric', visible, metric: 'degree' } as const;
const expected = runAnalysis(columns, task);

type Run = (task: AnalysisTask, onProgress?: (share: number) => unknown) => unknown;

/** Workers that keep what is sent to them; the test may decide how they run a task. */
function fakeAnalysts(run?: Run) {
  const opened: AnalysisColumns[] = [];
  const fake = createFakeWorkers(() => ({
    open: (sent: AnalysisColumns) => void opened.push(sent),
    run: run ?? ((sent: AnalysisTask) => runAnalysis(opened.at(-1)!, sent)),
  }));
  return { ...fake, opened };
}

describe('createAnalysisRunner', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('runs inline where there are no workers, and tells how far it is', async () => {
    vi.stubGlobal('Worker', undefined);
    const { workers, startWorker } = fakeAnalysts();
    const runner = createAnalysisRunner(startWorker);
    const shares: number[] = [];
    const betweenness = { kind: 'metric', visible, metric: 'betweenness' } as const;
    await runner.run(columns, betweenness, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0]);
    expect(await runner.run(columns, task)).toEqual(expected);
    expect(workers).toHaveLength(0);
  });

  it('answers with what the worker found, and sends a graph only once', async () => {
    vi.stubGlobal('Worker', class {});
    const { opened, startWorker } = fakeAnalysts();
    const runner = createAnalysisRunner(startWorker);
    expect(await runner.run(columns, task)).toEqual(expected);
    expect(await runner.run(columns, task)).toEqual(expected);
    expect(opened).toHaveLength(1);
    await runner.run({ ...columns }, task);
    expect(opened).toHaveLength(2);
    runner.dispose();
  });

  it('hears from the worker how far it is', async () => {
    vi.stubGlobal('Worker', class {});
    const { startWorker } = fakeAnalysts(async (sent, onProgress) => {
      await onProgress?.(0.5);
      return runAnalysis(columns, sent);
    });
    const runner = createAnalysisRunner(startWorker);
    const shares: number[] = [];
    await runner.run(columns, task, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.5]);
    runner.dispose();
  });

  it('rejects when the task breaks, and when it was cancelled', async () => {
    vi.stubGlobal('Worker', class {});
    const { startWorker } = fakeAnalysts(() => {
      throw new RangeError('There is no metric');
    });
    const runner = createAnalysisRunner(startWorker);
    await expect(runner.run(columns, task)).rejects.toThrow('no metric');
    await expect(runner.run(columns, task, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
