import { describe, expect, it } from 'vitest';
import { checksumOf } from '#core/base';
import { aDataset } from '#testing';
import { writeSnapshot } from './write-snapshot.ts';

describe('a snapshot that is written in turns', () => {
  it('is the whole dataset, with the checksum of its text', async () => {
    const dataset = aDataset().edge('a', 'attack', 'b').edge('b', 'threat', 'a').build();
    const { parts, checksum } = await writeSnapshot(dataset, async () => {});
    const text = parts.join('');
    expect(JSON.parse(text)).toEqual(dataset);
    expect(checksum).toBe(checksumOf(text));
  });

  it('lets the page have its turn when there is much, and not for little', async () => {
    const small = aDataset().edge('a', 'attack', 'b').build();
    const [edge] = small.relationships;
    const relationships = Array.from({ length: 9_001 }, (_, at) => ({ ...edge!, id: `r${at}` }));
    const large = { ...small, relationships };
    const turnsOf = async (dataset: typeof small) => {
      let turns = 0;
      const { parts } = await writeSnapshot(dataset, async () => {
        turns += 1;
      });
      expect(JSON.parse(parts.join(''))).toEqual(dataset);
      return turns;
    };
    expect(await turnsOf(small)).toBe(0);
    expect(await turnsOf(large)).toBe(19);
  });
});
