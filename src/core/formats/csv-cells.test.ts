import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, restoreNeutralised, writeCsvCell, writeCsvTable } from './csv-cells.ts';
import { parseCsv } from './parse-csv.fixture.ts';

const hostile = fc
  .tuple(
    fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠'),
    fc.string(),
  )
  .map(([start, rest]) => start + rest);

describe('neutraliseFormula', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1"])(
    'puts an apostrophe before %j',
    (text) => expect(neutraliseFormula(text)).toBe(`'${text}`),
  );

  it.each(['Iran', "'quoted'", '1-2', '', ' =1', 'a@b', '−1'])('leaves %j as it is', (text) => {
    expect(neutraliseFormula(text)).toBe(text);
    expect(restoreNeutralised(text)).toBe(text);
  });

  it('is taken off again exactly', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutraliseFormula(text);
        expect(safe).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restoreNeutralised(safe)).toBe(text);
      }),
    );
  });
});

describe('writeCsvTable', () => {
  it('quotes what needs it and writes numbers plain', () => {
    expect(
      writeCsvTable(
        ['Id', 'Sign', 'Note'],
        [
          ['a,b', -1, 'say "so"'],
          ['', 0.5, undefined],
        ],
      ),
    ).toBe('Id,Sign,Note\r\n"a,b",-1,"say ""so"""\r\n,0.5,\r\n');
    expect(writeCsvCell('two\nlines')).toBe('"two\nlines"');
  });

  it('comes back as it was through an ordinary reader', () => {
    const row = fc.array(hostile, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = writeCsvTable(['A', 'B', 'C'], rows);
        const lines = parseCsv(text)
          .slice(1)
          .map((cells) => cells.map(restoreNeutralised));
        expect(lines).toEqual(rows);
      }),
    );
  });
});
