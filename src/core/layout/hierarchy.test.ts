import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, readHierarchy } from './hierarchy.ts';
import type { LayoutInput } from './positions.ts';

const COUNT = 12;

const withPairs = (pairs: readonly (readonly [number, number])[]): LayoutInput => ({
  actorCount: COUNT,
  actors: Uint32Array.from({ length: COUNT }, (_, actor) => actor),
  source: new Uint32Array(),
  target: new Uint32Array(),
  weight: new Float32Array(),
  bloc: new Int16Array(COUNT),
  radius: new Float32Array(COUNT).fill(5),
  labelWidth: new Float32Array(COUNT).fill(60),
  labelHeight: new Float32Array(COUNT).fill(14),
  aspectRatio: 1,
  superior: Uint32Array.from(pairs, ([high]) => high),
  subordinate: Uint32Array.from(pairs, ([, low]) => low),
});

const anyPairs = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { maxLength: 30 });

describe('a hierarchy', () => {
  it('has each actor in a lower layer than those above it, even where commands run in circles', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { actors, above, layer } = readHierarchy(withPairs(pairs));
        for (const actor of actors) {
          for (const high of above.get(actor)!) {
            expect(layer.get(high)!).toBeLessThan(layer.get(actor)!);
          }
        }
      }),
      { seed: 3 },
    );
  });

  it('keeps every pair of a graph without circles', () => {
    const pairs = anyPairs.map((all) => all.filter(([high, low]) => high < low));
    fc.assert(
      fc.property(pairs, (all) => {
        const { above } = readHierarchy(withPairs(all));
        for (const [high, low] of all) expect(above.get(low)).toContain(high);
      }),
      { seed: 4 },
    );
  });

  it('gives up one pair of a circle of three', () => {
    const { above } = readHierarchy(
      withPairs([
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    );
    expect([...above.values()].flat()).toHaveLength(2);
  });

  it('stands a second commander of a low unit just above it, not at the top', () => {
    const { layer } = readHierarchy(
      withPairs([
        [0, 1],
        [1, 2],
        [3, 2],
      ]),
    );
    expect([0, 1, 2, 3].map((actor) => layer.get(actor))).toEqual([0, 1, 2, 1]);
  });

  it('finds the parts that hang together, the largest first', () => {
    const hierarchy = readHierarchy(
      withPairs([
        [0, 1],
        [4, 5],
        [4, 6],
      ]),
    );
    expect(componentsOf(hierarchy)).toEqual([
      [4, 5, 6],
      [0, 1],
    ]);
  });
});
