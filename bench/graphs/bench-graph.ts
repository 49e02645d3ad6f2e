import { createRandom } from '#core/base';
/** A seeded multigraph with places, the same for every peer. */
export interface BenchGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** One of `TYPES`, by its number. */
  readonly type: Uint8Array;
}

export const TYPES = ['attack', 'threat', 'sanction', 'support', 'alliance', 'statement'] as const;
export const COLOURS = ['#c8500a', '#c98a00', '#7b3fb5', '#3a9bd6', '#0b61a4', '#7a8fb0'] as const;

/** Few actors with many ties, most with few; places on a spiral, the busiest in the middle. */
export function makeBenchGraph(nodes: number, edges: number): BenchGraph {
  const random = createRandom(nodes + edges);
  const pick = () => Math.floor(nodes * random() ** 2.5);
  const source = new Uint32Array(edges);
  const target = new Uint32Array(edges);
  const type = new Uint8Array(edges);
  for (let edge = 0; edge < edges; edge += 1) {
    source[edge] = pick();
    const other = pick();
    target[edge] = other === source[edge] ? (other + 1) % nodes : other;
    type[edge] = Math.floor(random() * TYPES.length);
  }
  const angle = Math.PI * (3 - Math.sqrt(5));
  return {
    x: Float64Array.from(
      { length: nodes },
      (_, node) => 30 * Math.sqrt(node) * Math.cos(node * angle),
    ),
    y: Float64Array.from(
      { length: nodes },
      (_, node) => 30 * Math.sqrt(node) * Math.sin(node * angle),
    ),
    source,
    target,
    type,
  };
}
