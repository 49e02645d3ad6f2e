import { buildGraph } from '#core/graph';
import { datasetSchema } from '#schemas';
import { startWorker } from '../../src/app/start-worker.ts';
import workerAddress from '../../src/workers/import.worker.ts?worker&url';
import { createImportRunner } from '../../src/workers/import-client.ts';
import { makeBenchGraph } from '../graphs/bench-graph.ts';
import { datasetOf } from '../graphs/dataset-of.ts';
import type { Job, Report } from '../page/job.ts';
import { watchMainThread } from '../page/main-thread-gap.ts';

export interface ReadingOptions {
  readonly nodes: number;
  readonly edges: number;
  readonly rounds: number;
}

let options: ReadingOptions;
let bytes: Uint8Array;

/**
 * The same bytes of a dataset read by us, in a worker as in the app, until the graph is indexed on
 * the page; and by JSON.parse and zod on the main thread, which gives an object without an index.
 */
export const readingJob: Job<ReadingOptions> = {
  prepare(given) {
    options = given;
    const dataset = datasetOf(makeBenchGraph(options.nodes, options.edges));
    bytes = new TextEncoder().encode(JSON.stringify(dataset));
  },
  async run(report) {
    await measure(report, 'faultlines', readByUs);
    await measure(report, 'JSON.parse + zod', readByZod);
  },
};

async function readByUs(): Promise<unknown> {
  const runner = createImportRunner(() => startWorker(workerAddress, 'import'));
  const file = { name: 'bench.json', bytes: bytes.slice() };
  const opened = await runner.open(file, {}, new AbortController().signal);
  if (!opened.read.ok) throw new Error(opened.read.error[0]!.message);
  return buildGraph(opened.read.value.dataset);
}

async function readByZod(): Promise<unknown> {
  const parsed = datasetSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}

async function measure(report: Report, who: string, read: () => Promise<unknown>): Promise<void> {
  const size = `${options.nodes}/${options.edges}`;
  const times: number[] = [];
  const gaps: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const watch = watchMainThread();
    const since = performance.now();
    await read();
    times.push(performance.now() - since);
    gaps.push(watch.end());
    // What is left of the last round is collected before the next.
    await new Promise((end) => setTimeout(end, 500));
  }
  report({ what: 'read, validate, index', size, who, unit: 'ms', values: times });
  report({ what: 'main thread gap of reading', size, who, unit: 'ms', values: gaps });
}
