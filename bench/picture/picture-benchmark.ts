import type { Bench, BenchOutcome } from '../benchmark.ts';
import { runJob } from '../browser/run-job.ts';
import type { Measurement } from '../measurement.ts';
import { readShippedDataset } from '../page-load/bare-page.ts';
import type { BareViewOptions } from './bare-view-job.ts';
import type { PictureOptions } from './picture-job.ts';

const SCALES = [1, 2, 4];
/** The graph that other programs are pictured with, too. */
const LARGE = '5000/20000';

/**
 * Whole figures of the shipped dataset, a middling and a large graph: time, and memory at its
 * highest. Of the large graph also the marks alone, beside cytoscape.
 */
export async function measurePictures(bench: Bench): Promise<BenchOutcome> {
  const { address } = await bench.benchPage();
  const dataset = await readShippedDataset();
  const subjects = [
    { size: 'shipped dataset', dataset, scales: SCALES },
    { size: '1000/3000', scales: SCALES },
    { size: LARGE, scales: [2] },
  ];
  const measurements: Measurement[] = [...(await measureBareView(bench, address))];
  for (const { scales, ...subject } of subjects) {
    for (const scale of scales) {
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

async function measureBareView(
  { browserPath, patience: patienceSeconds, say }: Bench,
  address: string,
): Promise<readonly Measurement[]> {
  const options: BareViewOptions = { size: LARGE, scale: 2, rounds: 5 };
  const run = { address, browserPath, name: 'bare-view', options, patienceSeconds } as const;
  const { measurements, failed } = await runJob(run);
  if (failed !== undefined) say(failed);
  return measurements;
}
