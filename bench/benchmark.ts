import type { ServedApp } from './browser/serve-app.ts';
import type { ServedPage } from './browser/serve-bench-page.ts';
import type { Measurement } from './measurement.ts';
import type { BenchOptions } from './options.ts';
import type { TextTable } from './text-table.ts';

/** What a benchmark is given. */
export interface Bench extends BenchOptions {
  readonly browserPath: string;
  /** The page with all the programs, built with the first use. */
  benchPage(): Promise<ServedPage>;
  /** The app itself, built with the first use. */
  app(): Promise<ServedApp>;
  /** Says how far it is. */
  say(text: string): void;
}

export interface BenchOutcome {
  readonly measurements: readonly Measurement[];
  /** Beside the comparison that is made of the measurements. */
  readonly tables?: readonly TextTable[];
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** How long it takes on a quiet machine of two cores. */
  readonly minutes: number;
  /** Is run only when it is asked for: no target depends on it. */
  readonly isOnlyByName?: boolean;
  run(bench: Bench): Promise<BenchOutcome>;
}
