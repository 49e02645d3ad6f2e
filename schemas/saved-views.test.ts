import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { LIMITS } from './limits.ts';
import { parseDataset } from './parse-dataset.ts';

const VIEW = { id: 'v', title: 'First week', note: 'Why it matters', link: 'mode=table' };
const parse = (savedViews: unknown) => parseDataset({ ...aDataset().input(), savedViews });
const codesOf = (savedViews: unknown) => {
  const parsed = parse(savedViews);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => [code, path.join('.')]);
};

describe('the saved views of a dataset', () => {
  it('are read as they stand, whether or not this page can read their links', () => {
    const views = [VIEW, { id: 'w', title: 'Of a later version', link: 'hologram=yes' }];
    const parsed = parse(views);
    expect(parsed.ok && parsed.value.dataset.savedViews).toEqual(views);
  });

  it('may be absent, and are not made up then', () => {
    const parsed = parseDataset(aDataset().input());
    expect(parsed.ok && 'savedViews' in parsed.value.dataset).toBe(false);
  });

  it.each([
    ['two of one id', [VIEW, VIEW], 'duplicate-id', 'savedViews.1.id'],
    ['one without a name', [{ ...VIEW, title: '' }], 'too-short', 'savedViews.0.title'],
    [
      'a link beyond the limit',
      [{ ...VIEW, link: 'x'.repeat(LIMITS.linkBytes + 1) }],
      'too-long',
      'savedViews.0.link',
    ],
    ['a field of its own', [{ ...VIEW, colour: 'red' }], 'unknown-field', 'savedViews.0.colour'],
  ])('are refused with %s', (_, views, code, path) => {
    expect(codesOf(views)).toEqual([[code, path]]);
  });
});
