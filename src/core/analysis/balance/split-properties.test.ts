import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfSplit, type SignedTies } from './signed-ties.ts';
import { splitTies } from './split-ties.ts';

/** Signed ties over up to so many nodes, each pair at most once, whole weights. */
const anyTies = (most: number, heaviest: number): fc.Arbitrary<SignedTies> =>
  fc
    .integer({ min: 1, max: most })
    .chain((order) =>
      fc
        .array(
          fc.record({
            one: fc.nat({ max: order - 1 }),
            other: fc.nat({ max: order - 1 }),
            weight: fc.integer({ min: -heaviest, max: heaviest }),
          }),
          { maxLength: order * 4 },
        )
        .map((drawn) => ({ order, drawn })),
    )
    .map(({ order, drawn }) => {
      const ties = new Map<number, { one: number; other: number; weight: number }>();
      for (const tie of drawn) {
        if (tie.one !== tie.other && tie.weight !== 0) {
          ties.set(Math.min(tie.one, tie.other) * order + Math.max(tie.one, tie.other), tie);
        }
      }
      const list = [...ties.values()];
      return {
        order,
        one: Uint32Array.from(list, ({ one }) => one),
        other: Uint32Array.from(list, ({ other }) => other),
        weight: Float64Array.from(list, ({ weight }) => weight),
        dyad: Uint32Array.from(list, (_, index) => index),
      };
    });

/** The least cost of all splits into at most k groups, by trying every one. */
function tryAll(ties: SignedTies, k: number): number {
  const groups = new Int32Array(ties.order);
  let least = Infinity;
  const place = (node: number, used: number) => {
    if (node === ties.order) {
      least = Math.min(least, costOfSplit(ties, groups));
      return;
    }
    for (let group = 0; group < Math.min(k, used + 1); group += 1) {
      groups[node] = group;
      place(node + 1, Math.max(used, group + 1));
    }
  };
  place(0, 0);
  return least;
}

/** Whether friends can be on one side and enemies on two: by walking from each node. */
function hasTwoColouring({ order, one, other, weight }: SignedTies): boolean {
  const colour = new Int8Array(order);
  for (let start = 0; start < order; start += 1) {
    if (colour[start] !== 0) continue;
    colour[start] = 1;
    for (let round = 0; round < order; round += 1) {
      for (let tie = 0; tie < weight.length; tie += 1) {
        const sign = Math.sign(weight[tie]!);
        const [left, right] = [one[tie]!, other[tie]!];
        if (colour[left] !== 0 && colour[right] === 0) colour[right] = colour[left]! * sign;
        if (colour[right] !== 0 && colour[left] === 0) colour[left] = colour[right]! * sign;
      }
    }
  }
  return weight.every((w, tie) => colour[one[tie]!]! * colour[other[tie]!]! === Math.sign(w));
}

describe('the best split into two', () => {
  it('is as good as trying all, up to 12 actors', () => {
    fc.assert(
      fc.property(anyTies(12, 3), (ties) => {
        const split = splitTies(ties, 2);
        expect(split.cost).toBe(tryAll(ties, 2));
        expect(split.lowerBound).toBe(split.cost);
        expect(split.method).toBe('exact');
        expect(costOfSplit(ties, split.groupOf)).toBe(split.cost);
      }),
      { numRuns: 150 },
    );
  });

  it('costs nothing exactly when a colouring with two colours exists', () => {
    fc.assert(
      fc.property(anyTies(10, 1), (ties) => {
        expect(splitTies(ties, 2).cost === 0).toBe(hasTwoColouring(ties));
      }),
    );
  });

  it('costs the same after the signs of a faction are switched', () => {
    fc.assert(
      fc.property(anyTies(14, 2), fc.infiniteStream(fc.boolean()), (ties, stream) => {
        const isSwitched = Array.from({ length: ties.order }, () => stream.next().value as boolean);
        const weight = ties.weight.map((w, tie) =>
          isSwitched[ties.one[tie]!] === isSwitched[ties.other[tie]!] ? w : -w,
        );
        expect(splitTies({ ...ties, weight }, 2).cost).toBe(splitTies(ties, 2).cost);
      }),
    );
  });

  it('lies between its bounds when it is stopped at once', () => {
    fc.assert(
      fc.property(anyTies(11, 2), (ties) => {
        const best = tryAll(ties, 2);
        const { cost, lowerBound } = splitTies(ties, 2, { steps: 3 });
        expect(cost).toBeGreaterThanOrEqual(best);
        expect(lowerBound).toBeLessThanOrEqual(best);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the best split into more', () => {
  it('is as good as trying all, up to 8 actors and 4 factions', () => {
    fc.assert(
      fc.property(anyTies(8, 2), fc.integer({ min: 1, max: 4 }), (ties, k) => {
        const split = splitTies(ties, k);
        expect(split.cost).toBe(tryAll(ties, k));
        expect(split.method).toBe('exact');
        expect(new Set(split.groupOf.filter((group) => group >= 0)).size).toBeLessThanOrEqual(k);
      }),
      { numRuns: 120 },
    );
  });

  it('leaves actors without a signed tie in no faction', () => {
    const ties = {
      order: 3,
      one: Uint32Array.of(0),
      other: Uint32Array.of(2),
      weight: Float64Array.of(-1),
      dyad: Uint32Array.of(0),
    };
    expect([...splitTies(ties, 3).groupOf]).toEqual([0, -1, 1]);
  });
});
