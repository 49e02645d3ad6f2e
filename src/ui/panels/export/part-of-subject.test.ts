import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import type { Selection } from '#state';
import { aDataset } from '#testing';
import type { Subject } from './figure-choices.ts';
import { actorsOf, partOfSubject } from './part-of-subject.ts';

/** A chain a, b, c, d with a second way from b to d, and e apart. */
const graph = buildGraph(
  aDataset()
    .actors('e')
    .edge('a', 'attack', 'b')
    .edge('b', 'threat', 'c')
    .edge('c', 'support', 'd')
    .edge('b', 'sanction', 'd')
    .build(),
);

const partOf = (subject: Subject, selection: Selection, filter: Filter = NO_FILTER) => {
  const part = partOfSubject(graph, applyFilter(graph, filter), selection, subject);
  return (
    part && {
      relationships: [...bitsToArray(part.relationships)].map((at) => graph.relationships[at]!.id),
      actors: [...bitsToArray(part.actors)].map((at) => graph.actors[at]!.id).sort(),
    }
  );
};
const A: Selection = { kind: 'actors', ids: ['a'] };

describe('the part that a subject asks for', () => {
  it('is not there without a selection, where it is about one', () => {
    for (const subject of ['selected', 'near-1', 'near-2'] as const) {
      expect(partOf(subject, { kind: 'none' })).toBeUndefined();
    }
  });

  it('is the neighbourhood with all that happens inside it', () => {
    expect(partOf('near-1', A)).toEqual({ relationships: ['r1'], actors: ['a', 'b'] });
    expect(partOf('near-2', A)).toEqual({
      relationships: ['r1', 'r2', 'r3', 'r4'],
      actors: ['a', 'b', 'c', 'd'],
    });
  });

  it('goes only over what the filter leaves', () => {
    const filter: Filter = {
      chips: [{ field: 'type', mode: 'exclude', values: ['threat'], enabled: true }],
      isolates: 'hide',
    };
    expect(partOf('near-2', A, filter)).toEqual({
      relationships: ['r1', 'r4'],
      actors: ['a', 'b', 'd'],
    });
  });

  it('is everything, whatever is hidden, where all data are asked for', () => {
    const nothing: Filter = {
      chips: [{ field: 'type', mode: 'include', values: [], enabled: true }],
      isolates: 'hide',
    };
    expect(partOf('all', A, nothing)).toEqual({
      relationships: ['r1', 'r2', 'r3', 'r4'],
      actors: ['a', 'b', 'c', 'd', 'e'],
    });
    expect(partOf('visible', A, nothing)?.relationships).toEqual([]);
  });
});

describe('the actors of a selection', () => {
  it('are those of a pair and the ends of a relationship', () => {
    expect(actorsOf(graph, { kind: 'pair', a: 'c', b: 'd' })).toEqual(['c', 'd']);
    expect(actorsOf(graph, { kind: 'relationship', id: 'r4' })).toEqual(['b', 'd']);
    expect(actorsOf(graph, { kind: 'relationship', id: 'gone' })).toEqual([]);
  });
});
