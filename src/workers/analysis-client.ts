import {
  type AnalysisColumns,
  type AnalysisResult,
  type AnalysisTask,
  runAnalysis,
} from '#core/analysis';
import type { AnalysisService } from './analysis.worker.ts';
import { hearProgress } from './hear-progress.ts';
import { createWorkerDesk } from './worker-desk.ts';

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

/** Runs analyses in a worker that keeps the graph it knows. Without workers they run inline. */
export function createAnalysisRunner(startWorker: () => Worker): AnalysisRunner {
  const desk = createWorkerDesk<AnalysisService, AnalysisColumns>({
    startWorker,
    open: (service, columns) => service.open(columns),
  });
  return {
    async run<Task extends AnalysisTask>(
      columns: AnalysisColumns,
      task: Task,
      { signal, onProgress }: AnalysisRunOptions = {},
    ) {
      signal?.throwIfAborted();
      if (typeof Worker === 'undefined') return runAnalysis(columns, task, onProgress);
      const heard = onProgress && hearProgress(onProgress);
      try {
        const work = desk.run(columns, (service) => service.run(task, heard?.listener), signal);
        return (await work) as AnalysisResult<Task>;
      } finally {
        heard?.end();
      }
    },
    dispose: desk.dispose,
  };
}
