import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMoveOf, neighboursByCount, stepAmong } from './walk-lines.ts';

const line = (source: number, target: number, count: number, key = `${source}-${target}`) => ({
  key,
  source,
  target,
  count,
});
const anyLines = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
  .map((lines) => lines.map(([from, to, count], index) => line(from, to, count, `k${index}`)));

describe('the neighbours along the lines of a node', () => {
  it('have all lines of either direction, and come by their number of relationships', () => {
    const lines = [line(1, 2, 2), line(3, 1, 1), line(2, 1, 1), line(1, 4, 5), line(2, 3, 9)];
    expect(neighboursByCount(lines, 1)).toEqual([
      { node: 4, keys: ['1-4'], count: 5 },
      { node: 2, keys: ['1-2', '2-1'], count: 3 },
      { node: 3, keys: ['3-1'], count: 1 },
    ]);
  });

  it('are each stepped to once before the first comes again, in both directions', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.nat(6),
        fc.constantFrom(1 as const, -1 as const),
        (lines, at, step) => {
          const neighbours = neighboursByCount(lines, at);
          const expected = new Set(
            lines.flatMap(({ source, target }) =>
              source === at ? [target] : target === at ? [source] : [],
            ),
          );
          expected.delete(at);
          const seen: number[] = [];
          let lookedAt: number | undefined;
          for (let time = 0; time < neighbours.length; time += 1) {
            lookedAt = stepAmong(neighbours, lookedAt, step)?.node;
            seen.push(lookedAt!);
          }
          expect(new Set(seen)).toEqual(expected);
          expect(seen).toHaveLength(expected.size);
          expect(stepAmong(neighbours, lookedAt, step)?.node).toBe(seen[0]);
        },
      ),
    );
  });

  it('step back to where a step has led from', () => {
    const neighbours = neighboursByCount([line(0, 1, 3), line(0, 2, 2), line(0, 3, 1)], 0);
    expect(stepAmong(neighbours, stepAmong(neighbours, 2, 1)?.node, -1)?.node).toBe(2);
    expect(stepAmong([], undefined, 1)).toBeUndefined();
  });
});

describe('a key', () => {
  const press = (key: string, keys: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', true>> = {}) =>
    lineMoveOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...keys });

  it('moves along lines with Alt, or as a bracket', () => {
    const alt = { altKey: true } as const;
    const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
    expect(arrows.map((key) => press(key, alt))).toEqual(['next', 'previous', 'along', 'back']);
    expect([press(']'), press('[')]).toEqual(['next', 'previous']);
    // As AltGr is written on Windows.
    expect(press(']', { altKey: true, ctrlKey: true })).toBe('next');
  });

  it('does nothing of the kind without, or with other keys held', () => {
    expect(press('ArrowRight')).toBeUndefined();
    expect(press('ArrowRight', { altKey: true, ctrlKey: true })).toBeUndefined();
    expect(press(']', { metaKey: true })).toBeUndefined();
    expect(press(']', { ctrlKey: true })).toBeUndefined();
  });
});
