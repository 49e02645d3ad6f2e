import type { BulkScene } from '#core/appearance';

/** The lines of a scene by the node at either end. */
interface LinesByNode {
  /** Lines at a node, in the order of the scene. */
  at(node: number): Uint32Array;
}

const known = new WeakMap<BulkScene, LinesByNode>();

/** Made with the first question about a scene; a loop is there once. */
export function linesByNode(scene: BulkScene): LinesByNode {
  let found = known.get(scene);
  if (!found) {
    found = gather(scene);
    known.set(scene, found);
  }
  return found;
}

function gather({ nodes, edges: { source, target } }: BulkScene): LinesByNode {
  const starts = new Uint32Array(nodes.x.length + 1);
  for (let edge = 0; edge < source.length; edge += 1) {
    starts[source[edge]! + 1]! += 1;
    if (source[edge] !== target[edge]) starts[target[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodes.x.length; node += 1) starts[node + 1]! += starts[node]!;
  const lines = new Uint32Array(starts.at(-1)!);
  const free = starts.slice();
  for (let edge = 0; edge < source.length; edge += 1) {
    lines[free[source[edge]!]!++] = edge;
    if (source[edge] !== target[edge]) lines[free[target[edge]!]!++] = edge;
  }
  return { at: (node) => lines.subarray(starts[node]!, starts[node + 1]!) };
}

/** The key of a line's bundle, as everywhere else. */
export function bulkKeyOf({ edges, nodes }: BulkScene, edge: number): string {
  const source = nodes.actor[edges.source[edge]!];
  return `${source}|${edges.type[edge]}|${nodes.actor[edges.target[edge]!]}`;
}

/** What a key says, by indexes of the graph. */
export function readKey(key: string) {
  const [source = -1, type = -1, target = -1] = key.split('|').map(Number);
  return { source, type, target };
}

/** The node of an actor, or −1. Typed arrays are searched at the speed of memory. */
export const nodeOfActor = ({ nodes }: BulkScene, actor: number): number =>
  nodes.actor.indexOf(actor);

/** The line with a key, or −1. */
export function lineOfKey(scene: BulkScene, key: string): number {
  const { nodes, edges } = scene;
  const wanted = readKey(key);
  const source = nodeOfActor(scene, wanted.source);
  if (source < 0) return -1;
  const found = linesByNode(scene)
    .at(source)
    .find(
      (edge) =>
        edges.source[edge] === source &&
        edges.type[edge] === wanted.type &&
        nodes.actor[edges.target[edge]!] === wanted.target,
    );
  return found ?? -1;
}

/** The lines at an actor, with keys and ends as everywhere else. */
export function linesAt(scene: BulkScene, actor: number) {
  const { nodes, edges } = scene;
  const node = nodeOfActor(scene, actor);
  if (node < 0) return [];
  return Array.from(linesByNode(scene).at(node), (edge) => ({
    key: bulkKeyOf(scene, edge),
    source: nodes.actor[edges.source[edge]!]!,
    target: nodes.actor[edges.target[edge]!]!,
    count: edges.count[edge]!,
  }));
}
