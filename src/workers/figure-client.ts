import { type Remote, transfer } from 'comlink';
import type { EmbeddedFont, Figure } from '#core/figure';
import type { DrawnFigure, FigureFileRequest, FigureRequest } from '#core/view';
import { type Dataset, err, type Issue, ok, type Result } from '#schemas';
import { sendInSlices } from './dataset-slices.ts';
import type { FigureService } from './figure.worker.ts';
import workerAddress from './figure.worker.ts?worker&url';
import { createWorkerDesk, foundIn } from './worker-desk.ts';

export interface FigureDrawer {
  /**
   * Makes a figure off the main thread. When the signal is aborted the work ends at once and the
   * promise rejects with its reason.
   */
  makeFigure(
    dataset: Dataset,
    request: FigureRequest,
    signal?: AbortSignal,
  ): Promise<Result<Figure, Issue>>;
  /** The same with its SVG. */
  drawFigure(
    dataset: Dataset,
    request: FigureRequest,
    signal?: AbortSignal,
  ): Promise<Result<DrawnFigure, Issue>>;
  /**
   * Writes a file of a figure off the main thread, with its data if they go along. A signal works
   * as it does on drawing.
   */
  writeFile(
    dataset: Dataset,
    request: FigureRequest,
    file: FigureFileRequest,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, Issue>>;
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
    // A dataset in one piece would hold up the page while it is copied.
    open: async (service, dataset) => {
      const { port1, port2 } = new MessageChannel();
      await service.take(transfer(port2, [port2]));
      await service.open(await sendInSlices(dataset, port1));
    },
    budget,
  });
  const run = async <Value>(
    dataset: Dataset,
    job: (
      service: Remote<FigureService>,
      fonts: readonly EmbeddedFont[],
    ) => Promise<Result<Value, Issue>>,
    signal: AbortSignal | undefined,
  ): Promise<Result<Value, Issue>> => {
    signal?.throwIfAborted();
    // Without its fonts a figure looks a little different, which is better than no figure.
    const fonts = await loadFonts().catch(() => []);
    try {
      return await desk.run(dataset, (service) => job(service, fonts), signal);
    } catch (error) {
      signal?.throwIfAborted();
      return err(failure(foundIn(error)));
    }
  };
  return {
    makeFigure: (dataset, request, signal) =>
      run(dataset, async (service) => ok(await service.make(request)), signal),
    drawFigure: (dataset, request, signal) =>
      run(dataset, async (service, fonts) => ok(await service.draw(request, fonts)), signal),
    writeFile: (dataset, request, file, signal) =>
      run(dataset, (service, fonts) => service.write(request, fonts, file), signal),
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
