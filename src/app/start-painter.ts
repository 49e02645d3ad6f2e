import { createPaintClient } from '../workers/paint-client.ts';
import { startWorker } from './start-worker.ts';

/** More threads wait for memory, not for a processor. */
const MOST_THREADS = 4;

/** Starts what paints large graphs off the main thread. */
export const startPainter = () =>
  createPaintClient(startWorker, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
