import {
  type BulkScene,
  buildBulkScene,
  bulkMarksOf,
  type Lens,
  paintBulkMarks,
} from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { parseDataset } from '#schemas';
import { inkShare, LEAST_INK } from '../canvas/ink-share.ts';
import type { Drawing } from '../canvas/peer.ts';
import { loadPeer } from '../canvas/peers.ts';
import { type BenchGraph, makeBenchGraph } from '../graphs/bench-graph.ts';
import { datasetOf } from '../graphs/dataset-of.ts';
import type { Job, Report } from '../page/job.ts';

export interface BareViewOptions {
  readonly size: string;
  readonly scale: number;
  readonly rounds: number;
}

/** The window that is pictured, in CSS pixels. */
const VIEW = { width: 1280, height: 800 };
const RIM = 40;

let options: BareViewOptions;
let bench: BenchGraph;
let scene: BulkScene;

/**
 * The marks of a graph as PNG and nothing else: by our painter, and by cytoscape's own export.
 * Both begin with what is on the screen already.
 */
export const bareViewJob: Job<BareViewOptions> = {
  prepare(given) {
    options = given;
    const [nodes = 0, edges = 0] = options.size.split('/').map(Number);
    bench = makeBenchGraph(nodes, edges);
    const parsed = parseDataset(datasetOf(bench));
    if (!parsed.ok) throw new Error(parsed.error[0]!.message);
    const graph = buildGraph(parsed.value.dataset);
    const visible = applyFilter(graph, { ...NO_FILTER, isolates: 'show' });
    scene = buildBulkScene({ graph, visible, positions: bench, theme: 'light' });
  },
  async run(report) {
    const cytoscape = await openCytoscape();
    await measure(report, 'faultlines', () => paintView(lensOf(scene, options.scale)));
    await measure(report, 'cytoscape', () => cytoscape.png!(options.scale));
  },
};

/** The drawing once it stands on the page. */
async function openCytoscape(): Promise<Drawing> {
  const peer = await loadPeer('cytoscape');
  return new Promise((resolve) => {
    const drawing: Drawing = peer.open(document.getElementById('graph')!, bench, () =>
      resolve(drawing),
    );
  });
}

/** The whole scene in the middle of the view, at so many times its size. */
function lensOf({ bounds }: BulkScene, scale: number): Lens {
  const zoom = Math.min(
    (VIEW.width - 2 * RIM) / bounds.width,
    (VIEW.height - 2 * RIM) / bounds.height,
  );
  return {
    scale: zoom * scale,
    x: (VIEW.width / 2 - (bounds.x + bounds.width / 2) * zoom) * scale,
    y: (VIEW.height / 2 - (bounds.y + bounds.height / 2) * zoom) * scale,
    width: VIEW.width * scale,
    height: VIEW.height * scale,
    ratio: scale,
  };
}

async function paintView(lens: Lens): Promise<Blob> {
  const canvas = new OffscreenCanvas(lens.width, lens.height);
  paintBulkMarks(canvas.getContext('2d')!, bulkMarksOf(scene, lens));
  return canvas.convertToBlob({ type: 'image/png' });
}

async function measure(report: Report, who: string, make: () => Promise<Blob>): Promise<void> {
  const { size, scale, rounds } = options;
  const times: number[] = [];
  let blank = 0;
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    const picture = await make();
    times.push(performance.now() - since);
    if ((await inkShare(picture)) < LEAST_INK) blank += 1;
  }
  report({ what: `bare view as PNG ${scale}x`, size, who, unit: 'ms', values: times });
  report({ what: `blank bare views ${scale}x`, size, who, unit: '', values: [blank] });
}
