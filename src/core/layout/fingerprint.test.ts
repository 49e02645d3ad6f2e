import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGraph } from './any-graph.fixture.ts';
import { fingerprintOf } from './fingerprint.ts';

describe('the fingerprint of a layout input', () => {
  it('is the same for a copy, in whatever order its fields stand', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const copy = Object.fromEntries(Object.entries(structuredClone(input)).reverse());
        expect(fingerprintOf(copy as typeof input)).toBe(fingerprintOf(input));
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('is another when one number, one field or one earlier place is another', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const radius = input.radius.slice();
        radius[0] = (radius[0] ?? 0) + 0.25;
        const previous = {
          x: new Float64Array(input.actorCount),
          y: new Float64Array(input.actorCount),
        };
        const moved = { x: previous.x, y: previous.y.slice().fill(1) };
        const all = [
          input,
          { ...input, radius },
          { ...input, aspectRatio: input.aspectRatio + 0.01 },
          { ...input, layout: 'grid' as const },
          { ...input, centre: 0 },
          { ...input, previous },
          { ...input, previous: moved },
        ].map(fingerprintOf);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 20, seed: 6 },
    );
  });
});
