import type { Drawing } from './drawing.ts';

/** A row of the key of a figure. */
export interface KeyEntry {
  readonly label: string;
  /** How much of it is shown, in words. */
  readonly count: string;
  /** Draws the sample with its middle line at `y`. */
  readonly draw: (left: number, y: number) => readonly Drawing[];
  readonly sampleWidth: number;
}

/** Rows of the key under a heading. */
export interface KeySection {
  readonly heading: string;
  readonly entries: readonly KeyEntry[];
}
