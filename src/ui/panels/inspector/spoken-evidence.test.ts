import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, type Filter, NO_FILTER, toggleValue } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { evidenceSpokenBy } from './spoken-evidence.ts';

const said = (actor: string, paraphrase: string) => anEvidence({ paraphrase, speaker: { actor } });
const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b', { evidence: [said('c', 'First.'), anEvidence(), said('c', 'More.')] })
    .edge('b', 'threat', 'a', { evidence: [said('b', 'Own words.'), said('c', 'Third.')] })
    .edge('c', 'support', 'a')
    .build(),
);
const of = (id: string, filter: Filter = NO_FILTER) =>
  evidenceSpokenBy(graph, applyFilter(graph, filter), id).map(
    ({ relationship, item }) => `${graph.relationships[relationship]!.id}: ${item.paraphrase}`,
  );

describe('the evidence in which an actor speaks', () => {
  it('is that which names it as the speaker, whatever it is about', () => {
    expect(of('c')).toEqual(['r1: First.', 'r1: More.', 'r2: Third.']);
    expect(of('b')).toEqual(['r2: Own words.']);
    expect(of('a')).toEqual([]);
  });

  it('leaves out what the filters hide', () => {
    expect(of('c', toggleValue(NO_FILTER, 'type', 'attack'))).toEqual(['r2: Third.']);
  });
});
