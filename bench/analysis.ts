import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import cytoscape from 'cytoscape';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import closenessOf from 'graphology-metrics/centrality/closeness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import type Network from 'graphology-types';
import { columnsOf, defaultTypeSigns, projectGraph, runAnalysis } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { PROJECT_FOLDER } from '../src/cli/tool.ts';
import { makeSkewedDataset } from './skewed-dataset.ts';

const { values: options } = parseArgs({
  options: {
    // The exact betweenness and closeness of graphology on 20,000 actors take minutes.
    slow: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(options.rounds);
const SIZES = [
  [1000, 3000],
  [5000, 20_000],
  [20_000, 100_000],
] as const;
/** Cytoscape keeps matrices of actors by actors for most of these, in plain arrays. */
const MOST_FOR_CYTOSCAPE = 1000;
/** A task that takes longer is measured once. */
const LONG = 1500;

interface Row {
  readonly size: string;
  readonly what: string;
  readonly ours: number;
  readonly graphology?: number;
  readonly cytoscape?: number;
  readonly note: string;
}

const rows: Row[] = [];
for (const [actors, relationships] of SIZES) rows.push(...measureSize(actors, relationships));
console.table(
  rows.map(({ size, what, ours, graphology, cytoscape: third, note }) => ({
    size,
    what,
    'ours, ms': round(ours),
    'graphology, ms': round(graphology),
    ratio: ratio(ours, graphology),
    'cytoscape, ms': round(third),
    'ratio ': ratio(ours, third),
    note,
  })),
);
const folder = join(PROJECT_FOLDER, 'bench', 'results');
await mkdir(folder, { recursive: true });
const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const setting = { processors: cpus().length, node: process.version, rounds };
await writeFile(
  join(folder, `analysis-${stamp}.json`),
  `${JSON.stringify({ setting, rows }, null, 2)}\n`,
);

function measureSize(actors: number, relationships: number): Row[] {
  const size = `${actors / 1000}k/${relationships / 1000}k`;
  console.log(`measuring ${size}`);
  const graph = buildGraph(makeSkewedDataset(actors, relationships));
  const visible = applyFilter(graph, { ...NO_FILTER, isolates: 'show' });
  const columns = columnsOf(graph);
  const signs = defaultTypeSigns(graph.types);
  const projection = projectGraph(columns, visible);
  const directed = projectGraph(columns, visible, {
    direction: 'out',
    sign: 'all',
    weight: 'relationships',
  });
  const network = () => fill(new UndirectedGraph(), projection);
  const arcs = () => fill(new DirectedGraph(), directed);
  const isSlow = actors > 5000;
  const cy = actors <= MOST_FOR_CYTOSCAPE ? openInCytoscape(projection) : undefined;
  const found: Row[] = [];
  const add = (
    what: string,
    ours: () => unknown,
    graphology?: () => unknown,
    third?: () => unknown,
    note = '',
  ) => {
    found.push({
      size,
      what,
      ours: measure(ours),
      ...(graphology === undefined ? {} : { graphology: measure(graphology) }),
      ...(third === undefined ? {} : { cytoscape: measure(third) }),
      note,
    });
  };
  const metric = (id: string, weight: 'none' | 'relationships' = 'none') => {
    return () => runAnalysis(columns, { kind: 'metric', visible, metric: id, choices: { weight } });
  };
  const exactPeer = (peer: () => unknown) => (isSlow && !options.slow ? undefined : peer);
  const sampled = isSlow ? '1,000 starts sampled' : 'exact';

  add(
    'projection',
    () => projectGraph(columns, visible),
    () => fill(new UndirectedGraph(), projection),
    undefined,
    'graphology: filling its graph',
  );
  add('degree', metric('degree'));
  add(
    'betweenness',
    metric('betweenness'),
    exactPeer(() => betweennessOf(network())),
    cy && (() => cy.elements().betweennessCentrality({ directed: false })),
    sampled,
  );
  add(
    'closeness',
    metric('closeness'),
    exactPeer(() => closenessOf(network(), { wassermanFaust: true })),
    cy && (() => cy.elements().closenessCentralityNormalized({ directed: false })),
    sampled,
  );
  add(
    'PageRank',
    metric('pagerank', 'relationships'),
    () =>
      pagerankOf(arcs(), {
        getEdgeWeight: 'weight',
        tolerance: 1e-10 / actors,
        maxIterations: 2000,
      }),
    cy &&
      (() => cy.elements().pageRank({ dampingFactor: 0.85, precision: 1e-10, iterations: 200 })),
    'same tolerance',
  );
  add('core number', metric('core-number'));
  add(
    'components',
    metric('component'),
    () => connectedComponents(network()),
    cy && (() => cy.elements().components()),
  );
  add(
    'bridges',
    metric('bridges'),
    undefined,
    cy && (() => cy.elements().hopcroftTarjanBiconnected()),
  );
  add(
    'communities',
    metric('community'),
    () => louvain(network()),
    undefined,
    'ours: 10 seeds and their agreement',
  );
  add(
    'dyads and triads',
    () => runAnalysis(columns, { kind: 'balance', visible, signs, options: { steps: 0 } }),
    undefined,
    undefined,
    'with a split, no exact search',
  );
  const balance = runAnalysis(columns, { kind: 'balance', visible, signs });
  const { index, lowerBound, method } = balance.frustration;
  add(
    'frustration index',
    () => runAnalysis(columns, { kind: 'balance', visible, signs }),
    undefined,
    undefined,
    `${method}: ${lowerBound} to ${index}; ${balance.triads.count} triads`,
  );
  const splits = runAnalysis(columns, { kind: 'factions', visible, signs, most: 4 });
  const costs = splits.map(({ cost }) => cost).join(', ');
  add(
    'factions 2 to 4',
    () => runAnalysis(columns, { kind: 'factions', visible, signs, most: 4 }),
    undefined,
    undefined,
    `costs ${costs}`,
  );
  const window = { days: 30, undated: 'drop' } as const;
  const time = runAnalysis(columns, { kind: 'balance-over-time', visible, signs, window });
  add(
    'window of 30 days',
    () => runAnalysis(columns, { kind: 'balance-over-time', visible, signs, window }),
    undefined,
    undefined,
    `${time.flips.length} flips`,
  );
  cy?.destroy();
  return found;
}

type Projection = ReturnType<typeof projectGraph>;

function fill(network: Network, { order, size, from, to, weight }: Projection): Network {
  for (let node = 0; node < order; node += 1) network.addNode(node);
  for (let tie = 0; tie < size; tie += 1) {
    network.addEdge(from[tie]!, to[tie]!, { weight: weight[tie]! });
  }
  return network;
}

function openInCytoscape({ order, size, from, to }: Projection): cytoscape.Core {
  return cytoscape({
    headless: true,
    elements: {
      nodes: Array.from({ length: order }, (_, node) => ({ data: { id: `n${node}` } })),
      edges: Array.from({ length: size }, (_, tie) => ({
        data: { id: `e${tie}`, source: `n${from[tie]}`, target: `n${to[tie]}` },
      })),
    },
  });
}

/** Median time in milliseconds; once only for what takes long. */
function measure(work: () => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < rounds; at += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
    if (times[0]! > LONG) break;
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)]!;
}

function round(time: number | undefined): number | undefined {
  return time === undefined ? undefined : Number(time.toPrecision(3));
}

function ratio(ours: number, peer: number | undefined): number | undefined {
  return peer === undefined ? undefined : round(ours / peer);
}
