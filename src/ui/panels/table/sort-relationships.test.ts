import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { type ColumnId, sortRelationships } from './sort-relationships.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'z', name: 'alpha' }, { id: 'y', name: 'Beta' }, { id: 'x', name: 'Émile' })
    .actors({ id: 'w', name: 'Gamma' })
    .edge('w', 'support', 'y', { start: '2020-02-01' })
    .edge('z', 'threat', 'w', { temporal: 'event' })
    .edge('y', 'attack', 'z', { start: '2020-01-03' })
    .edge('x', 'attack', 'z', {
      start: '2020-01',
      evidence: [anEvidence(), anEvidence({ stance: 'contradicts', paragraph: 2 })],
    })
    .edge('z', 'attack', 'x', { end: '2019-12-27' })
    .edge('y', 'attack', 'z', { start: '2020-01-03' })
    .build(),
);
const ALL = Uint32Array.from(graph.relationships.keys());
const sorted = (column: ColumnId, isDescending = false, indexes = ALL) =>
  Array.from(
    sortRelationships(graph, indexes, column, isDescending),
    (index) => graph.relationships[index]!.id,
  );

describe('the table of relationships', () => {
  it('sorts names as a dictionary does, whatever their capitals and accents', () => {
    expect(sorted('source')).toEqual(['r2', 'r5', 'r3', 'r6', 'r4', 'r1']);
    expect(sorted('target')).toEqual(['r3', 'r4', 'r6', 'r1', 'r5', 'r2']);
  });

  it('sorts types in the order of the vocabulary, as the legend shows them', () => {
    expect(sorted('type')).toEqual(['r3', 'r4', 'r5', 'r6', 'r2', 'r1']);
  });

  it('sorts by the day a relationship starts, else the day it ends; undated ones are earliest', () => {
    expect(sorted('when')).toEqual(['r2', 'r5', 'r4', 'r3', 'r6', 'r1']);
    expect(sorted('when', true)).toEqual(['r1', 'r3', 'r6', 'r4', 'r5', 'r2']);
  });

  it('puts contested claims first', () => {
    expect(sorted('claim')[0]).toBe('r4');
    expect(sorted('claim', true).at(-1)).toBe('r4');
  });

  it('keeps the order of the dataset among equal ones, in both directions', () => {
    expect(sorted('source', true)).toEqual(['r1', 'r4', 'r3', 'r6', 'r2', 'r5']);
    expect(sorted('type', true)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  });

  it('shows only the rows it was given and leaves the given list as it was', () => {
    const given = Uint32Array.of(0, 2, 5);
    expect(sorted('when', false, given)).toEqual(['r3', 'r6', 'r1']);
    expect([...given]).toEqual([0, 2, 5]);
  });
});
