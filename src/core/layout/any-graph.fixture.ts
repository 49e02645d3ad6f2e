import fc from 'fast-check';
import type { LayoutInput } from './positions.ts';

/** Small random graphs: any number of blocs, with and without labels, ties and strangers. */
export const anyGraph: fc.Arbitrary<LayoutInput> = fc
  .integer({ min: 1, max: 40 })
  .chain((actorCount) => {
    const each = <T>(one: fc.Arbitrary<T>) =>
      fc.array(one, { minLength: actorCount, maxLength: actorCount });
    const pairs = (maxLength: number) =>
      fc.array(fc.tuple(fc.nat(actorCount - 1), fc.nat(actorCount - 1)), { maxLength });
    return fc
      .record({
        actors: fc.uniqueArray(fc.nat(actorCount - 1), { minLength: 1 }),
        pairs: pairs(60),
        ranks: pairs(20),
        bloc: each(fc.integer({ min: -1, max: 6 })),
        radius: each(fc.integer({ min: 2, max: 24 })),
        labelWidth: each(fc.integer({ min: 0, max: 220 })),
        aspectRatio: fc.constantFrom(0.5, 1, 1.4, 2.2),
      })
      .map(({ actors, pairs: ends, ranks, bloc, radius, labelWidth, aspectRatio }) => ({
        actorCount,
        actors: Uint32Array.from(actors),
        source: Uint32Array.from(ends, ([one]) => one),
        target: Uint32Array.from(ends, ([, other]) => other),
        weight: Float32Array.from(ends, () => 1),
        sign: Int8Array.from(ends, ([one, other]) => ((one + other) % 3) - 1),
        superior: Uint32Array.from(ranks, ([high]) => high),
        subordinate: Uint32Array.from(ranks, ([, low]) => low),
        bloc: Int16Array.from(bloc),
        radius: Float32Array.from(radius),
        labelWidth: Float32Array.from(labelWidth),
        labelHeight: Float32Array.from(labelWidth, (width) => (width > 100 ? 27 : 14)),
        aspectRatio,
      }));
  });
