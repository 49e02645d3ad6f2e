import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER, showOnly } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { type ActorColumnId, listActorRows, sortActorRows } from './actor-rows.ts';

const graph = buildGraph(
  aDataset()
    .groups('north', 'south')
    .actors(
      { id: 'a', name: 'Émile', kind: 'person', group: 'south' },
      { id: 'b', name: 'alpha', kind: 'state', group: 'north' },
      {
        id: 'c',
        name: 'Beta',
        kind: 'person',
        aliases: [{ text: 'zz', lang: 'fa', kind: 'native' }],
      },
    )
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('a', 'threat', 'b', {
      start: '2020-02',
      evidence: [anEvidence(), anEvidence({ document: 'second' })],
    })
    .edge('b', 'sanction', 'a', { temporal: 'state', start: '2019', end: '2020-12-24' })
    .edge('b', 'alliance', 'c', { temporal: 'state', end: '2018-05-01' })
    .edge('c', 'statement', 'b')
    .build(),
);
const rows = listActorRows(graph, applyFilter(graph, NO_FILTER));
const rowOf = (id: string) => rows.find((row) => row.id === id);
const sorted = (column: ActorColumnId, isDescending = false) =>
  sortActorRows(graph, rows, column, isDescending)
    .map(({ id }) => id)
    .join('');

describe('the table of actors', () => {
  it('counts what an actor does, what is done to it, and what it shares with others', () => {
    expect(rowOf('a')).toMatchObject({ outgoing: 2, incoming: 1, mutual: 0 });
    expect(rowOf('b')).toMatchObject({ outgoing: 1, incoming: 3, mutual: 1 });
    expect(rowOf('c')).toMatchObject({ outgoing: 1, incoming: 0, mutual: 1 });
  });

  it('dates an actor by the first and last known date, open ends apart', () => {
    expect([rowOf('a')!.first?.edtf, rowOf('a')!.last?.edtf]).toEqual(['2019', '2020-12-24']);
    expect([rowOf('c')!.first?.edtf, rowOf('c')!.last?.edtf]).toEqual(['2018-05-01', '2018-05-01']);
  });

  it('counts each document once', () => {
    expect(rows.map(({ documents }) => documents)).toEqual([2, 2, 1]);
  });

  it('holds only what the filter lets through', () => {
    const visible = applyFilter(graph, showOnly(NO_FILTER, 'type', 'statement'));
    expect(listActorRows(graph, visible).map(({ id, incoming }) => [id, incoming])).toEqual([
      ['b', 1],
      ['c', 0],
    ]);
    expect(listActorRows(graph, visible)[0]!.first).toBeUndefined();
  });

  it('sorts by names, kinds and groups in their own orders, without a group last', () => {
    expect(sorted('name')).toBe('bca');
    const named = sortActorRows(graph, rows, 'name', false, 'fa').map(({ id }) => id);
    expect(named.join('')).toBe('bac');
    expect(sorted('kind')).toBe('bac');
    expect(sorted('group')).toBe('bac');
    expect(sorted('group', true)).toBe('cab');
  });

  it('sorts by counts and dates', () => {
    expect(sorted('outgoing', true)).toBe('abc');
    expect(sorted('incoming')).toBe('cab');
    expect(sorted('first')).toBe('bca');
    expect(sorted('last', true)).toBe('abc');
  });
});
