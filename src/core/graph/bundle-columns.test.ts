import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/base';
import { RELATIONSHIP_TYPES } from '#schemas';
import { gatherBundles } from './bundle-columns.ts';

const COUNT = 6_000;
const ACTORS = 90;

describe('the bundles of so many relationships that their hashes meet', () => {
  const random = createRandom(7);
  const upTo = (most: number) => Math.floor(random() * most);
  const source = Uint32Array.from({ length: COUNT }, () => upTo(ACTORS));
  const target = source.map((actor) => (actor + 1 + upTo(ACTORS - 1)) % ACTORS);
  const type = Uint8Array.from({ length: COUNT }, () => upTo(RELATIONSHIP_TYPES.length));
  const bundles = gatherBundles({ source, target, type }, RELATIONSHIP_TYPES);

  it('are one for each pair and type, either way round where the type has no direction', () => {
    const keyOf = (index: number) => {
      const ends = [source[index]!, target[index]!];
      const isDirected = RELATIONSHIP_TYPES[type[index]!]!.directed;
      return `${isDirected ? ends : ends.sort((one, other) => one - other)} ${type[index]}`;
    };
    const bundleByKey = new Map<string, number>();
    const expected = Array.from({ length: COUNT }, (_, index) => {
      const key = keyOf(index);
      if (!bundleByKey.has(key)) bundleByKey.set(key, bundleByKey.size);
      return bundleByKey.get(key);
    });
    expect([...bundles.bundleOf]).toEqual(expected);
    expect(bundles.source).toHaveLength(bundleByKey.size);
    expect(
      [...bundles.source.keys()].map(
        (bundle) => `${[bundles.source[bundle], bundles.target[bundle]]} ${bundles.type[bundle]}`,
      ),
    ).toEqual([...bundleByKey.keys()]);
  });
});
