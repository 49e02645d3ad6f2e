import { type BenchGraph, makeBenchGraph } from '../graphs/bench-graph.ts';
import type { Job, Report } from '../page/job.ts';
import { actionsOn } from './actions.ts';
import { inkShare, LEAST_INK } from './ink-share.ts';
import type { Drawing, Peer } from './peer.ts';
import { loadPeer, type PeerName } from './peers.ts';
import { readBack } from './read-back.ts';

export interface CanvasOptions {
  readonly peer: PeerName;
  readonly nodes: number;
  readonly edges: number;
  /** How often each action is done; 0 only opens. */
  readonly rounds: number;
  /** Pictures are made at these sizes. */
  readonly pngScales: readonly number[];
}

/** A mouse rests for so long before it does the next thing. */
const QUIET = 250;
const PATIENCE = 20_000;

let options: CanvasOptions;
let peer: Peer;
let graph: BenchGraph;
/** Kept, so that its memory can be counted when all is done. */
let drawing: Drawing;
let renders = 0;

/**
 * Draws the seeded graph with one library and acts on it: milliseconds from each action to the
 * frame in which the library has drawn, with its pixels read back.
 */
export const canvasJob: Job<CanvasOptions> = {
  async prepare(given) {
    options = given;
    peer = await loadPeer(options.peer);
    graph = makeBenchGraph(options.nodes, options.edges);
  },
  async run(report) {
    const container = document.getElementById('graph')!;
    const tell = reporter(report);
    const since = performance.now();
    drawing = peer.open(container, graph, () => {
      renders += 1;
    });
    await frameAfter(0);
    readBack(container);
    tell('first frame', [performance.now() - since]);
    await wait(2 * QUIET);
    const exact: number[] = [];
    for (const { name, act } of actionsOn(drawing, graph)) {
      const times: number[] = [];
      for (let round = 0; round < options.rounds; round += 1) {
        await wait(QUIET);
        const before = renders;
        const start = performance.now();
        act(round);
        await frameAfter(before);
        readBack(container);
        times.push(performance.now() - start);
        if (!drawing.isExact || (name !== 'pan' && name !== 'zoom')) continue;
        await until(drawing.isExact);
        readBack(container);
        exact.push(performance.now() - start);
      }
      if (times.length > 0) tell(name, times);
    }
    if (exact.length > 0) tell('exact frame after rest', exact);
    if (drawing.png) await measurePictures(drawing.png, tell);
  },
};

type Tell = ReturnType<typeof reporter>;

const reporter = (report: Report) => {
  const { nodes, edges, peer: who } = options;
  return (what: string, values: readonly number[], unit: 'ms' | '' = 'ms') =>
    report({ what, size: `${nodes}/${edges}`, who, unit, values });
};

async function measurePictures(make: NonNullable<Drawing['png']>, tell: Tell): Promise<void> {
  for (const scale of options.pngScales) {
    const times: number[] = [];
    let blank = 0;
    for (let round = 0; round < 3; round += 1) {
      await wait(QUIET);
      const start = performance.now();
      const picture = await make(scale);
      times.push(performance.now() - start);
      if ((await inkShare(picture)) < LEAST_INK) blank += 1;
    }
    tell(`PNG ${scale}x`, times);
    tell('blank PNG', [blank], '');
  }
}

/** The first animation frame by which the library has drawn once more. */
const frameAfter = (before: number) => until(() => renders > before);

async function until(isSo: () => boolean): Promise<void> {
  const since = performance.now();
  do {
    await new Promise(requestAnimationFrame);
    if (performance.now() - since > PATIENCE) throw new Error('It has drawn nothing for 20 s');
  } while (!isSo());
}

const wait = (milliseconds: number) => new Promise((end) => setTimeout(end, milliseconds));
