import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { formatIssue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { parseDatasetText } from './parse-dataset-text.ts';

const GOOD = JSON.stringify(aDataset().edge('a', 'attack', 'b').input(), null, 2);

const issuesOf = (text: string) => {
  const result = parseDatasetText(text, 'crisis.faultlines.json');
  return result.ok ? [] : result.error;
};

describe('parseDatasetText', () => {
  it('reads a dataset, with or without a byte order mark', () => {
    expect(parseDatasetText(GOOD, 'x.json')).toMatchObject({ ok: true });
    expect(parseDatasetText(`\uFEFF${GOOD}`, 'x.json')).toEqual(parseDatasetText(GOOD, 'x.json'));
  });

  it('tells line and column of a mistake, found and expected', () => {
    const text = GOOD.replace('"version": 1,', '"version": 1');
    expect(issuesOf(text)).toEqual([
      {
        code: 'bad-json',
        severity: 'error',
        path: [],
        message: 'crisis.faultlines.json is not valid JSON. A comma is missing before this.',
        found: JSON.stringify('"id": "example",'),
        expected: 'a comma or a closing }',
        position: { line: 4, column: 3 },
      },
    ]);
  });

  it('says that a file was cut off', () => {
    expect(issuesOf(GOOD.slice(0, -3))).toMatchObject([
      { code: 'bad-json', found: 'the end of the file', expected: 'a closing ]' },
    ]);
  });

  it.each(['', ' \n', '\uFEFF', '\uFEFF\n'])('says that %j is empty', (text) => {
    expect(issuesOf(text)).toMatchObject([{ code: 'empty-file', found: 'nothing' }]);
  });

  it('refuses a file above the limit by its length alone', () => {
    expect(issuesOf(' '.repeat(LIMITS.fileBytes + 1))).toMatchObject([
      { code: 'file-too-large', expected: 'at most 100000000 bytes' },
    ]);
    expect(issuesOf(' '.repeat(LIMITS.fileBytes))).toMatchObject([{ code: 'empty-file' }]);
  });

  it('hands the issues of the dataset on', () => {
    expect(issuesOf(GOOD.replace('"attack"', '"atack"'))).toMatchObject([
      { code: 'unknown-relationship-type', path: ['relationships', 0, 'type'] },
    ]);
  });
});

describe('formatIssue', () => {
  it('makes one block of file, place, message, found and expected', () => {
    const [issue] = issuesOf(GOOD.replace('"attack"', '"atack"'));
    expect(formatIssue(issue!, 'crisis.faultlines.json')).toMatch(
      /^crisis\.faultlines\.json: relationships\[0\]\.type\n {2}error unknown-relationship-type: There is no relationship type of this name\. Did you mean `attack`\?\n {2}found: {4}"atack"\n {2}expected: one of attack, /,
    );
  });

  it('gives line and column where there is no path', () => {
    const [issue] = issuesOf('{');
    expect(formatIssue(issue!, 'x.json')).toBe(
      [
        'x.json: line 1, column 2',
        '  error bad-json: crisis.faultlines.json is not valid JSON. The text ends too early; part of the file may be lost.',
        '  found:    the end of the file',
        '  expected: a closing }',
      ].join('\n'),
    );
  });

  it('writes keys that are no names in brackets and the root in words', () => {
    const issue = { code: 'x', severity: 'warning', message: 'M.' } as const;
    expect(formatIssue({ ...issue, path: ['extra', 'a b', 2] }, 'f')).toContain('extra["a b"][2]');
    expect(formatIssue({ ...issue, path: [] }, 'f')).toBe('f: (top level)\n  warning x: M.');
  });
});
