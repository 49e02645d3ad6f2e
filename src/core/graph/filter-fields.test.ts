import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { buildGraph } from './build-graph.ts';
import { FILTER_FIELD_IDS, type FilterFieldId } from './filter.ts';
import { FILTER_FIELDS, filterFieldById } from './filter-fields.ts';
import { choiceOf } from './filter-naively.fixture.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'bloc', label: 'The bloc' })
    .actors({ id: 'a', name: 'Actor A', group: 'bloc', kind: 'state' }, 'b')
    .documents({ id: 'd1', title: 'First', publisher: 'Press' }, { id: 'd2', publisher: 'Press' })
    .edge('a', 'attack', 'b', {
      subtype: 'drone',
      tags: ['oil', 'border', 'oil'],
      place: { label: 'Baghdad' },
      evidence: [
        anEvidence({ document: 'd1', voice: 'attributed', speaker: { actor: 'b' } }),
        anEvidence({ document: 'd2', voice: 'attributed', speaker: { name: 'A spokesman' } }),
        anEvidence({ document: 'd2' }),
      ],
    })
    .edge('a', 'alliance', 'b', { status: 'planned' })
    .build(),
);
const valuesOf = (id: FilterFieldId, index: number) => choiceOf(id).valuesOf(graph, index);
const nameOf = (id: FilterFieldId, value: string) => filterFieldById(id).nameOf?.(graph, value);

describe('the filter fields', () => {
  it('are those that a chip may name, each once', () => {
    expect(FILTER_FIELDS.map(({ id }) => id)).toEqual([...FILTER_FIELD_IDS]);
  });

  it('read one value from a relationship', () => {
    expect(valuesOf('type', 0)).toEqual(['attack']);
    expect(valuesOf('family', 1)).toEqual(['cooperation']);
    expect(valuesOf('sign', 0)).toEqual(['-1']);
    expect(valuesOf('status', 1)).toEqual(['planned']);
    expect(valuesOf('subtype', 0)).toEqual(['drone']);
    expect(valuesOf('badge', 0)).toEqual(['corroborated']);
    expect(valuesOf('place', 0)).toEqual(['Baghdad']);
    expect(valuesOf('tag', 0)).toEqual(['oil', 'border']);
  });

  it('read each value of the evidence once', () => {
    expect(valuesOf('document', 0)).toEqual(['d1', 'd2']);
    expect(valuesOf('voice', 0)).toEqual(['attributed', 'asserted']);
    expect(valuesOf('publisher', 0)).toEqual(['Press']);
    expect(valuesOf('speaker', 0)).toEqual(['b', 'A spokesman', '']);
  });

  it('read one value from an actor', () => {
    expect(valuesOf('group', 0)).toEqual(['bloc']);
    expect(valuesOf('kind', 0)).toEqual(['state']);
    expect(valuesOf('actor', 1)).toEqual(['b']);
  });

  it('give the empty value where nothing is stated', () => {
    expect(valuesOf('group', 1)).toEqual(['']);
    expect(valuesOf('subtype', 1)).toEqual(['']);
    expect(valuesOf('speaker', 1)).toEqual(['']);
    expect(valuesOf('place', 1)).toEqual(['']);
    expect(valuesOf('tag', 1)).toEqual(['']);
  });

  it('name values in the words of the data where it has some', () => {
    expect(nameOf('type', 'attack')).toBe('Attack');
    expect(nameOf('group', 'bloc')).toBe('The bloc');
    expect(nameOf('actor', 'a')).toBe('Actor A');
    expect(nameOf('document', 'd1')).toBe('First');
    expect(nameOf('speaker', 'a')).toBe('Actor A');
    expect(nameOf('speaker', 'A spokesman')).toBe('A spokesman');
    expect(nameOf('group', '')).toBeUndefined();
    expect(nameOf('speaker', '')).toBeUndefined();
    expect(nameOf('kind', 'state')).toBeUndefined();
    expect(nameOf('ego', 'a:2')).toBe('Actor A (2)');
    expect(nameOf('ego', 'nobody:2')).toBeUndefined();
  });

  it('say which control asks for a value', () => {
    const others = FILTER_FIELDS.filter(({ takes }) => takes !== 'choice');
    expect(others.map(({ id, takes }) => [id, takes])).toEqual([
      ['date', 'date'],
      ['text', 'text'],
      ['degree', 'range'],
      ['ego', 'ego'],
    ]);
  });
});
