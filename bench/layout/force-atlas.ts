import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlasWorker from 'graphology-layout-forceatlas2/worker';
import type { Positions } from '#core/layout';
import type { BenchGraph } from '../graphs/bench-graph.ts';

/** Where the nodes stand after some iterations. */
export interface Snapshot {
  readonly milliseconds: number;
  readonly positions: Positions;
}

/** What its users let it run for when nobody watches. */
const ITERATIONS = 500;
const BETWEEN_SNAPSHOTS = 10;

/**
 * ForceAtlas2 with the settings that it infers itself, in its own worker, from the places of the
 * seeded graph: the busiest nodes in the middle, which is a better start than places at random.
 */
export function arrangeByForceAtlas(bench: BenchGraph): Promise<readonly Snapshot[]> {
  const graph = new Graph({ multi: true });
  bench.x.forEach((x, node) => {
    graph.addNode(node, { x, y: bench.y[node]! });
  });
  bench.source.forEach((source, edge) => {
    graph.addEdge(source, bench.target[edge]!);
  });
  return new Promise((resolve) => {
    const snapshots: Snapshot[] = [];
    let iterations = 0;
    const since = performance.now();
    const layout = new ForceAtlasWorker(graph, { settings: forceAtlas2.inferSettings(graph) });
    // Its worker hands over the places after each iteration.
    graph.on('eachNodeAttributesUpdated', () => {
      iterations += 1;
      if (iterations % BETWEEN_SNAPSHOTS !== 0) return;
      snapshots.push({ milliseconds: performance.now() - since, positions: placesOf(graph) });
      if (iterations < ITERATIONS) return;
      layout.stop();
      resolve(snapshots);
    });
    layout.start();
  });
}

function placesOf(graph: Graph): Positions {
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  graph.forEachNode((node, attributes) => {
    x[Number(node)] = attributes.x as number;
    y[Number(node)] = attributes.y as number;
  });
  return { x, y };
}
