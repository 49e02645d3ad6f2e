import type { Bench, BenchOutcome } from '../benchmark.ts';
import { runJob } from '../browser/run-job.ts';
import type { LayoutOptions } from './layout-job.ts';

/** ForceAtlas2 takes half a minute for its iterations, and more on a busy machine. */
const PATIENCE_SECONDS = 240;

/** A layout of the graph of target 5. */
export async function measureLayout(bench: Bench): Promise<BenchOutcome> {
  const { address } = await bench.benchPage();
  const options: LayoutOptions = { nodes: 5_000, edges: 20_000, rounds: bench.rounds };
  const { measurements, failed } = await runJob({
    address,
    browserPath: bench.browserPath,
    name: 'layout',
    options,
    patienceSeconds: PATIENCE_SECONDS,
  });
  if (failed !== undefined) bench.say(failed);
  return { measurements };
}
