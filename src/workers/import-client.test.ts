import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDataset } from '#core/editing';
import { type InputFile, openForImport } from '#core/formats';
import { buildGraph, joinGraph } from '#core/graph';
import { parseDataset } from '#schemas';
import { aDataset } from '#testing';
import {
  buffersOf,
  collectSlices,
  sendIndexed,
  sendInSlices,
  tellingHowMuch,
} from './dataset-slices.ts';
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

describe('a dataset in slices', () => {
  it('is the same when it is put together again', async () => {
    const read = await openForImport(table());
    if (!read.read.ok) throw new Error('the table is good');
    const { dataset } = read.read.value;
    const sizes: number[] = [];
    const slices = collectSlices();
    const head = await sendInSlices(dataset, (list, records) => {
      sizes.push(records.length);
      slices.take(list, records);
    });
    expect(head.relationships).toEqual([]);
    expect(slices.join(head)).toEqual(dataset);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(2_500);
  });
});

describe('handing over a dataset', () => {
  it('tells now and then how much is done, and changes nothing of what goes over', async () => {
    const read = await openForImport(table());
    if (!read.read.ok) throw new Error('The table is good.');
    const { dataset } = read.read.value;
    // Many small slices, as of a large dataset.
    const slices = collectSlices();
    const shares: number[] = [];
    const take = tellingHowMuch(dataset, slices.take, (share) => shares.push(share));
    const head = await sendInSlices(dataset, (list, records) => {
      for (const record of records) take(list, [record]);
    });
    expect(slices.join(head)).toEqual(dataset);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBe(0.5);
    expect(shares.at(-1)).toBeGreaterThan(0.95);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('a dataset with its columns', () => {
  it('moves to another thread, where its graph is there without being built', async () => {
    const dataset = aDataset().actors('a', 'b', 'c').edge('a', 'attack', 'b').build();
    const slices = collectSlices();
    const { head, columns } = await sendIndexed(dataset, slices.take);
    const moved = structuredClone(columns, { transfer: buffersOf(columns) });
    expect(buffersOf(columns).every(({ byteLength }) => byteLength === 0)).toBe(true);
    const joined = joinGraph(slices.join(head), moved);
    expect(joined.dataset).toEqual(dataset);
    expect(joined.source).toEqual(buildGraph(dataset).source);
    expect(buildGraph(joined.dataset)).toBe(joined);
  });
});

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

  it('ends the worker of an addition that is given up while its datasets are on their way', async () => {
    vi.stubGlobal('Worker', class {});
    const { workers, start } = createFakeWorkers(() => ({
      takeCurrent: () => new Promise(() => {}),
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
