import { createPngRenderer } from '../workers/raster-client.ts';
import { startWorker } from './start-worker.ts';

/** The one renderer of pictures, loaded with the first picture. */
export const { renderPng, warmUp } = createPngRenderer({ startWorker });
