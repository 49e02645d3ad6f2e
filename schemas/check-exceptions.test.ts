import { describe, expect, it } from 'vitest';
import { parseCheckExceptions } from './check-exceptions.ts';

const read = (value: unknown) => parseCheckExceptions(JSON.stringify(value));
const good = { code: 'uncoded-paragraph', record: 'doc#3', reason: 'navigation' };

describe('exceptions of the data checks', () => {
  it('are read with code, record and reason', () => {
    expect(read([good])).toEqual({ ok: true, value: [good] });
  });

  it.each([
    ['no list', good, 'wrong-type', []],
    ['no reason', [{ ...good, reason: undefined }], 'missing-field', [0, 'reason']],
    ['an empty reason', [good, { ...good, reason: '' }], 'too-short', [1, 'reason']],
    ['another field', [{ ...good, paragraph: 3 }], 'unknown-field', [0, 'paragraph']],
  ])('are refused with %s', (_, value, code, path) => {
    const result = read(value);
    expect(result.ok ? [] : result.error).toMatchObject([{ code, path }]);
  });

  it('are refused when they are no JSON', () => {
    const result = parseCheckExceptions('[{');
    expect(result.ok ? [] : result.error).toMatchObject([{ code: 'bad-json' }]);
  });
});
