import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { everythingOf } from './scene.fixture.ts';
import { fullName, shownName } from './shown-name.ts';

const LONG = 'Committee of the Friends of the Northern River Valley';

const namesOf = (name: string, acronyms: readonly string[] = []) =>
  shownName(
    everythingOf(
      aDataset().actors({
        id: 'a',
        name,
        aliases: acronyms.map((text) => ({ text, kind: 'acronym' as const })),
      }),
    ).graph.actors[0]!,
  );

describe('names on the canvas', () => {
  it('stay on one line while they are short', () => {
    expect(namesOf('Popular Front', ['PF'])).toEqual(['Popular Front']);
  });

  it('break where the lines are most alike', () => {
    expect(namesOf('Ministry of Foreign Affairs')).toEqual(['Ministry of', 'Foreign Affairs']);
  });

  it('give way to the shortest acronym when they are long', () => {
    expect(namesOf(LONG, ['CFNRV', 'CFN'])).toEqual(['CFN']);
  });

  it('end in an ellipsis when two lines do not hold them', () => {
    const lines = namesOf(`${LONG} and of the Southern Shores`);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('Committee of the Friends of');
    expect(lines[1]).toMatch(/^the Northern River.*…$/);
  });

  it('are the native ones in a language that the actor has one in', () => {
    const { actors } = everythingOf(
      aDataset().actors({
        id: 'a',
        name: LONG,
        aliases: [
          { text: 'CFN', kind: 'acronym' },
          { text: 'Wadi', kind: 'transliteration', lang: 'ar-Latn' },
          { text: 'أصدقاء الوادي', kind: 'native', lang: 'ar' },
        ],
      }),
    ).graph;
    expect(shownName(actors[0]!, 'ar')).toEqual(['أصدقاء الوادي']);
    expect(shownName(actors[0]!, 'fa')).toEqual(['CFN']);
    expect(shownName(actors[0]!)).toEqual(['CFN']);
  });

  it('are cut where a single word is too long to break', () => {
    expect(namesOf('x'.repeat(80))).toEqual([expect.stringMatching(/^x+…$/)]);
  });
});

describe('whole names', () => {
  const actor = everythingOf(
    aDataset().actors({
      id: 'a',
      name: LONG,
      aliases: [
        { text: 'CFNRV', kind: 'acronym' },
        { text: 'دوستان', lang: 'fa-IR', kind: 'native' },
      ],
    }),
  ).graph.actors[0]!;

  it('are never cut or abbreviated', () => {
    expect(fullName(actor)).toEqual({ text: LONG });
  });

  it('are those in the language of the reader, which they say, where there are any', () => {
    expect(fullName(actor, 'fa')).toEqual({ text: 'دوستان', lang: 'fa' });
    expect(fullName(actor, 'ar')).toEqual({ text: LONG });
  });
});
