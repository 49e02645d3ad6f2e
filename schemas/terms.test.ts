import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import {
  ACTOR_KIND_TERMS,
  FAMILY_TERMS,
  STANCE_TERMS,
  STATUS_TERMS,
  VOICE_TERMS,
} from './terms.ts';
import { relationshipTypeById, relationshipTypesOf } from './types-of.ts';
import {
  ACTOR_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  STANCES,
  STATUSES,
  VOICES,
} from './vocabulary.ts';

describe('the words of the vocabulary', () => {
  it.each([
    ['actor kinds', ACTOR_KINDS, ACTOR_KIND_TERMS],
    ['families', FAMILIES, FAMILY_TERMS],
    ['statuses', STATUSES, STATUS_TERMS],
    ['stances', STANCES, STANCE_TERMS],
    ['voices', VOICES, VOICE_TERMS],
  ])(
    'explain all %s in their order, each by a label of its own and one sentence',
    (_, ids, terms) => {
      expect(Object.keys(terms)).toEqual([...ids]);
      expect(new Set(Object.values(terms).map(({ label }) => label)).size).toBe(ids.length);
      for (const { definition } of Object.values(terms))
        expect(definition).toMatch(/^[A-Z][^.]+\.$/);
    },
  );
});

describe('relationship types', () => {
  it('are the standard ones, then those of the dataset', () => {
    const extra = { ...RELATIONSHIP_TYPES[0]!, id: 'hostage-taking', subtypes: [], cameoRoots: [] };
    const dataset = aDataset()
      .head({ relationshipTypes: [extra] })
      .build();
    expect(relationshipTypesOf(dataset)).toEqual([...RELATIONSHIP_TYPES, extra]);
    expect(relationshipTypeById(dataset).get('hostage-taking')).toEqual(extra);
    expect(relationshipTypesOf(aDataset().build())).toBe(RELATIONSHIP_TYPES);
  });
});
