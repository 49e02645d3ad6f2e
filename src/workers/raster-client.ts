import { type Remote, wrap } from 'comlink';
import { checkRasterSize } from '#core/figure';
import { err, type Issue, ok, type Result } from '#schemas';
import type { RasterService } from './raster.worker.ts';
import workerAddress from './raster.worker.ts?worker&url';
import { fetchRasterAssets, type RasterAssets } from './raster-assets.ts';

export interface PngSize {
  /** Width and height of the SVG in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture a pixel of the SVG. */
  readonly scale: number;
  /** A part of a larger picture may be blank. */
  readonly isPart?: boolean;
}

export interface PngRenderer {
  /**
   * Draws an SVG as PNG, off the main thread. A picture beyond the limits is refused before
   * anything is drawn, with the largest scale that works; a blank one is an issue and no file.
   * When the signal is aborted the work ends at once and the promise rejects with its reason.
   */
  renderPng(svg: string, size: PngSize, signal?: AbortSignal): Promise<Result<Uint8Array, Issue>>;
  /** Ends all work and frees the memory; what was under way comes back as an issue. */
  dispose(): void;
}

export interface PngRendererOptions {
  /** Starts a worker from its address in the way that the page's content policy admits. */
  readonly startWorker: (address: string, name: string) => Worker;
  readonly loadAssets?: () => Promise<RasterAssets>;
  /** Milliseconds after which a picture is given up. */
  readonly budget?: number;
}

interface Desk {
  readonly worker: Worker;
  readonly service: Remote<RasterService>;
  readonly ready: Promise<void>;
}

const EXPORT_BUDGET = 30_000;

/**
 * Draws pictures in a worker that starts with the first picture. Drawing cannot be interrupted
 * from within, so that a cancelled picture costs its worker; one idle worker is kept.
 */
export function createPngRenderer(options: PngRendererOptions): PngRenderer {
  const { startWorker, loadAssets = fetchRasterAssets, budget = EXPORT_BUDGET } = options;
  let idle: Desk | undefined;
  const stops = new Set<(issue: Issue) => void>();
  let assets: Promise<RasterAssets> | undefined;

  const loadOnce = (): Promise<RasterAssets> => {
    assets ??= loadAssets().catch((error: unknown) => {
      // The network may be back at the next try.
      assets = undefined;
      throw error;
    });
    return assets;
  };

  const takeDesk = (loaded: RasterAssets): Desk => {
    const desk = idle;
    idle = undefined;
    if (desk !== undefined) return desk;
    const worker = startWorker(workerAddress, 'raster');
    const service = wrap<RasterService>(worker);
    return { worker, service, ready: service.prepare(loaded) };
  };

  const draw = (loaded: RasterAssets, svg: string, size: PngSize, signal?: AbortSignal) =>
    new Promise<Result<Uint8Array, Issue>>((resolve, reject) => {
      const desk = takeDesk(loaded);
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
      const timer = setTimeout(() => stop(tooSlow(budget)), budget);
      stops.add(stop);
      signal?.addEventListener('abort', abort);
      desk.worker.addEventListener('error', fail);
      desk.worker.addEventListener('messageerror', fail);
      desk.ready
        .then(() => desk.service.draw(svg, size.scale))
        .then(
          ({ png, isBlank }) =>
            end(() => resolve(isBlank && size.isPart !== true ? err(BLANK) : ok(png)), true),
          (error: unknown) => stop(failure(String(error))),
        );
    });

  return {
    async renderPng(svg, size, signal) {
      signal?.throwIfAborted();
      const checked = checkRasterSize(size.width, size.height, size.scale);
      if (!checked.ok) return checked;
      let loaded: RasterAssets;
      try {
        loaded = await loadOnce();
      } catch (error) {
        return err(failure(String(error)));
      }
      signal?.throwIfAborted();
      return draw(loaded, svg, size, signal);
    },
    dispose() {
      for (const stop of [...stops]) stop(failure('The renderer was closed.'));
      idle?.worker.terminate();
      idle = undefined;
    },
  };
}

const BLANK: Issue = {
  code: 'picture-blank',
  severity: 'error',
  path: [],
  message: 'The picture came out blank, so no file was written. Export SVG instead.',
};

const failure = (found: string): Issue => ({
  code: 'picture-failed',
  severity: 'error',
  path: [],
  message: 'The picture could not be drawn. Try again, or export SVG instead.',
  found: found.slice(0, 80),
});

const tooSlow = (budget: number): Issue => ({
  code: 'picture-too-slow',
  severity: 'error',
  path: [],
  message: `The picture was not ready after ${Math.round(budget / 1000)} seconds. Choose a smaller scale, or export SVG instead.`,
});
