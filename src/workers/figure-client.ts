import type { EmbeddedFont } from '#core/figure';
import type { DrawnFigure, FigureRequest } from '#core/view';
import { type Dataset, err, type Issue, ok, type Result } from '#schemas';
import type { FigureService } from './figure.worker.ts';
import workerAddress from './figure.worker.ts?worker&url';
import { createWorkerDesk, foundIn } from './worker-desk.ts';

export interface FigureDrawer {
  /**
   * Makes a figure off the main thread. When the signal is aborted the work ends at once and the
   * promise rejects with its reason.
   */
  drawFigure(
    dataset: Dataset,
    request: FigureRequest,
    signal?: AbortSignal,
  ): Promise<Result<DrawnFigure, Issue>>;
  /** Ends all work and frees the memory. */
  dispose(): void;
}

export interface FigureDrawerOptions {
  /** Starts a worker from its address in the way that the page's content policy admits. */
  readonly startWorker: (address: string, name: string) => Worker;
  readonly loadFonts: () => Promise<readonly EmbeddedFont[]>;
  /** Milliseconds after which a figure is given up. */
  readonly budget?: number;
}

const BUDGET = 60_000;

/** Makes figures in a worker that starts with the first one and keeps the dataset. */
export function createFigureDrawer(options: FigureDrawerOptions): FigureDrawer {
  const { startWorker, loadFonts, budget = BUDGET } = options;
  const desk = createWorkerDesk<FigureService, Dataset>({
    startWorker: () => startWorker(workerAddress, 'figure'),
    open: (service, dataset) => service.open(dataset),
    budget,
  });
  return {
    async drawFigure(dataset, request, signal) {
      signal?.throwIfAborted();
      // Without its fonts a figure looks a little different, which is better than no figure.
      const fonts = await loadFonts().catch(() => []);
      try {
        return ok(await desk.run(dataset, (service) => service.draw(request, fonts), signal));
      } catch (error) {
        signal?.throwIfAborted();
        return err(failure(foundIn(error)));
      }
    },
    dispose: desk.dispose,
  };
}

const failure = (found: string): Issue => ({
  code: 'figure-failed',
  severity: 'error',
  path: [],
  message: 'The figure could not be drawn. Try again, or show less.',
  found: found.slice(0, 80),
});
