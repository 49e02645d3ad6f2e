import { type BenchGraph, makeBenchGraph } from '../graphs/bench-graph.ts';
import type { Job } from '../page/job.ts';
import { actionsOn } from './actions.ts';
import type { Peer } from './peer.ts';
import { loadPeer, type PeerName } from './peers.ts';

export interface CheckOptions {
  readonly peer: PeerName;
  readonly nodes: number;
  readonly edges: number;
}

/** Until every library has come to rest. */
const REST = 700;

let options: CheckOptions;
let peer: Peer;
let graph: BenchGraph;

/** Whether each action really changes what stands on the screen, by pictures of the window. */
export const checkJob: Job<CheckOptions> = {
  async prepare(given) {
    options = given;
    peer = await loadPeer(options.peer);
    graph = makeBenchGraph(options.nodes, options.edges);
  },
  async run(report) {
    const drawing = peer.open(document.getElementById('graph')!, graph, () => {});
    const atRest = async () => {
      await new Promise((end) => setTimeout(end, REST));
      return window.pictureOfWindow();
    };
    let before = await atRest();
    if ((await atRest()) !== before) throw new Error('Its picture changes by itself');
    const seen: number[] = [];
    for (const { act } of actionsOn(drawing, graph)) {
      act(0);
      const after = await atRest();
      seen.push(after === before ? 0 : 1);
      before = after;
    }
    const { peer: who, nodes, edges } = options;
    const values = [seen.reduce((sum, one) => sum + one)];
    report({
      what: `of ${seen.length} actions seen`,
      size: `${nodes}/${edges}`,
      who,
      unit: '',
      values,
    });
  },
};
