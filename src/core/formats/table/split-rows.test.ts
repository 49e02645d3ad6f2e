import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitRows } from './split-rows.ts';

const rowsOf = (text: string, delimiter = ',') => {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const unclosed: number[] = [];
  splitRows(text, delimiter, {
    row(cells, number) {
      rows.push([...cells]);
      numbers.push(number);
      return true;
    },
    unclosedQuote: (row) => unclosed.push(row),
  });
  return { rows, numbers, unclosed };
};

describe('splitRows', () => {
  it.each([
    ['CR LF', 'a,b\r\nc,d\r\n'],
    ['LF', 'a,b\nc,d\n'],
    ['CR', 'a,b\rc,d\r'],
    ['no end of the last line', 'a,b\nc,d'],
    ['a byte order mark', '\ufeffa,b\nc,d'],
  ])('reads two rows with %s', (_, text) => {
    expect(rowsOf(text).rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('reads mixed line ends as line ends, and CR CR LF as a blank row', () => {
    const read = rowsOf('a,b\r\nc,d\re,f\n\r\ng,h');
    expect(read.rows.map(([first]) => first)).toEqual(['a', 'c', 'e', 'g']);
    expect(read.numbers).toEqual([1, 2, 3, 5]);
  });

  it('keeps line breaks, delimiters and doubled marks within quotation marks as they are', () => {
    expect(rowsOf('"a\r\nb","c,d","say ""so"""\n').rows).toEqual([['a\r\nb', 'c,d', 'say "so"']]);
  });

  it('keeps empty cells, at the end too', () => {
    expect(rowsOf('a,,\n,b,\n"",x,').rows).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
      ['', 'x', ''],
    ]);
  });

  it('takes a quotation mark within a cell, or one that never closes, as a character', () => {
    expect(rowsOf('the "Base",b\n').rows).toEqual([['the "Base"', 'b']]);
    expect(rowsOf('"a" b,c\n').rows).toEqual([['a b', 'c']]);
    const read = rowsOf('a,b\nc,"d\ne,f\n');
    expect(read.rows).toEqual([
      ['a', 'b'],
      ['c', '"d'],
      ['e', 'f'],
    ]);
    expect(read.unclosed).toEqual([2]);
  });

  it('does not go over the whole text again for each of many marks that never close', () => {
    const read = rowsOf(`${'"x,'.repeat(20_001)}\n`);
    expect(read.rows).toHaveLength(1);
    expect(read.unclosed.length).toBeLessThanOrEqual(10);
  });

  it('stops when it is told to', () => {
    let count = 0;
    splitRows('a\nb\nc', ',', {
      row() {
        count += 1;
        return count < 2;
      },
    });
    expect(count).toBe(2);
  });

  it('reads what papaparse writes and reads', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '=', 'ك', ''), { maxLength: 6 })
      .map((parts) => parts.join(''));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\r\n', quotes: true });
        expect(rowsOf(text, delimiter).rows).toEqual(rows);
      }),
    );
  });
});
