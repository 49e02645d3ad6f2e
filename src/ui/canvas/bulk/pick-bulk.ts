import type { BulkScene } from '#core/appearance';

/** What lies under a point: a node, else a line, by its number in the scene. */
export type BulkPick = { readonly node: number } | { readonly edge: number } | undefined;

/**
 * What lies within `reach` model units of a point. The topmost wins: nodes before lines, of equally
 * near ones the last painted. All marks are looked at: a hundred thousand take a third of a
 * millisecond, and an index of long lines takes a hundred to make, after every filter anew.
 */
export function pickBulk(scene: BulkScene, x: number, y: number, reach: number): BulkPick {
  const node = nearestNode(scene, x, y, reach);
  if (node >= 0) return { node };
  const edge = nearestLine(scene, x, y, reach);
  return edge < 0 ? undefined : { edge };
}

function nearestNode({ nodes }: BulkScene, x: number, y: number, reach: number): number {
  let best = -1;
  let nearest = reach;
  for (let node = 0; node < nodes.x.length; node += 1) {
    const dx = nodes.x[node]! - x;
    const dy = nodes.y[node]! - y;
    const gap = Math.sqrt(dx * dx + dy * dy) - nodes.radius[node]!;
    if (gap <= nearest) {
      nearest = gap;
      best = node;
    }
  }
  return best;
}

function nearestLine({ nodes, edges }: BulkScene, x: number, y: number, reach: number): number {
  let best = -1;
  let nearest = reach * reach;
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    const source = edges.source[edge]!;
    const target = edges.target[edge]!;
    const x1 = nodes.x[source]!;
    const y1 = nodes.y[source]!;
    const dx = nodes.x[target]! - x1;
    const dy = nodes.y[target]! - y1;
    const length = dx * dx + dy * dy;
    const share =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
    const ex = x1 + share * dx - x;
    const ey = y1 + share * dy - y;
    const gap = ex * ex + ey * ey;
    if (gap <= nearest) {
      nearest = gap;
      best = edge;
    }
  }
  return best;
}
