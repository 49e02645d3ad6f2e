import { wrap } from 'comlink';
import type { BulkScene, Lens } from '#core/appearance';
import type { PaintService } from './paint.worker.ts';
import workerAddress from './paint.worker.ts?worker&url';

export interface PaintClient {
  /**
   * Paints a scene off the main thread, in as many pictures as there are threads: laid over each
   * other they are the scene. Nothing once a worker has failed or is gone.
   */
  paint(scene: BulkScene, lens: Lens): Promise<readonly ImageBitmap[] | undefined>;
  dispose(): void;
}

/** Starts workers that paint large scenes; nothing where a browser cannot paint in a worker. */
export function createPaintClient(
  startWorker: (address: string, name: string) => Worker,
  threads: number,
): PaintClient | undefined {
  if (!('OffscreenCanvas' in globalThis)) return undefined;
  let fail = () => {};
  const failed = new Promise<undefined>((resolve) => {
    fail = () => resolve(undefined);
  });
  const workers = Array.from({ length: threads }, () => startWorker(workerAddress, 'paint'));
  const services = workers.map((worker) => {
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    return wrap<PaintService>(worker);
  });
  let shown: BulkScene | undefined;

  return {
    paint(scene, lens) {
      // The columns of a scene are sent once.
      if (shown !== scene) for (const service of services) service.show(scene).catch(fail);
      shown = scene;
      const pictures = services.map((service, share) => service.paint(lens, share, threads));
      return Promise.race([failed, Promise.all(pictures).catch(() => undefined)]);
    },
    dispose() {
      for (const worker of workers) worker.terminate();
      fail();
    },
  };
}
