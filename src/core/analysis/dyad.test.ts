import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, BADGES, buildGraph, NO_FILTER } from '#core/graph';
import { isoToDay } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { describeDyad } from './dyad.ts';
import { ACTORS, anyView, walkable } from './random-view.fixture.ts';
import { makeBins } from './time-bins.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c')
    .documents('d0', 'd1')
    .edge('a', 'support', 'b')
    .edge('a', 'attack', 'b', {
      start: '2020-02-10',
      evidence: [
        anEvidence({ document: 'd1' }),
        anEvidence({ document: 'd1', voice: 'denied' }),
        anEvidence({ document: 'd0', stance: 'qualifies' }),
      ],
    })
    .edge('b', 'attack', 'a', { start: '2020-01-03', evidence: [anEvidence({ document: 'd0' })] })
    .edge('b', 'alliance', 'a', { start: '2020-01-20', evidence: [anEvidence({ document: 'd1' })] })
    .edge('a', 'negotiation', 'b', {
      start: '2020-01',
      evidence: [anEvidence({ document: 'd1' }), anEvidence({ document: 'd0' })],
    })
    .edge('a', 'attack', 'c', { start: '2019-01-01' })
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const typeOf = (id: string) => graph.typeIndexById.get(id)!;

describe('a dossier on two actors', () => {
  const dyad = describeDyad(graph, everything, 0, 1, { wantedBins: 2 });

  it('lists what is between them by date, undated last', () => {
    expect(dyad.relationships).toEqual([4, 2, 3, 1, 0]);
    expect(dyad.extent).toEqual({
      firstDay: isoToDay('2020-01-01'),
      lastDay: isoToDay('2020-02-10'),
    });
  });

  it('counts by type and direction', () => {
    expect(dyad.types).toEqual([
      { type: typeOf('attack'), there: 1, back: 1, symmetric: 0 },
      { type: typeOf('alliance'), there: 0, back: 0, symmetric: 1 },
      { type: typeOf('support'), there: 1, back: 0, symmetric: 0 },
      { type: typeOf('negotiation'), there: 0, back: 0, symmetric: 1 },
    ]);
  });

  it('sets cooperation against conflict over time', () => {
    expect(dyad.signs).toEqual({ positive: 2, negative: 2, neutral: 1 });
    expect(dyad.verdict).toBe('ambivalent');
    const { bins, cooperative, conflictual, neutral } = dyad.timeline;
    expect(bins).toMatchObject({ unit: 'month', count: 2 });
    expect([...cooperative.certain]).toEqual([1, 0]);
    expect(cooperative.undated).toBe(1);
    expect([...conflictual.certain]).toEqual([1, 1]);
    expect([...neutral.certain]).toEqual([1, 0]);
  });

  it('takes the bins of another timeline where they are given', () => {
    const bins = makeBins({ firstDay: isoToDay('2019-01-01')!, lastDay: 18_300 }, 'year');
    const { timeline } = describeDyad(graph, everything, 0, 1, { bins });
    expect([...timeline.conflictual.certain]).toEqual([0, 2]);
  });

  it('gathers the evidence on each side, with its documents', () => {
    const { items, documents } = dyad.evidence;
    expect(items.against).toEqual([{ relationship: 1, item: 1 }]);
    expect(items.qualifying).toEqual([{ relationship: 1, item: 2 }]);
    expect(items.for).toHaveLength(6);
    const nameOf = (document: number) => graph.documents[document]!.id;
    expect(documents.map(({ document, ...share }) => ({ ...share, id: nameOf(document) }))).toEqual(
      [
        { id: 'd1', for: 3, against: 1, qualifying: 0 },
        { id: 'd0', for: 2, against: 0, qualifying: 1 },
        { id: 'doc', for: 1, against: 0, qualifying: 0 },
      ],
    );
  });

  it('leaves out evidence that does not count, and not its relationship', () => {
    const dyad = describeDyad(graph, everything, 0, 1, {
      isCounted: ({ document }) => document !== 'd1',
    });
    expect(dyad.evidence.documents.map(({ document }) => graph.documents[document]!.id)).toEqual([
      'd0',
      'doc',
    ]);
    expect(dyad.evidence.items.against).toEqual([]);
    expect(dyad.relationships).toHaveLength(5);
  });

  it('counts badges', () => {
    expect(dyad.badges).toEqual({
      contested: 1,
      corroborated: 1,
      'single-source': 3,
      'denied-only': 0,
    });
  });

  it('is empty where nothing is between them', () => {
    expect(describeDyad(graph, everything, 1, 2)).toMatchObject({
      relationships: [],
      types: [],
      verdict: 'neutral',
      extent: undefined,
      timeline: { bins: { count: 0 } },
    });
  });

  it('adds up in any view, and turns round with its actors', () => {
    const anyActor = fc.nat(ACTORS.length - 1);
    fc.assert(
      fc.property(anyView, anyActor, anyActor, (view, one, other) => {
        const dyad = describeDyad(view.graph, view, one, other);
        const expected = walkable(view, one, other, false);
        expect([...dyad.relationships].sort((x, y) => x - y)).toEqual(expected);
        const inTypes = dyad.types.map((row) => row.there + row.back + row.symmetric);
        const { for: pro, against, qualifying } = dyad.evidence.items;
        expect(inTypes.reduce((sum, count) => sum + count, 0)).toBe(expected.length);
        expect(pro.length + against.length + qualifying.length).toBe(
          expected.flatMap((index) => view.graph.relationships[index]!.evidence).length,
        );
        expect(BADGES.map((badge) => dyad.badges[badge])).toEqual(
          BADGES.map(
            (_, badge) => expected.filter((index) => view.graph.badge[index] === badge).length,
          ),
        );
        const turned = describeDyad(view.graph, view, other, one);
        expect(turned.types).toEqual(
          dyad.types.map(({ there, back, ...row }) => ({ ...row, there: back, back: there })),
        );
        expect(turned.timeline).toEqual(dyad.timeline);
      }),
      { numRuns: 200 },
    );
  });
});
