import { type Remote, wrap } from 'comlink';
import type { LayoutInput, Positions } from '#core/layout';
import type { LayoutService } from './layout.worker.ts';

export interface LayoutRunner {
  /**
   * Arranges off the main thread, by the layout that the input names. When the signal is aborted the work ends at once and the promise
   * rejects with the signal's reason.
   */
  arrange(input: LayoutInput, signal?: AbortSignal): Promise<Positions>;
  /** Ends all work; what was under way rejects. */
  dispose(): void;
}

interface Desk {
  readonly worker: Worker;
  readonly service: Remote<LayoutService>;
}

/**
 * Runs layouts in a worker. A layout cannot be interrupted from within, so that a cancelled one
 * costs its worker; one idle worker is kept for the next layout. Without workers it runs inline.
 */
export function createLayoutRunner(startWorker: () => Worker): LayoutRunner {
  let idle: Desk | undefined;
  const busy = new Map<Desk, (reason: unknown) => void>();
  let isDisposed = false;

  const takeDesk = (): Desk => {
    const desk = idle;
    idle = undefined;
    if (desk) return desk;
    const worker = startWorker();
    return { worker, service: wrap<LayoutService>(worker) };
  };

  const arrangeInWorker = (input: LayoutInput, signal: AbortSignal | undefined) =>
    new Promise<Positions>((resolve, reject) => {
      const desk = takeDesk();
      const leave = () => {
        busy.delete(desk);
        signal?.removeEventListener('abort', abort);
        desk.worker.removeEventListener('error', fail);
        desk.worker.removeEventListener('messageerror', fail);
      };
      const stop = (reason: unknown) => {
        leave();
        desk.worker.terminate();
        reject(reason);
      };
      const abort = () => stop(signal?.reason);
      const fail = (event: Event) => {
        stop(
          new Error(`The layout worker failed: ${'message' in event ? event.message : event.type}`),
        );
      };
      busy.set(desk, stop);
      signal?.addEventListener('abort', abort);
      desk.worker.addEventListener('error', fail);
      desk.worker.addEventListener('messageerror', fail);
      desk.service.arrange(input).then((positions) => {
        if (!busy.has(desk)) return;
        leave();
        if (idle) desk.worker.terminate();
        else idle = desk;
        resolve(positions);
      }, stop);
    });

  return {
    async arrange(input, signal) {
      signal?.throwIfAborted();
      if (isDisposed) throw new Error('This layout runner has been disposed of.');
      if (typeof Worker === 'undefined') {
        const { arrange } = await import('./arrange-here.ts');
        return arrange(input);
      }
      return arrangeInWorker(input, signal);
    },
    dispose() {
      isDisposed = true;
      for (const stop of [...busy.values()]) stop(new Error('The layout runner was disposed of.'));
      idle?.worker.terminate();
      idle = undefined;
    },
  };
}
