import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutOneEdge, aDataset, anEvidence, put } from '#testing';
import { z } from './configured-zod.ts';
import { type DatasetInput, datasetSchema } from './dataset.ts';
import { LIMITS } from './limits.ts';
import { makeQuickReader, UNREAD } from './quick-read.ts';

const readQuickly = makeQuickReader(datasetSchema);

/** A dataset in which every field of the contract stands. */
const everyField = (): DatasetInput =>
  aDataset()
    .groups({ id: 'bloc', label: 'Bloc', description: 'A bloc.' })
    .head({
      relationshipTypes: [
        {
          id: 'trade',
          family: 'cooperation',
          label: 'Trade',
          definition: 'The source sells to the target.',
          directed: true,
          sign: 1,
          temporal: 'state',
          subtypes: ['oil'],
          cameoRoots: ['06'],
        },
      ],
    })
    .actors({
      id: 'a',
      aliases: [{ text: 'ألف', lang: 'ar', kind: 'native' }],
      group: 'bloc',
      partOf: 'b',
      description: 'An actor.',
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
      tags: ['x'],
      extra: { list: [1, 'two', null, { three: true }] },
    })
    .documents({
      id: 'doc',
      authors: ['N. N.'],
      published: '2020-01-04',
      url: 'https://example.org',
      archiveUrl: 'https://archive.example.org',
      file: 'doc.txt',
      sha256: 'a'.repeat(64),
      paragraphs: 9,
      reliability: 'B',
      derivedFrom: ['agency'],
      extra: {},
    })
    .edge('a', 'attack', 'b', {
      subtype: 'drone',
      start: '2020-01-03',
      end: '2020-01-03',
      status: 'actual',
      place: { label: 'X', latitude: 33.3, longitude: 44.4 },
      figures: { killed: 10, injured: [2, 5] },
      sign: -1,
      evidence: [
        anEvidence({
          paragraph: [1, 2],
          speaker: { actor: 'a', name: 'N.', role: 'spokesman' },
          saidOn: '2020-01-04',
          credibility: 2,
        }),
        anEvidence(),
      ],
      tags: ['y'],
      extra: { note: 'z' },
    })
    .input();

function placesOf(value: unknown, path: (string | number)[] = []): string[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))
      : [];
  return path.length === 0 ? inner : [path.join('.'), ...inner];
}

describe('a quick reader', () => {
  it.each([
    ['with every field', everyField()],
    ['with hardly any', aboutOneEdge().input()],
    ['without actors', aDataset().input()],
  ])('reads a good dataset %s as zod does, without its help', (_, input) => {
    const read = readQuickly(input);
    expect(read).not.toBe(UNREAD);
    expect(read).toEqual(datasetSchema.parse(input));
  });

  it('never accepts what zod refuses, at no place of a dataset', () => {
    const good = everyField();
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, 1.5, -1, 0, 301, '', 'F'),
      fc.constantFrom([], [1], [1, 2], [1, 2, 3], 'x'.repeat(301), new Date(0), new Map()),
    );
    const place = fc
      .constantFrom(...placesOf(good))
      // Lists of JSON have no fields beside their items.
      .chain((at) => fc.constantFrom(at, at.replace(/(^|\.)[A-Za-z]+$/, '$1surplus')));
    fc.assert(
      fc.property(place, value, (at, spoilt) => {
        const input = structuredClone(good);
        put(at, spoilt)(input);
        const read = readQuickly(input);
        if (read === UNREAD) return;
        const parsed = datasetSchema.safeParse(input);
        expect(parsed.success && parsed.data).toEqual(read);
      }),
      { numRuns: 2_000 },
    );
  });

  const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

  it.each([
    ['keys that could be misused', { extra: JSON.parse('{"a": {"constructor": 1}}') }],
    ['keys of a prototype', { extra: JSON.parse('{"__proto__": 1}') }],
    ['texts above the limit', { extra: { note: 'x'.repeat(LIMITS.textLength + 1) } }],
    ['values that stand too deep', { extra: { list: nested(LIMITS.jsonDepth) } }],
  ])('leaves %s to those who make them safe', (_, fields) => {
    const input = aDataset()
      .actors({ id: 'a', ...fields })
      .input();
    expect(readQuickly(input)).toBe(UNREAD);
    expect(readQuickly(aDataset().actors({ id: 'a', extra: {} }).input())).not.toBe(UNREAD);
  });

  it('gives back what is whole itself, and copies only what it has to change', () => {
    const item = z.strictObject({ id: z.string(), tags: z.array(z.string()).default([]) });
    const read = makeQuickReader(z.array(item));
    const whole = [{ id: 'a', tags: ['x'] }];
    expect(read(whole)).toBe(whole);
    const lacking = [{ id: 'a', tags: [] }, { id: 'b' }];
    const given = structuredClone(lacking);
    const filled = read(lacking) as object[];
    expect(filled).toEqual([
      { id: 'a', tags: [] },
      { id: 'b', tags: [] },
    ]);
    expect(filled[0]).toBe(lacking[0]);
    expect(lacking).toEqual(given);
  });

  it('hands out a default of its own to each object', () => {
    const read = makeQuickReader(z.strictObject({ tags: z.array(z.string()).default([]) }));
    const first = read({}) as { tags: string[] };
    first.tags.push('x');
    expect(read({})).toEqual({ tags: [] });
  });

  it.each([
    ['refinements', z.string().refine((text) => text !== 'no'), 'no', 'yes'],
    ['other formats', z.email(), 'nobody', 'desk@example.org'],
    ['multiples', z.number().multipleOf(2), 3, 4],
    ['bounds left out', z.number().gt(3), 3, 4],
    ['loose objects', z.looseObject({ a: z.string() }), { b: 1 }, { a: '', b: 1 }],
    ['tuples with a rest', z.tuple([z.number()], z.string()), [1, 2], [1, 'a']],
    ['records of certain keys', z.record(z.enum(['a']), z.number()), { b: 1 }, { a: 1 }],
    ['unique lists', z.array(z.number()).refine((list) => list.length < 2), [1, 2], [1]],
  ])('leaves %s to zod', (_, schema, bad, good) => {
    const read = makeQuickReader(schema);
    expect(read(bad)).toBe(UNREAD);
    expect(read(good)).toEqual(good);
  });

  it('does not look into objects that JSON does not make', () => {
    class Place {
      readonly label = 'x';
    }
    const read = makeQuickReader(z.strictObject({ label: z.string() }));
    expect(read(new Place())).toBe(UNREAD);
    expect(read({ label: 'x' })).toEqual({ label: 'x' });
  });
});
