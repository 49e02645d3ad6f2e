import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrange, type LayoutInput } from '#core/layout';
import { createLayoutRunner } from './layout-client.ts';
import { removeNetwork } from './remove-network.ts';

const triangle: LayoutInput = {
  actorCount: 3,
  actors: Uint32Array.of(0, 1, 2),
  source: Uint32Array.of(0, 1, 2),
  target: Uint32Array.of(1, 2, 0),
  weight: Float32Array.of(1, 1, 1),
  bloc: Int16Array.of(0, 0, 1),
  radius: Float32Array.of(6, 6, 6),
  labelWidth: Float32Array.of(60, 80, 50),
  labelHeight: Float32Array.of(14, 14, 14),
  aspectRatio: 1.4,
};

/** A worker that answers over a message channel, with a service that the test decides on. */
function createFakeWorkers(arrange: (input: LayoutInput) => unknown) {
  const workers: { isTerminated: boolean; target: EventTarget }[] = [];
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    const target = new EventTarget();
    const state = { isTerminated: false, target };
    workers.push(state);
    expose({ arrange }, port2 as never);
    port1.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })));
    return {
      postMessage: (message: unknown, moved: never[]) => port1.postMessage(message, moved),
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      terminate() {
        state.isTerminated = true;
        port1.close();
      },
    } as unknown as Worker;
  };
  return { workers, start };
}

describe('createLayoutRunner', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('arranges inline where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    const runner = createLayoutRunner(() => {
      throw new Error('there is none to start');
    });
    expect(await runner.arrange(triangle)).toEqual(arrange(triangle));
  });

  it('arranges by the layout that the input names, inline and in a worker', async () => {
    const input: LayoutInput = { ...triangle, layout: 'grid' };
    expect(arrange(input)).not.toEqual(arrange(triangle));
    vi.stubGlobal('Worker', undefined);
    const inline = createLayoutRunner(() => {
      throw new Error('there is none to start');
    });
    expect(await inline.arrange(input)).toEqual(arrange(input));
    vi.stubGlobal('Worker', class {});
    const runner = createLayoutRunner(createFakeWorkers(arrange).start);
    expect(await runner.arrange(input)).toEqual(arrange(input));
    runner.dispose();
  });

  it('answers with what the worker found, and uses the same worker again', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(arrange);
    const runner = createLayoutRunner(start);
    const first = await runner.arrange(triangle);
    await runner.arrange(triangle);
    expect(first).toEqual(arrange(triangle));
    expect(workers).toHaveLength(1);
    runner.dispose();
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('ends the worker of a cancelled layout and starts another for the next', async () => {
    vi.stubGlobal('Worker', class {});
    let isStuck = true;
    const never = new Promise(() => {});
    const { workers, start } = createFakeWorkers((input) => (isStuck ? never : arrange(input)));
    const runner = createLayoutRunner(start);
    const controller = new AbortController();
    const stuck = runner.arrange(triangle, controller.signal);
    await Promise.resolve();
    controller.abort(new Error('superseded'));
    await expect(stuck).rejects.toThrow('superseded');
    expect(workers[0]?.isTerminated).toBe(true);
    isStuck = false;
    await expect(runner.arrange(triangle)).resolves.toEqual(arrange(triangle));
    expect(workers).toHaveLength(2);
    runner.dispose();
  });

  it('does not start at all when it was cancelled before', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(arrange);
    const runner = createLayoutRunner(start);
    await expect(runner.arrange(triangle, AbortSignal.abort())).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  it('rejects when the worker breaks, and when it is disposed of', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => new Promise(() => {}));
    const runner = createLayoutRunner(start);
    const broken = runner.arrange(triangle);
    await Promise.resolve();
    workers[0]?.target.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    await expect(broken).rejects.toThrow('no memory');
    const left = runner.arrange(triangle);
    await Promise.resolve();
    runner.dispose();
    await expect(left).rejects.toThrow('disposed');
    await expect(runner.arrange(triangle)).rejects.toThrow('disposed');
  });
});

describe('removeNetwork', () => {
  it('takes away what is on the scope and on its prototypes, for good', () => {
    const base = { fetch: () => 'answer', console };
    const scope: { fetch?: unknown; WebSocket?: unknown } = Object.create(base);
    scope.WebSocket = class {};
    removeNetwork(scope);
    expect(scope.fetch).toBeUndefined();
    expect(base.fetch).toBeUndefined();
    expect(scope.WebSocket).toBeUndefined();
    expect(Reflect.set(scope, 'fetch', () => 'again')).toBe(false);
    expect(base.console).toBe(console);
  });
});
