import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aboutOneEdge,
  aDataset,
  anEvidence,
  errorsOf,
  expectRefusal,
  put,
  type RefusalCase,
} from '#testing';
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { parseDataset } from './parse-dataset.ts';
import { relationshipTypesOf } from './types-of.ts';

const warningsOf = (input: unknown): Issue[] => {
  const result = parseDataset(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.warnings;
};

/** So many lists in one another. */
const nested = (levels: number): unknown => (levels === 1 ? [] : [nested(levels - 1)]);

const RAW_CASES: readonly RefusalCase[] = [
  {
    name: 'nesting beyond the limit',
    spoil: put('actors.0.extra', { deep: nested(LIMITS.jsonDepth - 3) }),
    code: 'too-deep',
    path: ['actors', 0, 'extra', 'deep', ...new Array<number>(LIMITS.jsonDepth - 4).fill(0)],
    found: undefined,
    expected: `at most ${LIMITS.jsonDepth} levels`,
  },
  {
    name: 'a text of more than a million characters',
    spoil: put('actors.0.extra', { note: 'x'.repeat(LIMITS.textLength + 1) }),
    code: 'too-long',
    path: ['actors', 0, 'extra', 'note'],
    found: `${LIMITS.textLength + 1} characters`,
    expected: `at most ${LIMITS.textLength} characters`,
  },
];

describe('parseDataset refuses', () => {
  it.each(RAW_CASES)('$name with the error `$code` at its place', expectRefusal);

  it.each([
    ['a list of actors', [{ id: 'a', name: 'A', kind: 'state' }], /looks like the actors\.json/],
    ['a list of relationships', aboutOneEdge().input().relationships, /the relationships\.json/],
    ['a list of documents', aboutOneEdge().input().documents, /looks like the documents\.json/],
    ['any other list', [1, 2], /the format that the README describes/],
    ['another graph format', { nodes: [], edges: [] }, /another format/],
    ['any other object', { hello: 1 }, /does not say that it is a dataset/],
    ['dataset.json alone', { format: 'faultlines', version: 1 }, /the dataset\.json of a folder/],
    ['a number', 3, /single value/],
    ['null', null, /single value/],
    ['nothing', undefined, /single value/],
  ])('%s with one issue that says what to do', (_, input, message) => {
    expect(errorsOf(input)).toEqual([
      expect.objectContaining({
        code: 'not-a-dataset',
        path: [],
        message: expect.stringMatching(message),
        expected: 'a dataset: an object that starts with "format": "faultlines", "version": 1',
      }),
    ]);
  });

  it('a file of a later version, whatever else is in it', () => {
    expect(errorsOf({ ...aDataset().input(), version: 2, novelty: true })).toEqual([
      expect.objectContaining({ code: 'newer-version', path: ['version'], found: '2' }),
    ]);
  });

  it('many mistakes with 200 issues and one that counts the rest', () => {
    const builder = aboutOneEdge();
    for (let index = 0; index < 300; index += 1) builder.edge('a', 'attack', 'a');
    const errors = errorsOf(builder.input());
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toMatchObject({
      code: 'more-issues',
      severity: 'error',
      message: 'There are 100 more issues of this file; mend these first.',
    });
  });
});

describe('parseDataset accepts', () => {
  it('a good dataset, fills in defaults and does not touch its input', () => {
    const input = aboutOneEdge().input();
    const before = structuredClone(input);
    const result = parseDataset(input);
    expect(result.ok && result.value.warnings).toEqual([]);
    expect(result.ok && result.value.dataset.actors[0]).toMatchObject({ aliases: [], tags: [] });
    expect(input).toEqual(before);
  });

  it('what is only vague: an end that may lie behind the start, paragraphs of unknown number', () => {
    const input = aDataset()
      .edge('a', 'sanction', 'b', {
        start: '2020-03-15',
        end: '2020-03',
        evidence: [anEvidence({ paragraph: [7, 7] })],
      })
      .input();
    expect(errorsOf(input)).toEqual([]);
  });

  it('nesting and texts right at their limits', () => {
    const input = aboutOneEdge().input();
    input.actors[0]!.extra = { deep: nested(LIMITS.jsonDepth - 4) as [] };
    input.actors[0]!.description = 'x'.repeat(LIMITS.textLength);
    expect(errorsOf(input)).toEqual([]);
  });

  it('relationship types of its own', () => {
    const input = aDataset()
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
          },
        ],
      })
      .edge('a', 'trade', 'b')
      .input();
    const result = parseDataset(input);
    expect(result.ok && relationshipTypesOf(result.value.dataset).map(({ id }) => id)).toContain(
      'trade',
    );
  });

  it.each(['attributed', 'self-claimed', 'denied'] as const)(
    'evidence with the voice %s and no speaker, with a warning',
    (voice) => {
      const input = aDataset()
        .edge('a', 'attack', 'b', { evidence: [anEvidence({ voice })] })
        .input();
      expect(warningsOf(input)).toEqual([
        {
          code: 'speaker-missing',
          severity: 'warning',
          path: ['relationships', 0, 'evidence', 0, 'speaker'],
          message: `The voice is ${voice}, but nobody is named as the speaker.`,
          found: 'nothing',
          expected: 'an actor, a name or a role, such as {"role":"a US official"}',
        },
      ]);
      input.relationships[0]!.evidence[0]!.speaker = { role: 'an official' };
      expect(warningsOf(input)).toEqual([]);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('a key %s by setting it aside', (key) => {
    const input = JSON.parse(
      JSON.stringify(aboutOneEdge().input()).replace(
        '"actors":[{',
        `"actors":[{"extra":{"${key}":{"polluted":1},"kept":2},`,
      ),
    );
    const result = parseDataset(input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.warnings).toEqual([
      expect.objectContaining({
        code: 'unsafe-key',
        path: ['actors', 0, 'extra', key],
        found: '{"polluted":1}',
        expected: 'another name for this key',
      }),
    ]);
    expect(result.value.dataset.actors[0]?.extra).toEqual({ kept: 2 });
    expect(Object.hasOwn(input.actors[0].extra, key)).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('parseDataset on any value', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(errorsOf(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws when a good dataset is spoilt at any place', () => {
    const good = aboutOneEdge().groups('g').input();
    const places = placesOf(good);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const input = structuredClone(good);
        put(place.join('.'), value)(input);
        for (const issue of errorsOf(input)) {
          expect(issue.message).not.toBe('');
          expect((issue.found ?? '').length).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}
