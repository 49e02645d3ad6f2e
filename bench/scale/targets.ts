import type { Measured } from './measure.ts';

export type PeerResults = { readonly size: string; readonly peer: string } & (
  | { readonly measured: Measured }
  | { readonly failed: string }
);

interface Target {
  readonly number: number;
  readonly what: string;
  readonly size: string;
  readonly peer: string;
  /** Our figure must be at most so many times the peer's. */
  readonly most: number;
  readonly figure: (measured: Measured) => number | undefined;
}

const p95 = (times: readonly number[]) =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1];

const SMALLER = '5000/20000';
const LARGER = '20000/100000';

/** The targets of the canvas that are measured beside other libraries. */
const TARGETS: readonly Target[] = [
  {
    number: 1,
    what: 'first frame',
    size: LARGER,
    peer: 'vis-network',
    most: 0.5,
    figure: ({ firstFrame }) => firstFrame,
  },
  {
    number: 1,
    what: 'first frame',
    size: LARGER,
    peer: 'cytoscape',
    most: 0.17,
    figure: ({ firstFrame }) => firstFrame,
  },
  {
    number: 2,
    what: 'filter p95',
    size: SMALLER,
    peer: 'vis-network',
    most: 0.1,
    figure: ({ filter }) => p95(filter),
  },
  {
    number: 2,
    what: 'filter p95',
    size: LARGER,
    peer: 'vis-network',
    most: 0.1,
    figure: ({ filter }) => p95(filter),
  },
  {
    number: 3,
    what: 'pan p95',
    size: SMALLER,
    peer: 'vis-network',
    most: 0.22,
    figure: ({ pan }) => p95(pan),
  },
  {
    number: 3,
    what: 'zoom p95',
    size: SMALLER,
    peer: 'vis-network',
    most: 0.25,
    figure: ({ zoom }) => p95(zoom),
  },
  {
    number: 4,
    what: 'highlight p95',
    size: SMALLER,
    peer: 'vis-network',
    most: 0.1,
    figure: ({ highlight }) => p95(highlight),
  },
  {
    number: 6,
    what: 'PNG 2x',
    size: SMALLER,
    peer: 'cytoscape',
    most: 0.4,
    figure: ({ png }) => png,
  },
  {
    number: 7,
    what: 'heap',
    size: LARGER,
    peer: 'vis-network',
    most: 0.5,
    figure: ({ heapMegabytes }) => heapMegabytes,
  },
];

/** One row a target: both figures, the ratio, the target, and whether it is reached. */
export function describeTargets(results: readonly PeerResults[]) {
  return TARGETS.map(({ number, what, size, peer, most, figure }) => {
    const of = (name: string) => {
      const found = results.find((result) => result.size === size && result.peer === name);
      return found && 'measured' in found ? figure(found.measured) : undefined;
    };
    const [ours, theirs] = [of('faultlines'), of(peer)];
    const ratio = ours === undefined || theirs === undefined ? undefined : ours / theirs;
    return {
      target: number,
      what,
      size,
      faultlines: rounded(ours),
      peer,
      theirs: rounded(theirs),
      ratio: ratio === undefined ? 'not measured' : Math.round(ratio * 100) / 100,
      most,
      reached: ratio === undefined ? 'unknown' : ratio <= most ? 'yes' : 'no',
    };
  });
}

const rounded = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 10) / 10;
