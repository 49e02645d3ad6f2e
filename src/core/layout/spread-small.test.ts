import { describe, expect, it } from 'vitest';
import { arrange } from './layout-registry.ts';
import type { LayoutInput } from './positions.ts';

const few = (actorCount: number, pairs: readonly (readonly [number, number])[]): LayoutInput => ({
  actorCount,
  actors: Uint32Array.from({ length: actorCount }, (_, actor) => actor),
  source: Uint32Array.from(pairs, ([source]) => source),
  target: Uint32Array.from(pairs, ([, target]) => target),
  weight: new Float32Array(pairs.length).fill(1),
  bloc: new Int16Array(actorCount).fill(-1),
  radius: new Float32Array(actorCount).fill(8),
  labelWidth: new Float32Array(actorCount).fill(50),
  labelHeight: new Float32Array(actorCount).fill(14),
  aspectRatio: 1.4,
});

const lineLength = (input: LayoutInput, tie: number) => {
  const { x, y } = arrange(input);
  const [a, b] = [input.source[tie]!, input.target[tie]!];
  return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) - input.radius[a]! - input.radius[b]!;
};

describe('the layout of a few actors', () => {
  it('leaves room for the line between two', () => {
    expect(lineLength(few(2, [[0, 1]]), 0)).toBeGreaterThanOrEqual(89.9);
  });

  it('leaves room for each line of a chain', () => {
    const chain = few(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    for (const tie of [0, 1, 2]) expect(lineLength(chain, tie)).toBeGreaterThanOrEqual(89.9);
  });

  it('does not move an actor that is pinned', () => {
    const previous = { x: Float64Array.of(3, 20), y: Float64Array.of(4, 4) };
    const { x, y } = arrange({ ...few(2, [[0, 1]]), previous, pinned: Uint32Array.of(0) });
    expect([x[0], y[0]]).toEqual([3, 4]);
  });
});
