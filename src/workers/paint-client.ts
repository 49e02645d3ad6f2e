import { wrap } from 'comlink';
import type { BulkScene, Lens } from '#core/appearance';
import type { PaintService } from './paint.worker.ts';
import workerAddress from './paint.worker.ts?worker&url';

export interface PaintClient {
  /** Paints a scene off the main thread; nothing once the worker has failed or is gone. */
  paint(scene: BulkScene, lens: Lens): Promise<ImageBitmap | undefined>;
  dispose(): void;
}

/** Starts a worker that paints large scenes; nothing where a browser cannot paint in a worker. */
export function createPaintClient(
  startWorker: (address: string, name: string) => Worker,
): PaintClient | undefined {
  if (!('OffscreenCanvas' in globalThis)) return undefined;
  const worker = startWorker(workerAddress, 'paint');
  const service = wrap<PaintService>(worker);
  let shown: BulkScene | undefined;
  let fail = () => {};
  const failed = new Promise<undefined>((resolve) => {
    fail = () => resolve(undefined);
  });
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);

  return {
    paint(scene, lens) {
      // The columns of a scene are sent once.
      if (shown !== scene) service.show(scene).catch(fail);
      shown = scene;
      return Promise.race([failed, service.paint(lens).catch(() => undefined)]);
    },
    dispose() {
      worker.terminate();
      fail();
    },
  };
}
