import { proxy, type Remote, wrap } from 'comlink';
import {
  type AnalysisColumns,
  type AnalysisResult,
  type AnalysisTask,
  runAnalysis,
} from '#core/analysis';
import type { AnalysisService } from './analysis.worker.ts';

export { columnsOf } from '#core/analysis';

export interface AnalysisRunOptions {
  /** When it is aborted the work ends at once and the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface AnalysisRunner {
  /** Works out metrics, balance and comparisons off the main thread. */
  run<Task extends AnalysisTask>(
    columns: AnalysisColumns,
    task: Task,
    options?: AnalysisRunOptions,
  ): Promise<AnalysisResult<Task>>;
  /** Ends all work; what was under way rejects. */
  dispose(): void;
}

interface Desk {
  readonly worker: Worker;
  readonly service: Remote<AnalysisService>;
  /** The columns that the worker has: they are sent once for a graph. */
  opened?: AnalysisColumns;
}

/**
 * Runs analyses in a worker. An analysis cannot be interrupted from within, so that a cancelled
 * one costs its worker; one idle worker is kept with the graph that it knows. Without workers an
 * analysis runs inline.
 */
export function createAnalysisRunner(startWorker: () => Worker): AnalysisRunner {
  let idle: Desk | undefined;
  const busy = new Map<Desk, (reason: unknown) => void>();
  let isDisposed = false;

  const takeDesk = (): Desk => {
    const desk = idle;
    idle = undefined;
    if (desk) return desk;
    const worker = startWorker();
    return { worker, service: wrap<AnalysisService>(worker) };
  };

  const runInWorker = <Task extends AnalysisTask>(
    columns: AnalysisColumns,
    task: Task,
    { signal, onProgress }: AnalysisRunOptions,
  ) =>
    new Promise<AnalysisResult<Task>>((resolve, reject) => {
      const desk = takeDesk();
      const leave = () => {
        busy.delete(desk);
        signal?.removeEventListener('abort', abort);
        desk.worker.removeEventListener('error', fail);
        desk.worker.removeEventListener('messageerror', fail);
      };
      const stop = (reason: unknown) => {
        leave();
        desk.worker.terminate();
        reject(reason);
      };
      const abort = () => stop(signal?.reason);
      const fail = (event: Event) => {
        const what = 'message' in event ? event.message : event.type;
        stop(new Error(`The analysis worker failed: ${what}`));
      };
      busy.set(desk, stop);
      signal?.addEventListener('abort', abort);
      desk.worker.addEventListener('error', fail);
      desk.worker.addEventListener('messageerror', fail);
      const isOpen = desk.opened === columns;
      desk.opened = columns;
      const ready = isOpen ? Promise.resolve() : desk.service.open(columns);
      ready
        .then(() => desk.service.run(task, onProgress && proxy(onProgress)))
        .then((result) => {
          if (!busy.has(desk)) return;
          leave();
          if (idle) desk.worker.terminate();
          else idle = desk;
          resolve(result as AnalysisResult<Task>);
        })
        .catch(stop);
    });

  return {
    async run(columns, task, options = {}) {
      options.signal?.throwIfAborted();
      if (isDisposed) throw new Error('This analysis runner has been disposed of.');
      if (typeof Worker === 'undefined') return runAnalysis(columns, task, options.onProgress);
      return runInWorker(columns, task, options);
    },
    dispose() {
      isDisposed = true;
      for (const stop of [...busy.values()])
        stop(new Error('The analysis runner was disposed of.'));
      idle?.worker.terminate();
      idle = undefined;
    },
  };
}
