import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDataset } from '#core/editing';
import { type InputFile, openForImport } from '#core/formats';
import { parseDataset } from '#schemas';
import { aDataset } from '#testing';
import { createImportRunner } from './import-client.ts';

const ROWS = Array.from({ length: 2_500 }, (_, row) => `a${row % 90},b${row % 70},helps`);
const table = (): InputFile => ({
  name: 'ties.csv',
  bytes: new TextEncoder().encode(['Source,Target,Type', ...ROWS].join('\n')),
});
const going = () => new AbortController().signal;

/** A worker that answers over a message channel, with a service that the test decides on. */
function createFakeWorkers(service: () => object) {
  const workers: { isTerminated: boolean; target: EventTarget }[] = [];
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    const target = new EventTarget();
    const state = { isTerminated: false, target };
    workers.push(state);
    expose(service(), port2 as never);
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

describe('createImportRunner', () => {
  afterEach(() => vi.unstubAllGlobals());
  const none = () => {
    throw new Error('there is none to start');
  };

  it('reads and adds inline where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined);
    const runner = createImportRunner(none);
    expect(await runner.open(table(), {}, going())).toEqual(await openForImport(table()));
    const [one, two] = [aDataset().actors('a').build(), aDataset().actors('b').build()];
    expect(await runner.add(one, two, new Map(), going())).toEqual(
      parseDataset(addDataset(one, two, new Map())),
    );
  });

  it('ends the worker of work that is given up, at once', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({ open: () => new Promise(() => {}) }));
    const controller = new AbortController();
    const reading = createImportRunner(start).open(table(), {}, controller.signal);
    await Promise.resolve();
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('ends the worker that restores a snapshot when that is given up', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({ restore: () => new Promise(() => {}) }));
    const controller = new AbortController();
    const { signal } = controller;
    const runner = createImportRunner(start);
    const restoring = runner.restore({ text: '', checksum: '' }, { signal });
    await Promise.resolve();
    controller.abort(new Error('enough'));
    await expect(restoring).rejects.toThrow('enough');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    await expect(runner.restore({ text: '', checksum: '' }, { signal })).rejects.toThrow('enough');
    expect(workers).toHaveLength(1);
  });

  it('ends the worker of an addition that is given up while its datasets are on their way', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({
      take: () => new Promise(() => {}),
    }));
    const one = aDataset().actors('a').build();
    const controller = new AbortController();
    const adding = createImportRunner(start).add(one, one, new Map(), controller.signal);
    await Promise.resolve();
    controller.abort(new Error('enough'));
    await expect(adding).rejects.toThrow('enough');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('does not start at all when it was given up before', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({}));
    const reading = createImportRunner(start).open(table(), {}, AbortSignal.abort());
    await expect(reading).rejects.toThrow();
    expect(workers).toEqual([]);
  });

  it('refuses a file that breaks its reader, with what broke', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({ open: () => new Promise(() => {}) }));
    const reading = createImportRunner(start).open(table(), {}, going());
    await Promise.resolve();
    workers[0]?.target.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    const { read } = await reading;
    expect(read).toMatchObject({
      ok: false,
      error: [{ code: 'reader-stopped', found: 'no memory' }],
    });
    expect(workers[0]?.isTerminated).toBe(true);
  });
});
