import type { Remote } from 'comlink';
import {
  checkNotBlank,
  type Figure,
  type FigureFontFiles,
  type Paper,
  type PdfOptions,
} from '#core/figure';
import { err, type Issue, ok, type Result } from '#schemas';
import type { PdfService } from './pdf.worker.ts';
import workerAddress from './pdf.worker.ts?worker&url';
import { fetchFontFiles } from './raster-assets.ts';
import { rememberLoaded } from './remember-loaded.ts';
import { createWorkerDesk, foundIn } from './worker-desk.ts';

export interface PdfWriterOptions {
  /** Starts a worker from its address in the way that the page's content policy admits. */
  readonly startWorker: (address: string, name: string) => Worker;
  readonly loadFonts?: () => Promise<FigureFontFiles>;
  /** Milliseconds after which a file is given up. */
  readonly budget?: number;
}

const BUDGET = 30_000;

/**
 * Makes a writer of PDF files that works off the main thread, in a worker that ends with its file.
 * A figure on which nothing is seen is refused. When the signal is aborted the work ends at once
 * and the promise rejects with its reason.
 */
export function createPdfWriter({
  startWorker,
  loadFonts = fetchFontFiles,
  budget = BUDGET,
}: PdfWriterOptions) {
  const loadOnce = rememberLoaded(loadFonts);
  return async function writePdf(
    content: Figure | Paper,
    options: PdfOptions = {},
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, Issue>> {
    signal?.throwIfAborted();
    const seen = 'pages' in content ? undefined : checkNotBlank(content);
    if (seen?.ok === false) return seen;
    const desk = createWorkerDesk<PdfService>({
      startWorker: () => startWorker(workerAddress, 'pdf'),
      budget,
    });
    try {
      const fonts = await loadOnce();
      // The fonts of a figure are those of SVG; a PDF has its own.
      const plain = 'pages' in content ? content : { ...content, fonts: [] };
      const write = (service: Remote<PdfService>) => service.write(plain, fonts, options);
      return ok(await desk.run(undefined, write, signal));
    } catch (error) {
      signal?.throwIfAborted();
      return err(failure(foundIn(error)));
    } finally {
      desk.dispose();
    }
  };
}

const failure = (found: string): Issue => ({
  code: 'pdf-failed',
  severity: 'error',
  path: [],
  message: 'The PDF could not be written. Try again, or export SVG instead.',
  found: found.slice(0, 80),
});
