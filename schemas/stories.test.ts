import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { LIMITS } from './limits.ts';
import { parseDataset } from './parse-dataset.ts';

const STEP = {
  headline: 'What came first',
  text: 'In words of our own.',
  link: 'only.type=attack',
  citations: [{ document: 'doc', paragraph: 2 }],
};
const STORY = { id: 's', title: 'One week', summary: 'Seven days.', steps: [STEP] };
const parse = (stories: unknown) =>
  parseDataset({
    ...aDataset().documents({ id: 'doc', paragraphs: 4 }).edge('a', 'attack', 'b').input(),
    stories,
  });
const codesOf = (stories: unknown) => {
  const parsed = parse(stories);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => [code, path.join('.')]);
};
const citing = (...citations: unknown[]) => [{ ...STORY, steps: [{ ...STEP, citations }] }];

describe('the stories of a dataset', () => {
  it('are read as they stand, whether or not this page can read their links', () => {
    const stories = [STORY, { ...STORY, id: 't', steps: [{ ...STEP, link: 'hologram=yes' }] }];
    const parsed = parse(stories);
    expect(parsed.ok && parsed.value.dataset.stories).toEqual(stories);
  });

  it('may be absent, and are not made up then', () => {
    const parsed = parseDataset(aDataset().input());
    expect(parsed.ok && 'stories' in parsed.value.dataset).toBe(false);
  });

  it('may cite a range of paragraphs, or nothing', () => {
    expect(codesOf(citing({ document: 'doc', paragraph: [1, 4] }))).toEqual([]);
    expect(codesOf([{ ...STORY, steps: [{ headline: 'A', link: '' }] }])).toEqual([]);
  });

  it.each([
    ['two of one id', [STORY, STORY], 'duplicate-id', 'stories.1.id'],
    ['one without steps', [{ ...STORY, steps: [] }], 'too-few', 'stories.0.steps'],
    [
      'a step without a headline',
      [{ ...STORY, steps: [{ ...STEP, headline: '' }] }],
      'too-short',
      'stories.0.steps.0.headline',
    ],
    [
      'a link beyond the limit',
      [{ ...STORY, steps: [{ ...STEP, link: 'x'.repeat(LIMITS.linkBytes + 1) }] }],
      'too-long',
      'stories.0.steps.0.link',
    ],
    [
      'a document that is not there',
      citing({ document: 'dok', paragraph: 1 }),
      'dangling-end',
      'stories.0.steps.0.citations.0.document',
    ],
    [
      'a paragraph that its document does not have',
      citing({ document: 'doc', paragraph: 4 }, { document: 'doc', paragraph: [4, 5] }),
      'paragraph-beyond-document',
      'stories.0.steps.0.citations.1.paragraph',
    ],
    [
      'a range that ends before it starts',
      citing({ document: 'doc', paragraph: [3, 2] }),
      'paragraphs-reversed',
      'stories.0.steps.0.citations.0.paragraph',
    ],
    ['a field of their own', [{ ...STORY, colour: 'red' }], 'unknown-field', 'stories.0.colour'],
  ])('are refused with %s', (_, stories, code, path) => {
    expect(codesOf(stories)).toEqual([[code, path]]);
  });
});
