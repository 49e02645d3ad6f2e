import type { Bench, BenchOutcome } from '../benchmark.ts';
import { runJob } from '../browser/run-job.ts';
import type { Measurement } from '../measurement.ts';
import { readShippedDataset } from '../page-load/bare-page.ts';
import type { PictureOptions } from './picture-job.ts';

const SCALES = [1, 2, 4];

/** Whole figures of the shipped dataset and of a middling graph: time, and memory at its highest. */
export async function measurePictures(bench: Bench): Promise<BenchOutcome> {
  const { address } = await bench.benchPage();
  const dataset = await readShippedDataset();
  const subjects = [{ size: 'shipped dataset', dataset }, { size: '1000/3000' }];
  const measurements: Measurement[] = [];
  for (const subject of subjects) {
    for (const scale of SCALES) {
      const options: PictureOptions = { ...subject, scale };
      const { browserPath, patience: patienceSeconds } = bench;
      const run = { address, browserPath, name: 'picture', options, patienceSeconds } as const;
      const { measurements: found, peak, failed } = await runJob(run);
      measurements.push(...found);
      if (failed !== undefined) bench.say(failed);
      if (peak === undefined) continue;
      const what = `memory for a figure ${scale}x`;
      measurements.push({
        what,
        size: subject.size,
        who: 'faultlines',
        unit: 'MB',
        values: [peak],
      });
    }
  }
  return { measurements };
}
