import { transfer } from 'comlink';
import { checkRasterSize, type PictureMarks } from '#core/figure';
import { err, type Issue, ok, type Result } from '#schemas';
import type { MarksService } from './marks.worker.ts';
import marksAddress from './marks.worker.ts?worker&url';
import type { RasterService } from './raster.worker.ts';
import workerAddress from './raster.worker.ts?worker&url';
import { fetchRasterAssets, type RasterAssets } from './raster-assets.ts';
import { SAMPLE, SAMPLE_SIZE } from './raster-sample.ts';
import { rememberLoaded } from './remember-loaded.ts';
import { createWorkerDesk, foundIn, OUT_OF_TIME } from './worker-desk.ts';

export interface PngSize {
  /** Width and height of the SVG in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture a pixel of the SVG. */
  readonly scale: number;
  /** A part of a larger picture may be blank. */
  readonly isPart?: boolean;
  /** Painted under the SVG by a canvas. */
  readonly marks?: PictureMarks;
}

export interface PngRenderer {
  /**
   * Draws an SVG as PNG, off the main thread. A picture beyond the limits is refused before
   * anything is drawn, with the largest scale that works; a blank one is an issue and no file.
   * When the signal is aborted the work ends at once and the promise rejects with its reason.
   */
  renderPng(svg: string, size: PngSize, signal?: AbortSignal): Promise<Result<Blob, Issue>>;
  /** Draws a sample, so that the first picture takes no longer than those after it. */
  warmUp(): void;
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

const EXPORT_BUDGET = 30_000;

/** Draws pictures in a worker that starts with the first picture. */
export function createPngRenderer(options: PngRendererOptions): PngRenderer {
  const { startWorker, loadAssets = fetchRasterAssets, budget = EXPORT_BUDGET } = options;
  const loadOnce = rememberLoaded(loadAssets);
  const desk = createWorkerDesk<RasterService, RasterAssets>({
    startWorker: () => startWorker(workerAddress, 'raster'),
    open: (service, assets) => service.prepare(assets),
    budget,
  });
  const painters = createWorkerDesk<MarksService>({
    startWorker: () => startWorker(marksAddress, 'marks'),
    budget,
  });
  const renderPng: PngRenderer['renderPng'] = async (svg, size, signal) => {
    signal?.throwIfAborted();
    const checked = checkRasterSize(size.width, size.height, size.scale);
    if (!checked.ok) return checked;
    try {
      const { scale, marks } = size;
      const draw = async () =>
        desk.run(await loadOnce(), (service) => service.draw(svg, scale), signal);
      const drawParts = async () =>
        desk.run(await loadOnce(), (service) => service.drawParts(svg, scale), signal);
      const drawOver = (under: PictureMarks) =>
        painters.run(
          undefined,
          async (painter) => {
            const painting = painter.paint(checked.value, under);
            // Two threads: either takes as long as the other.
            const [parts] = await Promise.all([drawParts(), painting]);
            const buffers = parts.map(({ bytes }) => bytes.buffer);
            return painter.layOver(transfer(parts, buffers));
          },
          signal,
        );
      const { png, isBlank } = await (marks ? drawOver(marks) : draw());
      return isBlank && size.isPart !== true ? err(BLANK) : ok(png);
    } catch (error) {
      signal?.throwIfAborted();
      const found = foundIn(error);
      return err(found === OUT_OF_TIME ? tooSlow(budget) : failure(found));
    }
  };
  let isWarm = false;
  return {
    renderPng,
    warmUp() {
      // What fails here fails again, and is told, with a picture that is asked for.
      if (!isWarm) void renderPng(SAMPLE, SAMPLE_SIZE);
      isWarm = true;
    },
    dispose() {
      desk.dispose();
      painters.dispose();
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
