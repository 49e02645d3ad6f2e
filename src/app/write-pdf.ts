import { createPdfWriter } from '../workers/pdf-client.ts';
import { startWorker } from './start-worker.ts';

/** The one writer of PDF, loaded with the first file. */
export const writePdf = createPdfWriter({ startWorker });
