import { type BenchGraph, makeBenchGraph, TYPES } from './bench-graph.ts';
import type { Drawing, Peer } from './peer.ts';
import { cytoscape } from './peers/cytoscape.ts';
import { faultlines } from './peers/faultlines.ts';
import { forceGraph } from './peers/force-graph.ts';
import { sigma } from './peers/sigma.ts';
import { visNetwork } from './peers/vis-network.ts';

const PEERS: readonly Peer[] = [faultlines, cytoscape, visNetwork, sigma, forceGraph];

/** Milliseconds from each action to pixels that were read back. */
export interface Measured {
  readonly firstFrame: number;
  readonly filter: readonly number[];
  readonly pan: readonly number[];
  readonly zoom: readonly number[];
  readonly highlight: readonly number[];
  readonly png: number | undefined;
  readonly heapMegabytes: number | undefined;
}

const QUIET = 250;
const PATIENCE = 20_000;

/** Draws the seeded graph with one library and measures it; called by the runner in the page. */
export async function measure(
  peerName: string,
  nodes: number,
  edges: number,
  rounds: number,
): Promise<Measured> {
  const peer = PEERS.find(({ name }) => name === peerName)!;
  const graph = makeBenchGraph(nodes, edges);
  const container = document.getElementById('graph')!;
  let renders = 0;
  const started = performance.now();
  const drawing = peer.open(container, graph, () => {
    renders += 1;
  });
  await frameAfter(() => renders, 0);
  readBack(container);
  const firstFrame = performance.now() - started;
  await wait(QUIET * 2);
  const times = async (act: (round: number) => void) => {
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await wait(QUIET);
      const before = renders;
      const since = performance.now();
      act(round);
      await frameAfter(() => renders, before);
      readBack(container);
      found.push(performance.now() - since);
    }
    return found;
  };
  const result = {
    firstFrame,
    filter: await times((round) => drawing.filter((round >> 1) % TYPES.length, round % 2 === 1)),
    pan: await times((round) => drawing.pan(round % 2 === 0 ? 60 : -60, 20)),
    zoom: await times((round) => drawing.zoom(round % 2 === 0 ? 1.3 : 1 / 1.3)),
    highlight: await times((round) => drawing.highlight(busy(graph, round))),
    png: await pngTime(drawing),
    heapMegabytes: heap(),
  };
  drawing.close();
  return result;
}

const busy = ({ x }: BenchGraph, round: number) => Math.min(x.length - 1, 5 + round);

async function pngTime(drawing: Drawing): Promise<number | undefined> {
  if (!drawing.png) return undefined;
  const since = performance.now();
  await drawing.png();
  return performance.now() - since;
}

function heap(): number | undefined {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory && memory.usedJSHeapSize / 1e6;
}

/** The first animation frame by which the library has drawn once more. */
async function frameAfter(renders: () => number, before: number): Promise<void> {
  const since = performance.now();
  do {
    await new Promise(requestAnimationFrame);
  } while (renders() <= before && performance.now() - since < PATIENCE);
}

/** Reading a pixel waits until all that was painted is there. */
function readBack(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}

const wait = (milliseconds: number) => new Promise((end) => setTimeout(end, milliseconds));

Object.assign(window, { measure });
