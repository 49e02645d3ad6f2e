import { describe, expect, it } from 'vitest';
import { aDataset, errorsOf, expectRefusal, put, type RefusalCase } from '#testing';
import type { DatasetInput } from '../dataset.ts';
import { LIMITS } from '../limits.ts';
import { MEANING_CHECKS } from './meaning-checks.ts';

const anExtraType = (id: string) => ({
  id,
  family: 'contact',
  label: 'Extra',
  definition: 'An extra type.',
  directed: true,
  sign: 0,
  temporal: 'event',
});

/** Actors `level-1` to `level-N`, each part of the one before. */
const aChain = (levels: number): DatasetInput['actors'] =>
  Array.from({ length: levels }, (_, index) => ({
    id: `level-${index + 1}`,
    name: 'x',
    kind: 'unknown' as const,
    ...(index === 0 ? {} : { partOf: `level-${index}` }),
  }));

const CASES: readonly RefusalCase[] = [
  ...(['actors', 'relationships', 'documents'] as const).map((key) => ({
    name: `two ${key} of one id`,
    spoil: (input: DatasetInput) => put(`${key}.${input[key].length}`, input[key][0])(input),
    code: 'duplicate-id',
    path: [key, key === 'actors' ? 2 : 1, 'id'],
    found: { actors: '"a"', relationships: '"r1"', documents: '"doc"' }[key],
    expected: `an id other than that of ${key}[0]`,
  })),
  {
    name: 'two actor groups of one id',
    spoil: put('actorGroups', [
      { id: 'g', label: 'G' },
      { id: 'g', label: 'H' },
    ]),
    code: 'duplicate-id',
    path: ['actorGroups', 1, 'id'],
    found: '"g"',
    expected: 'an id other than that of actorGroups[0]',
  },
  {
    name: 'two extra relationship types of one id',
    spoil: put('relationshipTypes', [anExtraType('x'), anExtraType('x')]),
    code: 'duplicate-id',
    path: ['relationshipTypes', 1, 'id'],
    found: '"x"',
    expected: 'an id other than that of relationshipTypes[0]',
  },
  {
    name: 'an extra type that redefines a standard one',
    spoil: put('relationshipTypes', [anExtraType('attack')]),
    code: 'redefined-type',
    path: ['relationshipTypes', 0, 'id'],
    found: '"attack"',
    expected: 'an id that is not a standard type',
  },
  {
    name: 'an unknown relationship type',
    spoil: put('relationships.0.type', 'atack'),
    code: 'unknown-relationship-type',
    path: ['relationships', 0, 'type'],
    found: '"atack"',
    expected: /^one of attack, threat, /,
    message: 'There is no relationship type of this name. Did you mean `attack`?',
  },
  ...(['source', 'target'] as const).map((end) => ({
    name: `a ${end} that is no actor`,
    spoil: (input: DatasetInput) => {
      input.actors.push({ id: 'hashd', name: 'Hashd', kind: 'hybrid-force' });
      put(`relationships.0.${end}`, 'hasd')(input);
    },
    code: 'dangling-end',
    path: ['relationships', 0, end],
    found: '"hasd"',
    expected: 'the id of an existing actor',
    message: 'No actor of this dataset has this id. Did you mean `hashd`?',
  })),
  {
    name: 'a whole that is no actor',
    spoil: put('actors.0.partOf', 'nowhere'),
    code: 'dangling-end',
    path: ['actors', 0, 'partOf'],
    found: '"nowhere"',
    expected: 'the id of an existing actor',
    message: 'No actor of this dataset has this id.',
  },
  {
    name: 'a group that is not listed',
    spoil: put('actors.0.group', 'us-led'),
    code: 'dangling-end',
    path: ['actors', 0, 'group'],
    found: '"us-led"',
    expected: 'the id of an existing actor group',
  },
  {
    name: 'a speaker that is no actor',
    spoil: put('relationships.0.evidence.0.speaker', { actor: 'nobody' }),
    code: 'dangling-end',
    path: ['relationships', 0, 'evidence', 0, 'speaker', 'actor'],
    found: '"nobody"',
    expected: 'the id of an existing actor',
  },
  {
    name: 'evidence in no document',
    spoil: put('relationships.0.evidence.0.document', 'dok'),
    code: 'dangling-end',
    path: ['relationships', 0, 'evidence', 0, 'document'],
    found: '"dok"',
    expected: 'the id of an existing document',
    message: 'No document of this dataset has this id. Did you mean `doc`?',
  },
  {
    name: 'a document derived from none',
    spoil: put('documents.0.derivedFrom', ['agency']),
    code: 'dangling-end',
    path: ['documents', 0, 'derivedFrom', 0],
    found: '"agency"',
    expected: 'the id of an existing document',
  },
  {
    name: 'a hierarchy that goes round',
    spoil: (input) => {
      put('actors.0.partOf', 'b')(input);
      put('actors.1.partOf', 'a')(input);
    },
    code: 'hierarchy-cycle',
    path: ['actors', 1, 'partOf'],
    found: '"a"',
    expected: 'an actor that is not a part of this one',
    message: 'An actor cannot be part of itself: a → b → a.',
  },
  {
    name: 'an actor that is part of itself',
    spoil: put('actors.0.partOf', 'a'),
    code: 'hierarchy-cycle',
    path: ['actors', 0, 'partOf'],
    found: '"a"',
    expected: 'an actor that is not a part of this one',
  },
  {
    name: 'a hierarchy one level too deep',
    spoil: (input) => input.actors.push(...aChain(LIMITS.hierarchyDepth + 1)),
    code: 'hierarchy-too-deep',
    path: ['actors', 2 + LIMITS.hierarchyDepth, 'partOf'],
    found: `"level-${LIMITS.hierarchyDepth}"`,
    expected: `at most ${LIMITS.hierarchyDepth} levels`,
  },
  {
    name: 'a document that leans on itself',
    spoil: (input) => {
      put('documents.0.derivedFrom', ['other'])(input);
      put('documents.1', { ...input.documents[0], id: 'other', derivedFrom: ['doc'] })(input);
    },
    code: 'derivation-cycle',
    path: ['documents', 1, 'derivedFrom', 0],
    found: '"doc"',
    expected: 'a document that is not derived from this one',
    message: 'A document cannot be derived from itself: doc → other → doc.',
  },
  {
    name: 'an edge from an actor to itself',
    spoil: put('relationships.0.target', 'a'),
    code: 'self-edge',
    path: ['relationships', 0, 'target'],
    found: '"a"',
    expected: /^an actor other than the source/,
  },
  ...(
    [
      [['coverage', 'from'], put('coverage.from', '2023-02-30')],
      [['coverage', 'to'], put('coverage.to', '2023-02-30')],
      [['relationships', 0, 'start'], put('relationships.0.start', '2023-02-30')],
      [['relationships', 0, 'end'], put('relationships.0.end', '2023-02-30')],
      [
        ['relationships', 0, 'evidence', 0, 'saidOn'],
        put('relationships.0.evidence.0.saidOn', '2023-02-30'),
      ],
      [['documents', 0, 'published'], put('documents.0.published', '2023-02-30')],
    ] as const
  ).map(([path, spoil]) => ({
    name: `30 February in ${path.join(' ')}`,
    spoil,
    code: 'bad-date',
    path,
    found: '"2023-02-30"',
    expected: 'a day from 2023-02-01 to 2023-02-28',
    message: '2023-02 has no day 30: it has 28 days.',
  })),
  {
    name: 'an end before the start',
    spoil: put('relationships.0.end', '2020-01-02'),
    code: 'end-before-start',
    path: ['relationships', 0, 'end'],
    found: '"2020-01-02"',
    expected: 'a date not before its start 2020-01-03',
  },
  {
    name: 'a coverage that runs backwards',
    spoil: put('coverage', { from: '2020', to: '2019' }),
    code: 'coverage-reversed',
    path: ['coverage', 'to'],
    found: '"2019"',
    expected: 'a date not before 2020',
  },
  {
    name: 'paragraphs that run backwards',
    spoil: put('relationships.0.evidence.0.paragraph', [3, 2]),
    code: 'paragraphs-reversed',
    path: ['relationships', 0, 'evidence', 0, 'paragraph'],
    found: '[3,2]',
    expected: '[2, 3]',
  },
  {
    name: 'a paragraph behind the last',
    spoil: put('relationships.0.evidence.0.paragraph', 5),
    code: 'paragraph-beyond-document',
    path: ['relationships', 0, 'evidence', 0, 'paragraph'],
    found: '5',
    expected: 'a paragraph from 1 to 4',
  },
  {
    name: 'a range that ends behind the last paragraph',
    spoil: put('relationships.0.evidence.0.paragraph', [4, 5]),
    code: 'paragraph-beyond-document',
    path: ['relationships', 0, 'evidence', 0, 'paragraph'],
    found: '[4,5]',
    expected: 'a paragraph from 1 to 4',
  },
  ...(['url', 'archiveUrl'] as const).map((field) => ({
    name: `a script in ${field}`,
    spoil: put(`documents.0.${field}`, 'javascript:alert(1)'),
    code: 'unsafe-url',
    path: ['documents', 0, field],
    found: '"javascript:alert(1)"',
    expected: /^an address that starts with https/,
  })),
];

describe('a dataset of good shape', () => {
  it.each(CASES)('is refused for $name with the error `$code` at its place', expectRefusal);

  it('has a case for every check, but for the one that only warns', () => {
    const tested = new Set([...CASES.map(({ code }) => code), 'speaker-missing']);
    expect(MEANING_CHECKS.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
  });

  it('may have a hierarchy right at its limit', () => {
    expect(
      errorsOf(
        aDataset()
          .actors(...aChain(LIMITS.hierarchyDepth))
          .input(),
      ),
    ).toEqual([]);
  });
});
