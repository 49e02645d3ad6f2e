import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';

/** What a test sees of a worker. */
export interface FakeWorker {
  isTerminated: boolean;
  /** Makes the worker break as a browser tells it. */
  readonly breakDown: (message: string) => void;
}

/** Workers that answer over a message channel, each with a service that the test decides on. */
export function createFakeWorkers(createService: () => object) {
  const workers: FakeWorker[] = [];
  const startWorker = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    const target = new EventTarget();
    const worker: FakeWorker = {
      isTerminated: false,
      breakDown: (message) => target.dispatchEvent(Object.assign(new Event('error'), { message })),
    };
    workers.push(worker);
    expose(createService(), port2 as never);
    port1.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })));
    const fake: Partial<Worker> = {
      postMessage: (message: unknown, moved?: unknown) =>
        port1.postMessage(message, moved as never),
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      terminate() {
        worker.isTerminated = true;
        port1.close();
      },
    };
    return fake as Worker;
  };
  return { workers, startWorker };
}

/** A job that has no end of its own. */
export const never = new Promise<never>(() => {});

/** Waits until what was sent has come to the worker. */
export const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));
