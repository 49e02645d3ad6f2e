import { type Remote, wrap } from 'comlink';
import type { EmbeddedFont } from '#core/figure';
import type { DrawnFigure, FigureRequest } from '#core/view';
import { type Dataset, err, type Issue, ok, type Result } from '#schemas';
import type { FigureService } from './figure.worker.ts';
import workerAddress from './figure.worker.ts?worker&url';

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

interface Desk {
  readonly worker: Worker;
  readonly service: Remote<FigureService>;
  /** The dataset that the worker has: it is sent once. */
  opened?: Dataset;
}

const BUDGET = 60_000;

/**
 * Makes figures in a worker that starts with the first one and keeps the dataset. A figure cannot
 * be interrupted from within, so that a cancelled one costs its worker.
 */
export function createFigureDrawer(options: FigureDrawerOptions): FigureDrawer {
  const { startWorker, loadFonts, budget = BUDGET } = options;
  let idle: Desk | undefined;
  const stops = new Set<(issue: Issue) => void>();

  const takeDesk = (): Desk => {
    const desk = idle;
    idle = undefined;
    if (desk !== undefined) return desk;
    const worker = startWorker(workerAddress, 'figure');
    return { worker, service: wrap<FigureService>(worker) };
  };

  const draw = (
    dataset: Dataset,
    request: FigureRequest,
    fonts: readonly EmbeddedFont[],
    signal?: AbortSignal,
  ) =>
    new Promise<Result<DrawnFigure, Issue>>((resolve, reject) => {
      const desk = takeDesk();
      let isOver = false;
      const end = (finish: () => void, isReusable: boolean): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        stops.delete(stop);
        signal?.removeEventListener('abort', abort);
        desk.worker.removeEventListener('error', fail);
        desk.worker.removeEventListener('messageerror', fail);
        if (isReusable && idle === undefined) idle = desk;
        else desk.worker.terminate();
        finish();
      };
      const stop = (issue: Issue): void => end(() => resolve(err(issue)), false);
      const abort = (): void => end(() => reject(signal?.reason), false);
      const fail = (event: Event): void =>
        stop(failure('message' in event ? String(event.message) : event.type));
      const timer = setTimeout(() => stop(failure('out of time')), budget);
      stops.add(stop);
      signal?.addEventListener('abort', abort);
      desk.worker.addEventListener('error', fail);
      desk.worker.addEventListener('messageerror', fail);
      const isOpen = desk.opened === dataset;
      desk.opened = dataset;
      (isOpen ? Promise.resolve() : desk.service.open(dataset))
        .then(() => desk.service.draw(request, fonts))
        .then(
          (drawn) => end(() => resolve(ok(drawn)), true),
          (error: unknown) => stop(failure(String(error))),
        );
    });

  return {
    async drawFigure(dataset, request, signal) {
      signal?.throwIfAborted();
      // Without its fonts a figure looks a little different, which is better than no figure.
      const fonts = await loadFonts().catch(() => []);
      signal?.throwIfAborted();
      return draw(dataset, request, fonts, signal);
    },
    dispose() {
      for (const stop of [...stops]) stop(failure('The drawer was closed.'));
      idle?.worker.terminate();
      idle = undefined;
    },
  };
}

const failure = (found: string): Issue => ({
  code: 'figure-failed',
  severity: 'error',
  path: [],
  message: 'The figure could not be drawn. Try again, or show less.',
  found: found.slice(0, 80),
});
