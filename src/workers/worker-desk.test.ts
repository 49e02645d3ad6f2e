import type { Remote } from 'comlink';
import { describe, expect, it } from 'vitest';
import { createFakeWorkers, never, nextTurn } from './fake-workers.fixture.ts';
import { createWorkerDesk, foundIn } from './worker-desk.ts';

interface Service {
  open(subject: string): void;
  run(question: string): unknown;
}

/** A desk whose workers answer with their subject and the question, unless the test says so. */
function aDesk(run: (question: string) => unknown = (question) => question, budget?: number) {
  const opened: string[] = [];
  const fake = createFakeWorkers(() => ({
    open: (subject: string) => void opened.push(subject),
    run,
  }));
  const desk = createWorkerDesk<Service, string>({
    startWorker: fake.startWorker,
    open: (service, subject) => service.open(subject),
    ...(budget !== undefined && { budget }),
  });
  const ask = (subject: string, question: string, signal?: AbortSignal) =>
    desk.run(subject, (service: Remote<Service>) => service.run(question), signal);
  return { ...desk, ask, opened, workers: fake.workers };
}

describe('a desk of workers', () => {
  it('asks the same worker again, and sends a subject only once', async () => {
    const { ask, opened, workers, dispose } = aDesk();
    expect(await ask('graph', 'one')).toBe('one');
    expect(await ask('graph', 'two')).toBe('two');
    expect(opened).toEqual(['graph']);
    expect(await ask('other', 'three')).toBe('three');
    expect(opened).toEqual(['graph', 'other']);
    expect(workers).toHaveLength(1);
    dispose();
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('runs jobs at the same time in workers of their own, of which it keeps one', async () => {
    const { ask, workers, dispose } = aDesk();
    expect(await Promise.all([ask('a', 'one'), ask('b', 'two')])).toEqual(['one', 'two']);
    expect(workers.map(({ isTerminated }) => isTerminated).sort()).toEqual([false, true]);
    dispose();
  });

  it('ends the worker of a cancelled job at once, and starts another for the next', async () => {
    let isStuck = true;
    const { ask, opened, workers, dispose } = aDesk(() => (isStuck ? never : 'answer'));
    const controller = new AbortController();
    const stuck = ask('graph', 'one', controller.signal);
    await nextTurn();
    controller.abort(new Error('superseded'));
    expect(workers[0]!.isTerminated).toBe(true);
    await expect(stuck).rejects.toThrow('superseded');
    isStuck = false;
    expect(await ask('graph', 'two')).toBe('answer');
    expect(workers).toHaveLength(2);
    expect(opened).toEqual(['graph', 'graph']);
    dispose();
  });

  it('starts no worker for a job that was cancelled before', async () => {
    const { ask, workers } = aDesk();
    await expect(ask('graph', 'one', AbortSignal.abort())).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  it('lets a job and the worker go when its budget is over', async () => {
    const { ask, workers } = aDesk(() => never, 1);
    const found = await ask('graph', 'one').catch(foundIn);
    expect(found).toBe('out of time');
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('tells of a job that throws and of a worker that breaks', async () => {
    const throwing = aDesk(() => {
      throw new RangeError('no such thing');
    });
    expect(await throwing.ask('graph', 'one').catch(foundIn)).toBe('RangeError: no such thing');
    const breaking = aDesk(() => never);
    const broken = breaking.ask('graph', 'one').catch(foundIn);
    await nextTurn();
    breaking.workers[0]!.breakDown('no memory');
    expect(await broken).toBe('no memory');
    expect([...throwing.workers, ...breaking.workers].map((one) => one.isTerminated)).toEqual([
      true,
      true,
    ]);
  });

  it('rejects what is under way and what comes later when it is disposed of', async () => {
    const { ask, dispose } = aDesk(() => never);
    const left = ask('graph', 'one');
    await nextTurn();
    dispose();
    await expect(left).rejects.toThrow('disposed');
    await expect(ask('graph', 'two')).rejects.toThrow('disposed');
  });
});
