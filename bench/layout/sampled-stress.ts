import { type Positions, sampledStress as stressOfInput } from '#core/layout';
import type { BenchGraph } from '../graphs/bench-graph.ts';

/** Normalised stress over pairs of 50 nodes with all others, in the scale that suits best. */
export function sampledStress({ x, source, target }: BenchGraph, positions: Positions): number {
  const count = x.length;
  return stressOfInput(
    {
      actorCount: count,
      actors: Uint32Array.from({ length: count }, (_, node) => node),
      source,
      target,
      weight: new Float32Array(source.length).fill(1),
      bloc: new Int16Array(count).fill(-1),
      radius: new Float32Array(count),
      labelWidth: new Float32Array(count),
      labelHeight: new Float32Array(count),
      aspectRatio: 1,
    },
    positions,
  );
}
