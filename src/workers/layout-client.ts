import type { LayoutInput, Positions } from '#core/layout';
import type { LayoutService } from './layout.worker.ts';
import { createWorkerDesk } from './worker-desk.ts';

export interface LayoutRunner {
  /**
   * Arranges off the main thread, by the layout that the input names. When the signal is aborted
   * the work ends at once and the promise rejects with the signal's reason.
   */
  arrange(input: LayoutInput, signal?: AbortSignal): Promise<Positions>;
  /** Ends all work; what was under way rejects. */
  dispose(): void;
}

/** Runs layouts in a worker. Without workers they run inline. */
export function createLayoutRunner(startWorker: () => Worker): LayoutRunner {
  const desk = createWorkerDesk<LayoutService>({ startWorker });
  return {
    async arrange(input, signal) {
      signal?.throwIfAborted();
      if (typeof Worker === 'undefined') {
        const { arrange } = await import('./arrange-here.ts');
        return arrange(input);
      }
      return desk.run(undefined, (service) => service.arrange(input), signal);
    },
    dispose: desk.dispose,
  };
}
