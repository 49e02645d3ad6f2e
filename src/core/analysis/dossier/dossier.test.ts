import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { actorDossier, type Dossier, dyadDossier } from './dossier.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c', { id: 'unit', partOf: 'a' })
    .documents({ id: 'reprint', derivedFrom: ['doc'] }, 'other')
    .edge('a', 'attack', 'b', { start: '2020-02' })
    .edge('b', 'threat', 'a', {
      start: '2020-01-03',
      evidence: [anEvidence({ document: 'other' })],
    })
    .edge('a', 'alliance', 'c', {
      evidence: [anEvidence(), anEvidence({ document: 'other', voice: 'denied' })],
    })
    .edge('a', 'attack', 'b', {
      start: '2020-01-05',
      evidence: [anEvidence(), anEvidence({ document: 'reprint' })],
    })
    .edge('b', 'support', 'c')
    .build(),
);
const ids = (relationships: readonly number[]) =>
  relationships.map((index) => graph.relationships[index]!.id);
const inWords = ({ sections }: Dossier) =>
  sections.map(({ type, direction, relationships }) => [
    graph.types[type]!.id,
    direction,
    ids(relationships),
  ]);
const visibleUnder = (filter: Filter = NO_FILTER) => applyFilter(graph, filter);

describe('the dossier of an actor', () => {
  const dossier = actorDossier(graph, visibleUnder(), 0);

  it('lists its relationships by time, undated ones last, and by type and direction', () => {
    expect(ids(dossier.relationships)).toEqual(['r2', 'r4', 'r1', 'r3']);
    expect(inWords(dossier)).toEqual([
      ['attack', 'out', ['r4', 'r1']],
      ['threat', 'in', ['r2']],
      ['alliance', 'mutual', ['r3']],
    ]);
  });

  it('tells who is at the other end, most first', () => {
    expect(dossier.partners).toEqual([
      { actor: 1, relationships: 3 },
      { actor: 2, relationships: 1 },
    ]);
  });

  it('holds its place in the hierarchy', () => {
    expect(dossier.hierarchies).toEqual([
      [
        { actor: 0, depth: 0 },
        { actor: 3, depth: 1 },
      ],
    ]);
  });

  it('tells what is contested', () => {
    expect(ids(dossier.contested)).toEqual(['r3']);
  });

  it('tells what no second document supports, by document; a reprint is no second one', () => {
    const sole = dossier.soleSources.map(({ document, relationships }) => [
      graph.documents[document]!.id,
      ids(relationships),
    ]);
    expect(sole).toEqual([
      ['doc', ['r4', 'r1']],
      ['other', ['r2']],
    ]);
  });

  it('counts what the view hides instead of telling it', () => {
    const chips = [{ field: 'type', mode: 'include', values: ['threat'], enabled: true }] as const;
    const part = actorDossier(graph, visibleUnder({ ...NO_FILTER, chips }), 0);
    expect(ids(part.relationships)).toEqual(['r2']);
    expect(part.hidden).toBe(3);
  });

  it('leaves out evidence that is not to be counted', () => {
    const known = actorDossier(graph, visibleUnder(), 0, {
      isCounted: ({ document }) => document === 'doc',
    });
    expect(known.evidence.documents.map(({ document }) => graph.documents[document]!.id)).toEqual([
      'doc',
    ]);
  });

  it('is empty for an actor without relationships', () => {
    const empty = actorDossier(graph, visibleUnder(), 3);
    expect([empty.sections, empty.partners, empty.timeline.bins.count]).toEqual([[], [], 0]);
  });
});

describe('the dossier of two actors', () => {
  it('holds only what is between them, seen from the first', () => {
    const dossier = dyadDossier(graph, visibleUnder(), 1, 0);
    expect(inWords(dossier)).toEqual([
      ['attack', 'in', ['r4', 'r1']],
      ['threat', 'out', ['r2']],
    ]);
    expect(dossier.hidden).toBe(0);
    expect(dossier.partners).toEqual([]);
  });

  it('counts what is hidden between them', () => {
    const chips = [{ field: 'type', mode: 'include', values: ['attack'], enabled: true }] as const;
    expect(dyadDossier(graph, visibleUnder({ ...NO_FILTER, chips }), 0, 1).hidden).toBe(1);
  });
});
