import type { BulkScene } from '#core/appearance';

/** What lies under a point: a node, else a line, by its number in the scene. */
export type BulkPick = { readonly node: number } | { readonly edge: number } | undefined;

/**
 * What lies within `reach` model units of a point. The topmost wins: nodes before lines, the last
 * painted before those under it. All marks are looked at; a hundred thousand take about a
 * millisecond, which is less than keeping an index of long lines would cost with every filter.
 */
export function pickBulk(scene: BulkScene, x: number, y: number, reach: number): BulkPick {
  const { nodes, edges } = scene;
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let node = 0; node < nodes.x.length; node += 1) {
    const gap = Math.hypot(nodes.x[node]! - x, nodes.y[node]! - y) - nodes.radius[node]!;
    if (gap <= reach && gap <= nearest) {
      nearest = gap;
      best = node;
    }
  }
  if (best >= 0) return { node: best };
  nearest = reach * reach;
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
  return best < 0 ? undefined : { edge: best };
}
