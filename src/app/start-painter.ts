import { createPaintClient } from '../workers/paint-client.ts';
import { startWorker } from './start-worker.ts';

/** Starts what paints large graphs off the main thread. */
export const startPainter = () => createPaintClient(startWorker);
