import { type Measurement, rounded, type Statistic, statisticOf } from './measurement.ts';
import type { TextTable } from './text-table.ts';

/** Ours is at most so many times theirs; without theirs, at most so much. */
interface Target {
  readonly number: number;
  readonly what: string;
  readonly size: string;
  readonly statistic: Statistic;
  readonly theirs?: { readonly who: string; readonly what?: string };
  readonly most: number;
}

const OURS = 'faultlines';
const SMALLER = '5000/20000';
const LARGER = '20000/100000';
const EVENTS = '468558 events';

const beside = (
  number: number,
  what: string,
  size: string,
  statistic: Statistic,
  who: string,
  most: number,
  theirWhat = what,
): Target => ({ number, what, size, statistic, theirs: { who, what: theirWhat }, most });

const within = (
  number: number,
  what: string,
  size: string,
  statistic: Statistic,
  most: number,
): Target => ({ number, what, size, statistic, most });

/** What issue "Scale and speed" promises, by its numbers. */
const TARGETS: readonly Target[] = [
  beside(1, 'first frame', LARGER, 'p50', 'vis-network', 0.5),
  beside(1, 'first frame', LARGER, 'p50', 'cytoscape', 0.17),
  beside(2, 'filter', SMALLER, 'p95', 'vis-network', 0.1),
  beside(2, 'filter', LARGER, 'p95', 'vis-network', 0.1),
  beside(3, 'pan', SMALLER, 'p95', 'vis-network', 0.22),
  beside(3, 'zoom', SMALLER, 'p95', 'vis-network', 0.25),
  within(3, 'exact frame after rest', SMALLER, 'p95', 150),
  beside(4, 'highlight', SMALLER, 'p95', 'vis-network', 0.1),
  beside(5, 'layout', SMALLER, 'p50', 'ForceAtlas2', 0.5),
  within(5, 'sampled stress', SMALLER, 'p50', 0.18),
  within(5, 'main thread gap of a layout', SMALLER, 'p95', 50),
  beside(6, 'PNG 2x', SMALLER, 'p50', 'cytoscape', 0.4),
  within(6, 'blank PNG', SMALLER, 'p95', 0),
  beside(7, 'read, validate, index', LARGER, 'p50', 'JSON.parse + zod', 0.7),
  within(7, 'main thread gap of reading', LARGER, 'p95', 5),
  beside(7, 'heap', LARGER, 'p50', 'vis-network', 0.5),
  beside(8, 'file to explorable view', EVENTS, 'p50', 'JSON.parse', 2, 'JSON.parse of row objects'),
  within(8, 'type filter', EVENTS, 'p95', 100),
  within(8, 'date filter', EVENTS, 'p95', 100),
];

export interface Verdict {
  readonly target: number;
  readonly what: string;
  readonly size: string;
  readonly ours: number | undefined;
  readonly theirs: number | undefined;
  readonly who: string | undefined;
  readonly ratio: number | undefined;
  readonly most: number;
  readonly isReached: boolean | undefined;
}

/** One verdict a target; `undefined` where one of the two was not measured. */
export function judgeTargets(measurements: readonly Measurement[]): readonly Verdict[] {
  return TARGETS.map(({ number, what, size, statistic, theirs, most }) => {
    const measured = (who: string, named: string) => {
      const values = measurements.find(
        (one) => one.who === who && one.what === named && one.size === size,
      )?.values;
      return values && statisticOf(values, statistic);
    };
    const ours = measured(OURS, what);
    const other = theirs && measured(theirs.who, theirs.what ?? what);
    const ratio = theirs && ours !== undefined && other !== undefined ? ours / other : undefined;
    const judged = theirs ? ratio : ours;
    return {
      target: number,
      what: statistic === 'p95' && theirs ? `${what}, p95` : what,
      size,
      ours,
      theirs: other,
      who: theirs?.who,
      ratio,
      most,
      isReached: judged === undefined ? undefined : judged <= most,
    };
  });
}

export function targetTable(verdicts: readonly Verdict[]): TextTable {
  const say = (value: number | undefined) => (value === undefined ? '–' : String(rounded(value)));
  return {
    title: 'Targets',
    columns: ['#', 'what', 'size', 'ours', 'theirs', 'beside', 'ratio', 'at most', 'reached'],
    rows: verdicts.map((one) => [
      String(one.target),
      one.what,
      one.size,
      say(one.ours),
      say(one.theirs),
      one.who ?? '',
      one.who ? say(one.ratio) : '',
      one.who ? `${one.most} x` : String(one.most),
      one.isReached === undefined ? 'not measured' : one.isReached ? 'yes' : 'NO',
    ]),
  };
}
