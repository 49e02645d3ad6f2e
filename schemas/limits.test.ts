import { describe, expect, it } from 'vitest';
import { aboutOneEdge, errorsOf, put } from '#testing';
import { LIMITS } from './limits.ts';

/** A value of a size at a place of a small dataset. */
interface LimitCase {
  readonly limit: keyof typeof LIMITS;
  readonly place: string;
  readonly makeValue: (size: number) => unknown;
}

const letters = (size: number) => 'x'.repeat(size);
const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};
const many =
  <Item>(make: (index: number) => Item) =>
  (size: number) =>
    Array.from({ length: size }, (_, index) => make(index));
const citation = { document: 'doc', paragraph: 1 };
const step = { headline: 'Step', link: '' };

const CASES: readonly LimitCase[] = [
  { limit: 'nameLength', place: 'actors.0.name', makeValue: letters },
  { limit: 'textLength', place: 'description', makeValue: letters },
  { limit: 'paraphraseLength', place: 'relationships.0.evidence.0.paraphrase', makeValue: letters },
  { limit: 'aliasesPerActor', place: 'actors.0.aliases', makeValue: many(() => ({ text: 'x' })) },
  {
    limit: 'urlLength',
    place: 'documents.0.url',
    makeValue: (size) => `https://e.org/${letters(size - 14)}`,
  },
  // The root, the actors, the actor and `extra` are levels too.
  {
    limit: 'jsonDepth',
    place: 'actors.0.extra',
    makeValue: (levels) => ({ deep: nested(levels - 4) }),
  },
  {
    limit: 'idLength',
    place: 'actorGroups',
    makeValue: (size) => [{ id: letters(size), label: 'x' }],
  },
  {
    limit: 'linkBytes',
    place: 'savedViews',
    makeValue: (size) => [{ id: 'v', title: 'View', link: letters(size) }],
  },
  {
    limit: 'savedViews',
    place: 'savedViews',
    makeValue: many((index) => ({ id: `v${index}`, title: 'View', link: '' })),
  },
  {
    limit: 'stories',
    place: 'stories',
    makeValue: many((index) => ({ id: `s${index}`, title: 'Story', steps: [step] })),
  },
  {
    limit: 'stepsPerStory',
    place: 'stories',
    makeValue: (size) => [{ id: 's', title: 'Story', steps: many(() => step)(size) }],
  },
  {
    limit: 'citationsPerStep',
    place: 'stories',
    makeValue: (size) => [
      { id: 's', title: 'Story', steps: [{ ...step, citations: many(() => citation)(size) }] },
    ],
  },
  {
    limit: 'hierarchyDepth',
    place: 'actors',
    makeValue: (levels) => [
      { id: 'a', name: 'A', kind: 'state' },
      { id: 'b', name: 'B', kind: 'state' },
      ...many((index) => ({
        id: `n${index + 1}`,
        name: 'N',
        kind: 'state',
        ...(index + 1 < levels ? { partOf: `n${index + 2}` } : {}),
      }))(levels),
    ],
  },
];

describe('a dataset at a limit', () => {
  it.each(CASES)('of $limit is read, and one over it is refused', ({ limit, place, makeValue }) => {
    const input = aboutOneEdge().input();
    put(place, makeValue(LIMITS[limit]))(input);
    expect(errorsOf(input)).toEqual([]);
    put(place, makeValue(LIMITS[limit] + 1))(input);
    expect(errorsOf(input).map(({ severity }) => severity)).toContain('error');
  });
});
