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
import type { Bench, BenchOutcome } from '../benchmark.ts';
import { makeSkewedDataset } from '../graphs/skewed-dataset.ts';

const ROUNDS = 3;
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

/** Metrics and signed balance beside graphology and, where it can, cytoscape; all in Node. */
export async function measureAnalysis({ say }: Bench): Promise<BenchOutcome> {
  const rows: Row[] = [];
  for (const [actors, relationships] of SIZES) {
    say(`measuring ${actors}/${relationships}`);
    rows.push(...measureSize(actors, relationships));
  }
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const title = 'analysis (ms, in Node)';
  const columns = ['', 'ours', 'graphology', 'ratio', 'cytoscape', 'ratio', 'note'];
  const table = {
    title,
    columns,
    rows: rows.map(({ size, what, ours, graphology, cytoscape: third, note }) => [
      `${what} ${size}`,
      text(round(ours)),
      text(round(graphology)),
      text(ratio(ours, graphology)),
      text(round(third)),
      text(ratio(ours, third)),
      note,
    ]),
  };
  return { measurements: [], tables: [table] };
}

function measureSize(actors: number, relationships: number): Row[] {
  const size = `${actors}/${relationships}`;
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
  // The exact ones of graphology take minutes there.
  const exactPeer = (peer: () => unknown) => (isSlow ? undefined : peer);
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
  for (let at = 0; at < ROUNDS; at += 1) {
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
