import type { Measurement } from '../measurement.ts';

/** Tells the runner what was measured, at once: what comes later may never end. */
export type Report = (measurement: Measurement) => void;

/** Work that is measured in a page of its own. */
export interface Job<Options> {
  /** Makes what is given to all programs alike; memory is counted from here. */
  prepare(options: Options): void | Promise<void>;
  run(report: Report): Promise<void>;
}
