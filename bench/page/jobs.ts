import type { Measurement } from '../measurement.ts';

/** Each job is loaded by itself, so that none pays for the programs of another. */
const JOBS = {
  'bare-view': async () => (await import('../picture/bare-view-job.ts')).bareViewJob,
  canvas: async () => (await import('../canvas/canvas-job.ts')).canvasJob,
  check: async () => (await import('../canvas/check-job.ts')).checkJob,
  layout: async () => (await import('../layout/layout-job.ts')).layoutJob,
  picture: async () => (await import('../picture/picture-job.ts')).pictureJob,
  rows: async () => (await import('../events/rows-job.ts')).rowsJob,
  reading: async () => (await import('../reading/reading-job.ts')).readingJob,
};

export type JobName = keyof typeof JOBS;

declare global {
  interface Window {
    prepareJob(name: JobName, options: never): Promise<void>;
    runJob(): Promise<void>;
    /** A text that is the same for the same picture of the window. */
    pictureOfWindow(): Promise<string>;
    reportMeasurement(measurement: Measurement): Promise<void>;
  }
}

let run: (() => Promise<void>) | undefined;

window.prepareJob = async (name, options) => {
  const job = await JOBS[name]();
  await job.prepare(options);
  run = () => job.run((measurement) => void window.reportMeasurement(measurement));
};

window.runJob = async () => {
  await run?.();
};
