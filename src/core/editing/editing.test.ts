import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import {
  addDataset,
  applyChanges,
  diffDatasets,
  freeId,
  invertChanges,
  mergeActors,
  putActor,
  putDocument,
  putRelationship,
  removeActors,
  removeDocuments,
  removeRelationships,
  splitActor,
  suggestSameActors,
} from './index.ts';

const example = (): Dataset =>
  aDataset()
    .groups('bloc')
    .actors(
      { id: 'a', name: 'Alpha', group: 'bloc' },
      { id: 'b', name: 'Beta', partOf: 'a', aliases: [{ text: 'B force' }] },
      { id: 'c', name: 'Gamma', partOf: 'b', tags: ['t'] },
    )
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ voice: 'attributed', speaker: { actor: 'c', role: 'spokesperson' } }),
        anEvidence({ document: 'other' }),
      ],
    })
    .edge('b', 'threat', 'c')
    .edge('c', 'support', 'a', { evidence: [anEvidence({ document: 'other' })] })
    .build();

const isValid = (dataset: Dataset) => parseDataset(structuredClone(dataset)).ok;

describe('removing actors', () => {
  it('takes their relationships along, frees their parts and keeps what they said by name', () => {
    const rest = removeActors(example(), ['c']);
    expect(rest.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rest.relationships.map(({ id }) => id)).toEqual(['r1']);
    expect(rest.relationships[0]?.evidence[0]?.speaker).toEqual({
      name: 'Gamma',
      role: 'spokesperson',
    });
    expect(isValid(rest)).toBe(true);
    expect(removeActors(example(), ['b']).actors[1]).not.toHaveProperty('partOf');
  });
});

describe('merging actors', () => {
  it('keeps one with the names, relationships and words of all', () => {
    const merged = mergeActors(example(), 'a', ['c']);
    expect(merged.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(merged.actors[0]).toMatchObject({
      name: 'Alpha',
      aliases: [{ text: 'Gamma' }],
      tags: ['t'],
    });
    expect(merged.relationships.map(({ source, target }) => source + target)).toEqual(['ab', 'ba']);
    expect(merged.relationships[0]?.evidence[0]?.speaker).toEqual({
      actor: 'a',
      role: 'spokesperson',
    });
    expect(isValid(merged)).toBe(true);
  });

  it('makes no part of itself', () => {
    expect(mergeActors(example(), 'b', ['a']).actors[0]).not.toHaveProperty('partOf');
  });
});

describe('splitting an actor', () => {
  it('moves the chosen relationships to a new actor', () => {
    const [actor] = example().actors;
    const split = splitActor(example(), 'a', { ...actor!, id: 'a2', name: 'Alpha two' }, ['r3']);
    expect(split.relationships.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'a b',
      'b c',
      'c a2',
    ]);
    expect(isValid(split)).toBe(true);
  });
});

describe('removing documents', () => {
  it('takes what rested on them alone along', () => {
    const rest = removeDocuments(example(), ['other']);
    expect(rest.relationships.map(({ id, evidence }) => [id, evidence.length])).toEqual([
      ['r1', 1],
      ['r2', 1],
    ]);
    expect(isValid(rest)).toBe(true);
  });

  it('takes their citations out of stories', () => {
    const citations = ['doc', 'other'].map((document) => ({ document, paragraph: 1 }));
    const steps = [{ headline: 'Step', text: '', link: '', citations }];
    const told: Dataset = {
      ...example(),
      stories: [{ id: 's', title: 'Story', summary: '', steps }],
    };
    const rest = removeDocuments(told, ['other']);
    expect(rest.stories?.[0]?.steps[0]?.citations).toEqual([{ document: 'doc', paragraph: 1 }]);
    expect(isValid(rest)).toBe(true);
  });
});

describe('changes between datasets', () => {
  const edits: readonly ((dataset: Dataset, index: number) => Dataset)[] = [
    (dataset, index) => putActor(dataset, { ...example().actors[0]!, id: `new-${index}` }),
    (dataset) => removeActors(dataset, ['c']),
    (dataset) => mergeActors(dataset, 'a', ['b']),
    (dataset, index) =>
      putRelationship(dataset, {
        ...example().relationships[0]!,
        id: `r${index}`,
        summary: 'New.',
      }),
    (dataset, index) => removeRelationships(dataset, [`r${index % 4}`]),
    (dataset, index) => putDocument(dataset, { ...example().documents[0]!, title: `T ${index}` }),
    (dataset) => removeDocuments(dataset, ['other']),
    (dataset, index) => ({ ...dataset, title: `Title ${index}` }),
  ];

  it('lead from the one to the other and back, order included', () => {
    const chain = fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(9)), { maxLength: 8 });
    fc.assert(
      fc.property(chain, chain, (first, second) => {
        const run = (from: Dataset, steps: readonly (readonly [number, number])[]) =>
          steps.reduce((dataset, [edit, index]) => edits[edit]!(dataset, index), from);
        const before = run(example(), first);
        const after = run(before, second);
        const changes = diffDatasets(before, after);
        expect(applyChanges(before, changes)).toEqual(after);
        expect(applyChanges(after, invertChanges(before, changes))).toEqual(before);
        // What is written down and read again means the same.
        expect(applyChanges(before, JSON.parse(JSON.stringify(changes)))).toEqual(after);
      }),
    );
  });

  it('are none between equal datasets, however they are written', () => {
    expect(diffDatasets(example(), structuredClone(example()))).toEqual([]);
  });

  it('name what was added, removed and replaced', () => {
    const after = removeRelationships(
      putActor(putActor(example(), { ...example().actors[0]!, name: 'Alef' }), {
        ...example().actors[0]!,
        id: 'z',
      }),
      ['r2'],
    );
    const changes = diffDatasets(example(), after).map((change) =>
      change.list === 'head'
        ? 'head'
        : `${change.list} ${change.id} ${change.before ? (change.after ? 'changed' : 'removed') : 'added'}`,
    );
    expect(changes).toEqual(['actors a changed', 'actors z added', 'relationships r2 removed']);
  });
});

describe('adding a dataset', () => {
  const incoming = aDataset()
    .actors({ id: 'x', name: 'ALPHA' }, { id: 'b', name: 'Another with the id b' })
    .edge('x', 'attack', 'b', { summary: 'Something else.' })
    .build();

  it('suggests actors with the same name, and leaves the choice to the user', () => {
    expect(suggestSameActors(example(), incoming)).toEqual([
      { incoming: 'x', current: 'a', reason: 'name' },
    ]);
  });

  it('suggests by identifier before name, and by alias', () => {
    const identifiers = [{ scheme: 'wikidata' as const, value: 'Q1' }];
    const current = aDataset()
      .actors(
        { id: 'p', name: 'One', identifiers },
        { id: 'q', name: 'Two', aliases: [{ text: 'Deux' }] },
      )
      .build();
    const other = aDataset()
      .actors({ id: 'm', name: 'Two', identifiers }, { id: 'n', name: 'DEUX' })
      .build();
    expect(suggestSameActors(current, other)).toEqual([
      { incoming: 'm', current: 'p', reason: 'identifier' },
      { incoming: 'n', current: 'q', reason: 'alias' },
    ]);
  });

  it('makes one of what the user takes for the same and keeps all else apart', () => {
    const together = addDataset(example(), incoming, new Map([['x', 'a']]));
    expect(together.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'b-2']);
    expect(together.relationships.at(-1)).toMatchObject({
      id: 'r1-2',
      source: 'a',
      target: 'b-2',
    });
    expect(isValid(together)).toBe(true);
  });

  it('brings what both have in once', () => {
    expect(addDataset(example(), example(), new Map())).toEqual(example());
  });
});

describe('a free id', () => {
  it('comes from the name and is not taken', () => {
    expect(freeId('Kata’ib Hizbullah', new Set())).toBe('kataib-hizbullah');
    expect(freeId('Badr', new Set(['badr', 'badr-2']))).toBe('badr-3');
    expect(freeId('كتائب', new Set())).toBe('new');
  });
});
