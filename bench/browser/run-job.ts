import { createHash } from 'node:crypto';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../src/cli/find-browser.ts';
import type { Measurement } from '../measurement.ts';
import type { JobName } from '../page/jobs.ts';
import { heapOf } from './heap.ts';
import { watchMemory } from './peak-memory.ts';

export interface JobOutcome {
  /** What was measured until the end, or until the patience ended. */
  readonly measurements: readonly Measurement[];
  /** MB that the work has added to the heap of the page, once it is done. */
  readonly heap?: number;
  /** MB that the processes of the page have taken more than before, at their highest. */
  readonly peak?: number | undefined;
  readonly failed?: string;
}

interface JobRun<Options> {
  readonly address: string;
  readonly browserPath: string;
  readonly name: JobName;
  readonly options: Options;
  readonly patienceSeconds: number;
}

/** Runs a job in a fresh browser, so that none pays for the memory of another. */
export async function runJob<Options>(run: JobRun<Options>): Promise<JobOutcome> {
  const browser = await chromium.launch(launchOptions(run.browserPath));
  const measurements: Measurement[] = [];
  let failed: string | undefined;
  const work = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => {
      failed = error.message;
    });
    await page.exposeFunction('reportMeasurement', (measurement: Measurement) => {
      measurements.push(measurement);
    });
    await page.exposeFunction('pictureOfWindow', async () => {
      return createHash('sha256')
        .update(await page.screenshot())
        .digest('hex');
    });
    await page.goto(run.address);
    const { name, options } = run;
    await page.evaluate(([job, given]) => window.prepareJob(job, given as never), [
      name,
      options,
    ] as const);
    const before = await heapOf(page);
    const peakOf = await watchMemory(browser);
    await page.evaluate(() => window.runJob());
    const peak = await peakOf();
    return { heap: (await heapOf(page)) - before, peak };
  };
  try {
    const memory = await withinPatience(work(), run.patienceSeconds);
    return { measurements, ...memory, ...(failed === undefined ? {} : { failed }) };
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { measurements, failed: failed ?? reason.slice(0, 120) };
  } finally {
    await browser.close();
  }
}

function withinPatience<Value>(work: Promise<Value>, seconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`not done within ${seconds} s`)),
      seconds * 1000,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
