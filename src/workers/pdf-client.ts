import { wrap } from 'comlink';
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
  let loaded: Promise<FigureFontFiles> | undefined;
  const loadOnce = (): Promise<FigureFontFiles> => {
    loaded ??= loadFonts().catch((error: unknown) => {
      // The network may be back at the next try.
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return async function writePdf(
    content: Figure | Paper,
    options: PdfOptions = {},
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array, Issue>> {
    signal?.throwIfAborted();
    const seen = 'pages' in content ? undefined : checkNotBlank(content);
    if (seen?.ok === false) return seen;
    let fonts: FigureFontFiles;
    try {
      fonts = await loadOnce();
    } catch (error) {
      return err(failure(String(error)));
    }
    signal?.throwIfAborted();
    const worker = startWorker(workerAddress, 'pdf');
    const { promise, resolve, reject } = createPromise<Result<Uint8Array, Issue>>();
    const fail = (event: Event): void =>
      resolve(err(failure('message' in event ? String(event.message) : event.type)));
    const abort = (): void => reject(signal?.reason);
    const timer = setTimeout(() => resolve(err(failure('out of time'))), budget);
    worker.addEventListener('error', fail);
    signal?.addEventListener('abort', abort);
    // The fonts of a figure are those of SVG; a PDF has its own.
    wrap<PdfService>(worker)
      .write('pages' in content ? content : { ...content, fonts: [] }, fonts, options)
      .then(
        (bytes) => resolve(ok(bytes)),
        (error: unknown) => resolve(err(failure(String(error)))),
      );
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.terminate();
    }
  };
}

function createPromise<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

const failure = (found: string): Issue => ({
  code: 'pdf-failed',
  severity: 'error',
  path: [],
  message: 'The PDF could not be written. Try again, or export SVG instead.',
  found: found.slice(0, 80),
});
