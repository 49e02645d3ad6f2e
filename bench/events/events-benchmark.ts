import type { Bench, BenchOutcome } from '../benchmark.ts';
import { heapOf } from '../browser/heap.ts';
import { withApp } from '../browser/open-app.ts';
import { openFile } from '../browser/open-file.ts';
import { runJob } from '../browser/run-job.ts';
import { makeEventTable } from '../graphs/event-table.ts';
import type { Measurement } from '../measurement.ts';
import type { RowsOptions } from './rows-job.ts';
import { useFilters } from './use-filters.ts';

/** Days between which the first day of the window goes to and fro. */
const DAYS = ['2018-06-01', '2018-04-01'] as const;

/** A table of events opened and filtered in the app, beside JSON.parse of the same rows. */
export async function measureEvents(bench: Bench): Promise<BenchOutcome> {
  return {
    measurements: [...(await measureRows(bench)), ...(await measureApp(bench))],
  };
}

async function measureRows(bench: Bench): Promise<readonly Measurement[]> {
  const { address } = await bench.benchPage();
  const options: RowsOptions = { events: bench.events, rounds: 3 };
  const { measurements, failed } = await runJob({
    address,
    browserPath: bench.browserPath,
    name: 'rows',
    options,
    patienceSeconds: bench.patience,
  });
  if (failed !== undefined) bench.say(failed);
  return measurements;
}

async function measureApp(bench: Bench): Promise<readonly Measurement[]> {
  const table = makeEventTable(bench.events);
  return withApp(bench, async ({ page }) => {
    const measured =
      (unit: 'ms' | 'MB') =>
      (what: string, values: readonly number[]): Measurement => ({
        what,
        size: `${bench.events} events`,
        who: 'faultlines',
        unit,
        values,
      });
    const [milliseconds, megabytes] = [measured('ms'), measured('MB')];
    const longest = () => page.evaluate(() => Math.max(0, ...window.bench.longTasks.splice(0)));
    await longest();
    const opened = await openFile(page, 'events.tsv', table, bench.events);
    bench.say(`explorable after ${Math.round(opened.explorable)} ms`);
    const opening = await longest();
    const heap = await heapOf(page);
    await page.waitForTimeout(2_000);
    await longest();
    const filters = await useFilters(page, bench.rounds, DAYS);
    return [
      milliseconds('file read and offered', opened.offered === undefined ? [] : [opened.offered]),
      milliseconds('file to counts', [opened.counted]),
      milliseconds('file to explorable view', [opened.explorable]),
      milliseconds('longest task of opening', [opening]),
      milliseconds('type filter', filters.type),
      milliseconds('date filter', filters.date),
      milliseconds('longest task of filtering', [await longest()]),
      megabytes('heap after opening', [heap]),
    ];
  });
}
