import { describe, expect, it } from 'vitest';
import { openDelimited } from './open-delimited.ts';

const bytes = new TextEncoder().encode('Source,Target\na,b\nc,d\n');

describe('a file with delimiters', () => {
  it('is decoded once while its bytes are there', () => {
    const opened = openDelimited({ name: 'ties.csv', bytes });
    expect(openDelimited({ name: 'ties.csv', bytes })).toBe(opened);
    expect(openDelimited({ name: 'ties.csv', bytes: bytes.slice() })).toEqual({
      ok: true,
      value: expect.objectContaining({ name: 'ties.csv', headers: ['Source', 'Target'], about: 3 }),
    });
  });

  it('keeps its own name where another has the same bytes', () => {
    const names = ['one.csv', 'other.csv'].map((name) => {
      const opened = openDelimited({ name, bytes });
      return opened.ok && opened.value.name;
    });
    expect(names).toEqual(['one.csv', 'other.csv']);
  });

  it('gives its rows as often as they are asked for', () => {
    const opened = openDelimited({ name: 'ties.csv', bytes });
    for (const _ of [1, 2]) {
      const rows: (readonly string[])[] = [];
      if (opened.ok) opened.value.eachRow((cells) => rows.push(cells) > 0);
      expect(rows).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    }
  });
});
