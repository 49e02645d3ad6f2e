import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AnalysisColumns, type AnalysisTask, columnsOf, runAnalysis } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { createAnalysisRunner } from './analysis-client.ts';

const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('b', 'support', 'c').build());
const columns = columnsOf(graph);
const visible = applyFilter(graph, NO_FILTER);
const task = { kind: 'metric', visible, metric: 'degree' } as const;
const expected = runAnalysis(columns, task);

type Run = (task: AnalysisTask, onProgress?: (share: number) => unknown) => unknown;

/** A worker that answers over a message channel; the test decides how it runs a task. */
function createFakeWorkers(run?: Run) {
  const workers: { isTerminated: boolean; opened: AnalysisColumns[]; target: EventTarget }[] = [];
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    const target = new EventTarget();
    const state = { isTerminated: false, opened: [] as AnalysisColumns[], target };
    workers.push(state);
    const service = {
      open: (sent: AnalysisColumns) => void state.opened.push(sent),
      run: run ?? ((sent: AnalysisTask) => runAnalysis(state.opened.at(-1)!, sent)),
    };
    expose(service, port2 as never);
    port1.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })));
    return {
      postMessage: (message: unknown, moved: never[]) => port1.postMessage(message, moved),
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      terminate() {
        state.isTerminated = true;
        port1.close();
      },
    } as unknown as Worker;
  };
  return { workers, start };
}

describe('createAnalysisRunner', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('runs inline where there are no workers, and tells how far it is', async () => {
    vi.stubGlobal('Worker', undefined);
    const runner = createAnalysisRunner(() => {
      throw new Error('there is none to start');
    });
    const shares: number[] = [];
    const betweenness = { kind: 'metric', visible, metric: 'betweenness' } as const;
    await runner.run(columns, betweenness, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0]);
    expect(await runner.run(columns, task)).toEqual(expected);
  });

  it('answers with what the worker found, and sends a graph only once', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers();
    const runner = createAnalysisRunner(start);
    expect(await runner.run(columns, task)).toEqual(expected);
    expect(await runner.run(columns, task)).toEqual(expected);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.opened).toHaveLength(1);
    const other = { ...columns };
    await runner.run(other, task);
    expect(workers[0]?.opened).toHaveLength(2);
    runner.dispose();
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('hears from the worker how far it is', async () => {
    vi.stubGlobal('Worker', class {});
    const { start } = createFakeWorkers(async (sent, onProgress) => {
      await onProgress?.(0.5);
      return runAnalysis(columns, sent);
    });
    const runner = createAnalysisRunner(start);
    const shares: number[] = [];
    await runner.run(columns, task, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.5]);
    runner.dispose();
  });

  it('ends the worker of a cancelled analysis at once, and the next has the graph sent anew', async () => {
    vi.stubGlobal('Worker', class {});
    let isStuck = true;
    const { workers, start } = createFakeWorkers((sent) =>
      isStuck ? new Promise(() => {}) : runAnalysis(columns, sent),
    );
    const runner = createAnalysisRunner(start);
    const controller = new AbortController();
    const stuck = runner.run(columns, task, { signal: controller.signal });
    await Promise.resolve();
    controller.abort(new Error('superseded'));
    expect(workers[0]?.isTerminated).toBe(true);
    await expect(stuck).rejects.toThrow('superseded');
    isStuck = false;
    await expect(runner.run(columns, task)).resolves.toEqual(expected);
    expect(workers).toHaveLength(2);
    expect(workers[1]?.opened).toHaveLength(1);
    runner.dispose();
  });

  it('does not start at all when it was cancelled before', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers();
    const runner = createAnalysisRunner(start);
    await expect(runner.run(columns, task, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  it('rejects when the task or the worker breaks, and when it is disposed of', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(({ kind }) => {
      if (kind === 'metric') throw new RangeError('There is no metric');
      return new Promise(() => {});
    });
    const runner = createAnalysisRunner(start);
    await expect(runner.run(columns, task)).rejects.toThrow('no metric');
    const waiting = { kind: 'balance', visible, signs: [] } as const;
    const broken = runner.run(columns, waiting);
    await Promise.resolve();
    workers
      .at(-1)
      ?.target.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    await expect(broken).rejects.toThrow('no memory');
    const left = runner.run(columns, waiting);
    await Promise.resolve();
    runner.dispose();
    await expect(left).rejects.toThrow('disposed');
    await expect(runner.run(columns, task)).rejects.toThrow('disposed');
  });
});
