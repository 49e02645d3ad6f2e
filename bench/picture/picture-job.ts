import { applyFilter, buildGraph, type Graph, NO_FILTER, type Visible } from '#core/graph';
import { arrange, type Positions } from '#core/layout';
import { layoutInputOf } from '#core/view';
import { type DatasetInput, parseDataset } from '#schemas';
import { inkShare, LEAST_INK } from '../canvas/ink-share.ts';
import { makeBenchGraph } from '../graphs/bench-graph.ts';
import { datasetOf } from '../graphs/dataset-of.ts';
import type { Job } from '../page/job.ts';
import { makePicture } from './make-picture.ts';

export interface PictureOptions {
  /** A dataset of its own, or `nodes/edges` of a seeded graph. */
  readonly dataset?: DatasetInput;
  readonly size: string;
  readonly scale: number;
}

/** Pictures after the first, whose fonts and programs are there. */
const WARM_ROUNDS = 3;

let options: PictureOptions;
let graph: Graph;
let visible: Visible;
let positions: Positions;

/** A figure with legend, names and sources as PNG: the first of a page, then others. */
export const pictureJob: Job<PictureOptions> = {
  prepare(given) {
    options = given;
    const [nodes = 0, edges = 0] = options.size.split('/').map(Number);
    const bench = makeBenchGraph(nodes, edges);
    const parsed = parseDataset(options.dataset ?? datasetOf(bench));
    if (!parsed.ok) throw new Error(parsed.error[0]!.message);
    graph = buildGraph(parsed.value.dataset);
    visible = applyFilter(graph, NO_FILTER);
    positions = options.dataset ? arrange(layoutInputOf(graph, visible, 'landscape')) : bench;
  },
  async run(report) {
    const times: number[] = [];
    let blank = 0;
    for (let round = 0; round < 1 + WARM_ROUNDS; round += 1) {
      const since = performance.now();
      const shown = { graph, visible, positions, scale: options.scale, isWhole: true };
      const picture = await makePicture(shown);
      times.push(performance.now() - since);
      if ((await inkShare(picture)) < LEAST_INK) blank += 1;
    }
    const own = { size: options.size, who: 'faultlines', unit: 'ms' } as const;
    report({ ...own, what: `first figure as PNG ${options.scale}x`, values: times.slice(0, 1) });
    report({ ...own, what: `figure as PNG ${options.scale}x`, values: times.slice(1) });
    report({ ...own, what: `blank figures ${options.scale}x`, unit: '', values: [blank] });
  },
};
