import type { Bench, BenchOutcome } from '../benchmark.ts';
import { type JobOutcome, runJob } from '../browser/run-job.ts';
import { type Measurement, rounded, statisticOf } from '../measurement.ts';
import type { CanvasOptions } from './canvas-job.ts';
import type { CheckOptions } from './check-job.ts';
import type { PeerName } from './peers.ts';

/** Above so many edges a graph is opened once, and each action is done less often. */
const MANY = 200_000;
/** Times that a library opens a graph, each in a fresh browser. */
const OPENINGS = 3;
const FEW_ROUNDS = 4;
/** Pictures are made of this graph. */
const PICTURED = '5000/20000';

/** Every library on every graph: first frame, filter, pan, zoom, highlight, picture, memory. */
export async function measureCanvas(bench: Bench): Promise<BenchOutcome> {
  const { address } = await bench.benchPage();
  const measurements: Measurement[] = [];
  for (const peer of bench.peers as PeerName[]) {
    measurements.push(...(await checkPeer(bench, address, peer)));
  }
  for (const size of bench.sizes) {
    for (const peer of bench.peers as PeerName[]) {
      const found = await measurePeer(bench, address, size, peer);
      measurements.push(...found);
      bench.say(sayOf(size, peer, found));
    }
  }
  return { measurements };
}

/** First that every library does what is asked of it: an action that nobody sees is quick. */
async function checkPeer(
  { browserPath, patience: patienceSeconds, say }: Bench,
  address: string,
  peer: PeerName,
): Promise<readonly Measurement[]> {
  const options: CheckOptions = { peer, nodes: 1_000, edges: 3_000 };
  const run = { address, browserPath, name: 'check', options, patienceSeconds } as const;
  const { measurements, failed } = await runJob(run);
  if (failed !== undefined) say(`${peer}: ${failed}`);
  return measurements;
}

async function measurePeer(
  bench: Bench,
  address: string,
  size: string,
  peer: PeerName,
): Promise<readonly Measurement[]> {
  const [nodes = 0, edges = 0] = size.split('/').map(Number);
  const open = (rounds: number): Promise<JobOutcome> => {
    const pngScales = size === PICTURED && rounds > 0 ? [2] : [];
    const options: CanvasOptions = { peer, nodes, edges, rounds, pngScales };
    const { browserPath, patience: patienceSeconds } = bench;
    return runJob({ address, browserPath, name: 'canvas', options, patienceSeconds });
  };
  const firstFrames: number[] = [];
  for (let opening = 1; opening < (edges > MANY ? 1 : OPENINGS); opening += 1) {
    const { measurements } = await open(0);
    firstFrames.push(...measurements.flatMap(({ values }) => values));
  }
  const { measurements, heap, failed } = await open(edges > MANY ? FEW_ROUNDS : bench.rounds);
  const own = { size, who: peer };
  return [
    ...measurements.map((one) =>
      one.what === 'first frame' ? { ...one, values: [...firstFrames, ...one.values] } : one,
    ),
    ...(heap === undefined ? [] : [{ ...own, what: 'heap', unit: 'MB' as const, values: [heap] }]),
    ...(failed === undefined
      ? []
      : [{ ...own, what: 'not finished', unit: '' as const, values: [], failed }]),
  ];
}

function sayOf(size: string, peer: string, found: readonly Measurement[]): string {
  const parts = found.map(({ what, values, failed }) => {
    const value = statisticOf(values, 'p95');
    return `${what} ${value === undefined ? failed : rounded(value)}`;
  });
  return `${size} ${peer}: ${parts.join(', ')}`;
}
