import { describe, expect, it } from 'vitest';
import { findLoops, loopText } from './find-loops.ts';

const loopsOf = (links: readonly (readonly number[])[]) =>
  findLoops(links.length, (node) => links[node] ?? []);

describe('findLoops', () => {
  it('finds nothing in a tree or where ways only meet again', () => {
    expect(loopsOf([[], [0], [0], [1]])).toEqual([]);
    expect(loopsOf([[1, 2], [3], [3], []])).toEqual([]);
  });

  it('tells the nodes on each loop and the link that closes it', () => {
    expect(loopsOf([[1], [2], [3, 0], []])).toEqual([{ nodes: [0, 1, 2], closingLink: 1 }]);
    expect(loopsOf([[0], [2], [1]])).toEqual([
      { nodes: [0], closingLink: 0 },
      { nodes: [1, 2], closingLink: 0 },
    ]);
  });

  it('leaves out what only leads into a loop', () => {
    expect(loopsOf([[1], [2], [1]])).toEqual([{ nodes: [1, 2], closingLink: 0 }]);
  });

  it('follows chains of a hundred thousand', () => {
    const count = 100_000;
    const [loop, ...others] = findLoops(count, (node) => [(node + 1) % count]);
    expect(loop?.nodes).toHaveLength(count);
    expect(others).toEqual([]);
  });

  it('shortens long loops in words', () => {
    expect(loopText(['a', 'b'])).toBe('a → b → a');
    expect(loopText([...'abcdefgh'])).toBe('a → b → c → … → h → a');
  });
});
