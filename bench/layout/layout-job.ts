import { applyFilter, buildGraph, type Graph, NO_FILTER } from '#core/graph';
import type { Positions } from '#core/layout';
import { layoutInputOf } from '#core/view';
import { parseDataset } from '#schemas';
import { startWorker } from '../../src/app/start-worker.ts';
import workerAddress from '../../src/workers/layout.worker.ts?worker&url';
import { createLayoutRunner } from '../../src/workers/layout-client.ts';
import { type BenchGraph, makeBenchGraph } from '../graphs/bench-graph.ts';
import { datasetOf } from '../graphs/dataset-of.ts';
import type { Job, Report } from '../page/job.ts';
import { watchMainThread } from '../page/main-thread-gap.ts';
import { arrangeByForceAtlas, type Snapshot } from './force-atlas.ts';
import { sampledStress } from './sampled-stress.ts';

export interface LayoutOptions {
  readonly nodes: number;
  readonly edges: number;
  readonly rounds: number;
}

/** What both have to reach. */
const WANTED_STRESS = 0.18;

let options: LayoutOptions;
let bench: BenchGraph;
let graph: Graph;

/**
 * Our layout as the app runs it, from the visible graph to places, and ForceAtlas2 in its own
 * worker, from its graph until the picture is as good; stress by the same sample of pairs.
 */
export const layoutJob: Job<LayoutOptions> = {
  prepare(given) {
    options = given;
    bench = makeBenchGraph(options.nodes, options.edges);
    const parsed = parseDataset(datasetOf(bench));
    if (!parsed.ok) throw new Error(parsed.error[0]!.message);
    graph = buildGraph(parsed.value.dataset);
  },
  async run(report) {
    await measureOurs(report);
    await measureForceAtlas(report);
  },
};

async function measureOurs(report: Report): Promise<void> {
  const runner = createLayoutRunner(() => startWorker(workerAddress, 'layout'));
  const times: number[] = [];
  const gaps: number[] = [];
  let positions: Positions = bench;
  for (let round = 0; round < options.rounds; round += 1) {
    const watch = watchMainThread();
    const since = performance.now();
    const visible = applyFilter(graph, { ...NO_FILTER, isolates: 'show' });
    positions = await runner.arrange(layoutInputOf(graph, visible, 'landscape'));
    times.push(performance.now() - since);
    gaps.push(watch.end());
  }
  runner.dispose();
  tell(report, 'faultlines', 'layout', times);
  tell(report, 'faultlines', 'main thread gap of a layout', gaps);
  tell(report, 'faultlines', 'sampled stress', [sampledStress(bench, positions)], '');
}

async function measureForceAtlas(report: Report): Promise<void> {
  const watch = watchMainThread();
  const snapshots = await arrangeByForceAtlas(bench);
  const gap = watch.end();
  const isGood = ({ positions }: Snapshot) => sampledStress(bench, positions) <= WANTED_STRESS;
  const reached = snapshots.find(isGood);
  const last = snapshots.at(-1)!;
  const who = 'ForceAtlas2';
  tell(report, who, 'layout', [(reached ?? last).milliseconds]);
  tell(report, who, 'layout, 500 iterations', [last.milliseconds]);
  tell(report, who, 'main thread gap of a layout', [gap]);
  tell(report, who, 'sampled stress', [sampledStress(bench, (reached ?? last).positions)], '');
  tell(report, who, 'sampled stress, 500 iterations', [sampledStress(bench, last.positions)], '');
}

function tell(
  report: Report,
  who: string,
  what: string,
  values: readonly number[],
  unit: 'ms' | '' = 'ms',
): void {
  report({ what, size: `${options.nodes}/${options.edges}`, who, unit, values });
}
