import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { estimateSize } from './data-size.ts';

const ofSize = (count: number) => {
  const base = aDataset().edge('a', 'attack', 'b').build();
  const [first] = base.relationships;
  const relationships = Array.from({ length: count }, (_, index) => ({
    ...first!,
    id: `r${index}`,
    summary: 'ا'.repeat(index % 50),
  }));
  return { ...base, relationships };
};

describe('the size that data add to a figure', () => {
  it.each([1, 10, 5_000])('is known within a tenth for %d relationships', (count) => {
    const dataset = ofSize(count);
    const { actors, actorGroups, documents, relationships } = dataset;
    const exact = Buffer.byteLength(
      JSON.stringify({ actors, actorGroups, documents, relationships }),
    );
    // The names of the four lists are not counted.
    expect(Math.abs(estimateSize(dataset) - exact)).toBeLessThan(exact / 10 + 60);
  });
});
