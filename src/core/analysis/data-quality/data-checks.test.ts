import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence, type DatasetBuilder } from '#testing';
import { DATA_CHECKS } from './data-checks.ts';
import { type DocumentTexts, splitParagraphs } from './document-text.ts';
import { recordName } from './finding.ts';

interface CheckCase {
  readonly code: string;
  readonly name: string;
  readonly failing: DatasetBuilder;
  /** The records that are found in the failing dataset. */
  readonly found: readonly string[];
  readonly passing: DatasetBuilder;
  readonly texts?: DocumentTexts;
}

const textOf = (...lines: string[]): DocumentTexts =>
  new Map([['doc', { paragraphs: splitParagraphs(lines.join('\n')), sha256: 'a'.repeat(64) }]]);

const attackBy = (start: string, published: string) =>
  aDataset().documents({ id: 'doc', published }).edge('a', 'attack', 'b', { start });

const twoAttacks = (one: object, other: object) =>
  aDataset().edge('a', 'attack', 'b', one).edge('a', 'attack', 'b', other);

/** One attack of the Northern League on `b`, told in paragraph 2 of a text of three. */
const leagueAttack = (evidence: Parameters<typeof anEvidence>[0], aliases: string[] = []) =>
  aDataset()
    .actors({ id: 'a', name: 'Northern League', aliases: aliases.map((text) => ({ text })) })
    .actors({ id: 'c', name: 'Cara Stone' })
    .edge('a', 'attack', 'b', { evidence: [anEvidence({ paragraph: 2, ...evidence })] });

const STORY = textOf(
  'The Northern League met on Monday.',
  'Its men fired on the post, said the Leaguers’ envoy Cara Stone’s deputy.',
  'The leagues of the north deny it.',
);
const BARE_STORY = textOf('The Northern League met on Monday.', 'Men fired on the post.', 'End.');

/** A story of one step. */
const toldAs = (headline: string, text: string, citations = [{ document: 'doc', paragraph: 1 }]) =>
  aDataset()
    .edge('a', 'attack', 'b')
    .head({
      stories: [{ id: 's', title: 'Story', steps: [{ headline, text, link: '', citations }] }],
    });

const SENTENCE = 'one two three four five six seven eight nine ten';

const named = (...names: readonly string[]) =>
  aDataset()
    .actors({ id: 'a', name: names[0]! }, { id: 'b', name: names[1]! })
    .edge('a', 'attack', 'b');

const CASES: readonly CheckCase[] = [
  {
    code: 'look-alike-name',
    name: 'a name in Cyrillic letters that looks like another',
    failing: named('PMC', 'РМС'),
    found: ['b + a'],
    passing: named('PMC', 'Россия'),
  },
  {
    code: 'look-alike-name',
    name: 'a word of letters of two scripts',
    failing: named('Alpha', 'Неzbollah'),
    found: ['b'],
    passing: named('Alpha', 'Kata’ib (كتائب)'),
  },
  {
    code: 'unconnected-actor',
    name: 'an actor that nothing touches',
    failing: aDataset().actors('lonely').edge('a', 'attack', 'b'),
    found: ['lonely'],
    passing: aDataset()
      .actors({ id: 'part', partOf: 'whole' })
      .edge('a', 'attack', 'b', {
        evidence: [anEvidence({ voice: 'attributed', speaker: { actor: 'speaker' } })],
      }),
  },
  {
    code: 'shared-name',
    name: 'an alias that is another spelling of the name of another actor',
    failing: aDataset()
      .actors(
        { id: 'one', name: 'Kata’ib Group' },
        { id: 'two', aliases: [{ text: 'KATAIB-GROUP' }] },
      )
      .edge('one', 'attack', 'two'),
    found: ['two + one'],
    passing: aDataset()
      .actors({ id: 'one', name: 'Kata’ib', aliases: [{ text: 'Kataib' }, { text: '★' }] })
      .actors({ id: 'two', aliases: [{ text: '☆' }] })
      .edge('one', 'attack', 'two'),
  },
  {
    code: 'undated-event',
    name: 'an event without a date that was told of on a known day',
    failing: aDataset().edge('a', 'attack', 'b', {
      evidence: [anEvidence(), anEvidence({ saidOn: '2020-01-03' })],
    }),
    found: ['r1'],
    passing: aDataset()
      .edge('a', 'attack', 'b')
      .edge('a', 'support', 'b', { evidence: [anEvidence({ saidOn: '2020-01-03' })] })
      .edge('b', 'attack', 'a', { end: '2020', evidence: [anEvidence({ saidOn: '2020-01-03' })] }),
  },
  {
    code: 'published-before-event',
    name: 'an event of the month after its report',
    failing: attackBy('2020-04', '2020-03'),
    found: ['r1#0'],
    passing: attackBy('2020-03', '2020-03-15'),
  },
  {
    code: 'published-before-event',
    name: 'an event that is not only announced',
    failing: attackBy('2020-04', '2020-03'),
    found: ['r1#0'],
    passing: aDataset()
      .documents({ id: 'doc', published: '2020-03' }, 'undated')
      .edge('a', 'attack', 'b', { start: '2020-04', status: 'planned' })
      .edge('a', 'attack', 'b', {
        start: '2020-05',
        evidence: [anEvidence({ document: 'undated' })],
      })
      .edge('a', 'threat', 'b', {
        start: '2020-04',
        evidence: [anEvidence({ voice: 'inferred' })],
      }),
  },
  {
    code: 'repeated-relationship',
    name: 'an attack on a day and one in the month of that day',
    failing: twoAttacks({ start: '2020-01-03' }, { start: '2020-01' }),
    found: ['r1 + r2'],
    passing: twoAttacks({ start: '2020-01-03' }, { start: '2020-01-04' }),
  },
  {
    code: 'repeated-relationship',
    name: 'alliances that differ in the order of their ends alone',
    failing: aDataset().edge('a', 'alliance', 'b').edge('b', 'alliance', 'a'),
    found: ['r2 + r1'],
    passing: aDataset().edge('a', 'support', 'b').edge('b', 'support', 'a'),
  },
  {
    code: 'repeated-relationship',
    name: 'three undated attacks, each once',
    failing: twoAttacks({}, {}).edge('a', 'attack', 'b'),
    found: ['r2 + r1', 'r3 + r1'],
    passing: twoAttacks({ subtype: 'drone' }, { subtype: 'cyber' })
      .edge('a', 'attack', 'b', { place: { label: 'Here' } })
      .edge('a', 'attack', 'b', { place: { label: 'There' } }),
  },
  {
    code: 'speaker-missing',
    name: 'a claim that somebody makes who is not named',
    failing: aDataset().edge('a', 'attack', 'b', {
      evidence: [anEvidence(), anEvidence({ voice: 'attributed' })],
    }),
    found: ['r1#1'],
    passing: aDataset().edge('a', 'attack', 'b', {
      evidence: [anEvidence({ voice: 'attributed', speaker: { role: 'an official' } })],
    }),
  },
  {
    code: 'uncoded-paragraph',
    name: 'paragraphs that no evidence cites',
    failing: aDataset()
      .documents({ id: 'doc', paragraphs: 4 })
      .edge('a', 'attack', 'b', { evidence: [anEvidence({ paragraph: [2, 3] })] }),
    found: ['doc#1', 'doc#4'],
    passing: aDataset()
      .documents({ id: 'doc', paragraphs: 2 }, { id: 'unread' })
      .edge('a', 'attack', 'b', { evidence: [anEvidence({ paragraph: [1, 2] })] }),
  },
  {
    code: 'document-file',
    name: 'a file with another sum, one that is not at hand, and one without a name',
    failing: aDataset()
      .documents({ id: 'doc', file: 'doc.txt', sha256: 'b'.repeat(64) })
      .documents({ id: 'lost', file: 'lost.txt' }, 'unnamed'),
    found: ['doc', 'lost', 'unnamed'],
    passing: aDataset().documents({ id: 'doc', file: 'doc.txt', sha256: 'a'.repeat(64) }),
    texts: textOf('A line.'),
  },
  {
    code: 'paragraph-count',
    name: 'a count that is not that of the text',
    failing: aDataset().documents({ id: 'doc', paragraphs: 3 }),
    found: ['doc'],
    passing: aDataset().documents({ id: 'doc', paragraphs: 2 }, { id: 'lost', paragraphs: 9 }),
    texts: textOf('One', ' \u00a0 ', '\u00a0Two', ''),
  },
  {
    code: 'unnamed-in-paragraph',
    name: 'a paragraph that has the name only in the paragraph before or in other words',
    failing: leagueAttack({}),
    found: ['r1#0'],
    passing: leagueAttack({ paragraph: [1, 2] }),
    texts: BARE_STORY,
  },
  {
    code: 'unnamed-in-paragraph',
    name: 'an alias that is a part of a longer word',
    failing: leagueAttack({}, ['League', 'Leaguer']),
    found: ['r1#0'],
    passing: leagueAttack({}, ['leaguers']),
    texts: STORY,
  },
  {
    code: 'unnamed-in-paragraph',
    name: 'another speaker than the one who is named, in a possessive',
    failing: leagueAttack({ voice: 'attributed', speaker: { name: 'Carl Stone' } }),
    found: ['r1#0'],
    passing: leagueAttack({ voice: 'attributed', speaker: { actor: 'c' } }),
    texts: STORY,
  },
  {
    code: 'near-copy',
    name: 'nine words in a row of a paraphrase',
    failing: aDataset().edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({
          paraphrase: `In long and winding words of mine it says that ${SENTENCE.slice(0, -4)} after which I go on for very much longer.`,
        }),
      ],
    }),
    found: ['r1#0'],
    passing: aDataset().edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ paraphrase: 'One two three four other words of five six seven eight.' }),
      ],
    }),
    texts: textOf(SENTENCE),
  },
  {
    code: 'near-copy',
    name: 'most runs of five words of a summary and of a description',
    failing: aDataset()
      .actors({ id: 'a', description: 'Two three four five six.' })
      .edge('a', 'attack', 'b', { summary: 'One two THREE four five six then.' }),
    found: ['r1', 'a'],
    passing: aDataset()
      .actors({ id: 'a', description: 'Two three four five.' })
      // Two of its five runs are shared: 40 per cent, not more.
      .edge('a', 'attack', 'b', { summary: 'One two three four five six and no more.' }),
    texts: textOf(SENTENCE),
  },
  {
    code: 'near-copy',
    name: 'runs of one paragraph, not over the end of it',
    failing: aDataset().edge('a', 'attack', 'b', { summary: 'three four five six seven' }),
    found: ['r1'],
    passing: aDataset().edge('a', 'attack', 'b', { summary: 'eight nine ten one two' }),
    texts: textOf(SENTENCE, SENTENCE),
  },
  {
    code: 'near-copy',
    name: 'nine words in a row of a step of a story',
    failing: toldAs('One two three', `four. And then: ${SENTENCE}`),
    found: ['s#0'],
    passing: toldAs('One two three', 'of other things.'),
    texts: textOf(SENTENCE),
  },
  {
    code: 'uncited-step',
    name: 'a text without a citation',
    failing: toldAs('Headline', 'Something happened.', []),
    found: ['s#0'],
    passing: toldAs('Headline', 'Something happened.'),
  },
  {
    code: 'uncited-step',
    name: 'more than a headline without a citation',
    failing: toldAs('Headline', 'Something.', []),
    found: ['s#0'],
    passing: toldAs('Headline', ' ', []),
  },
];

const checkOf = (code: string) => DATA_CHECKS.find((check) => check.code === code)!;
const recordsOf = ({ code, texts }: CheckCase, builder: DatasetBuilder) =>
  checkOf(code)
    .find(builder.build(), texts)
    .map(({ record }) => recordName(record));

describe('data checks', () => {
  it.each(CASES)('$code finds $name', (each) => {
    expect(recordsOf(each, each.failing)).toEqual(each.found);
  });

  it.each(CASES)('$code lets pass what is not $name', (each) => {
    expect(recordsOf(each, each.passing)).toEqual([]);
  });

  it.each(DATA_CHECKS.map(({ code }) => code))('%s is tested here', (code) => {
    expect(CASES.map((each) => each.code)).toContain(code);
  });

  it.each(CASES)('$code tells what is wrong and what to do ($name)', (each) => {
    const dataset = each.failing.build();
    const check = checkOf(each.code);
    for (const { message, advice } of check.find(dataset, each.texts)) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
    }
    expect(check.count(dataset, each.texts)).toBeGreaterThanOrEqual(each.found.length);
  });

  it('have names of their own', () => {
    const codes = DATA_CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('find nothing in texts that are not given', () => {
    for (const each of CASES.filter(({ code }) => checkOf(code).needsTexts)) {
      expect(recordsOf({ ...each, texts: new Map() }, aDataset().edge('a', 'attack', 'b'))).toEqual(
        each.code === 'document-file' ? ['doc'] : [],
      );
      expect(checkOf(each.code).find(each.failing.build())).toEqual([]);
    }
  });
});
