import type { Bench, BenchOutcome } from '../benchmark.ts';
import { runJob } from '../browser/run-job.ts';
import type { ReadingOptions } from './reading-job.ts';

/** A dataset of 100,000 relationships, for target 7. */
export async function measureReading(bench: Bench): Promise<BenchOutcome> {
  const { address } = await bench.benchPage();
  const options: ReadingOptions = { nodes: 20_000, edges: 100_000, rounds: 5 };
  const { measurements, failed } = await runJob({
    address,
    browserPath: bench.browserPath,
    name: 'reading',
    options,
    patienceSeconds: bench.patience,
  });
  if (failed !== undefined) bench.say(failed);
  return { measurements };
}
