import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { BADGES, badgeOf, buildGraph } from '#core/graph';
import { dayToIso } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { viewAll } from '../published-graphs.fixture.ts';
import { anyView } from '../random-view.fixture.ts';
import {
  compareDocuments,
  countCorroboration,
  leaveSourceOut,
  listContested,
  listOneSidedClaims,
  measureEvidenceVolume,
} from './index.ts';

const supports = (document: string) => anEvidence({ document });
const denies = (document: string) => anEvidence({ document, voice: 'denied' });
const contradicts = (document: string) => anEvidence({ document, stance: 'contradicts' });

describe('corroboration', () => {
  it('counts reprints of one report as one source', () => {
    const graph = buildGraph(
      aDataset()
        .documents('agency', { id: 'reprint', derivedFrom: ['agency'] }, 'other')
        .edge('a', 'attack', 'b', { evidence: [supports('agency'), supports('reprint')] })
        .edge('a', 'attack', 'b', { evidence: [supports('agency'), supports('other')] })
        .build(),
    );
    expect(countCorroboration(graph, [0, 1])).toMatchObject([
      { relationship: 0, supporting: ['agency', 'reprint'], independent: 1 },
      { relationship: 1, supporting: ['agency', 'other'], independent: 2 },
    ]);
  });
});

describe('the comparison of documents', () => {
  const { graph, visible } = viewAll(
    buildGraph(
      aDataset()
        .documents('x', { id: 'y', derivedFrom: ['z'] }, { id: 'z', derivedFrom: ['x'] }, 'w')
        .edge('a', 'attack', 'b', { evidence: [supports('x')] })
        .edge('a', 'attack', 'b', { evidence: [supports('y')] })
        .edge('b', 'attack', 'a', { evidence: [supports('x'), denies('y')] })
        .edge('a', 'alliance', 'c', { evidence: [supports('y')] })
        .edge('c', 'alliance', 'a', { evidence: [supports('y'), supports('x')] })
        .edge('b', 'support', 'c', { evidence: [contradicts('x'), contradicts('y')] })
        .edge('b', 'threat', 'c', { evidence: [supports('w')] })
        .build(),
    ),
  );
  const compared = compareDocuments(graph, visible, ['x'], ['y']);

  it('sorts relationships by who tells them', () => {
    expect(compared.relationships.map(({ comparison }) => comparison)).toEqual([
      'only-a',
      'only-b',
      'contradicting',
      'only-b',
      'both',
      'both',
    ]);
    expect(compared.relationships.map(({ relationship }) => relationship)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
    expect(compared.overlap).toEqual({
      onlyA: 1,
      onlyB: 2,
      both: 2,
      contradicting: 1,
      jaccard: 3 / 6,
    });
  });

  it('lets accounts of the same actors and type meet, direction kept where there is one', () => {
    expect(
      compared.dyads.map(({ comparison, relationships }) => [comparison, relationships]),
    ).toEqual([
      ['both', [0, 1]],
      ['both', [3, 4]],
      ['contradicting', [2]],
      ['both', [5]],
    ]);
    expect(compared.dyadOverlap.jaccard).toBe(1);
  });

  it('says where one side derives from the other, and which documents are on both', () => {
    expect(compared.derived).toEqual([{ document: 'y', from: 'x' }]);
    expect(compareDocuments(graph, visible, ['x', 'w'], ['w']).shared).toEqual(['w']);
  });

  it('turns round when the sides change places, and its parts add up', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const one = compareDocuments(view.graph, view, ['d0'], ['d1']);
        const other = compareDocuments(view.graph, view, ['d1'], ['d0']);
        expect(other.overlap).toEqual({
          ...one.overlap,
          onlyA: one.overlap.onlyB,
          onlyB: one.overlap.onlyA,
        });
        const told = [...bitsToArray(view.relationships)].filter((index) =>
          view.graph.relationships[index]!.evidence.some(({ document }) => document !== 'd2'),
        );
        expect(one.relationships.map(({ relationship }) => relationship)).toEqual(told);
        expect(
          one.dyads.flatMap(({ relationships }) => relationships).sort((l, r) => l - r),
        ).toEqual(told);
      }),
    );
  });
});

describe('leaving a source out', () => {
  const { graph, visible } = viewAll(
    buildGraph(
      aDataset()
        .documents(
          { id: 'x', publisher: 'Daily' },
          { id: 'y', publisher: 'Weekly' },
          { id: 'z', publisher: 'Daily', derivedFrom: ['y'] },
        )
        .edge('a', 'attack', 'b', { evidence: [supports('x')] })
        .edge('b', 'attack', 'c', { evidence: [supports('x'), supports('y')] })
        .edge('b', 'threat', 'c', { evidence: [supports('y'), denies('x')] })
        .edge('c', 'support', 'd', {
          evidence: [
            anEvidence({ document: 'y', voice: 'attributed', speaker: { actor: 'c' } }),
            supports('z'),
          ],
        })
        .build(),
    ),
  );

  it('tells what vanishes, what rests on one source, and who stands alone', () => {
    const without = leaveSourceOut(graph, visible, { kind: 'document', id: 'x' });
    expect(without.items).toBe(3);
    expect(without.vanished).toEqual([0]);
    expect(without.becameSingleSource).toEqual([1, 2]);
    expect(without.badges).toEqual([
      { relationship: 1, from: 'corroborated', to: 'single-source' },
      { relationship: 2, from: 'contested', to: 'single-source' },
    ]);
    expect(without.cutOff.map((actor) => graph.actors[actor]!.id)).toEqual(['a']);
    expect([...bitsToArray(without.visible.relationships)]).toEqual([1, 2, 3]);
    expect([...without.evidenceCount]).toEqual([0, 1, 1, 2]);
  });

  it('takes a publisher, a speaker or a voice as well', () => {
    const vanishedWithout = (source: Parameters<typeof leaveSourceOut>[2]) =>
      leaveSourceOut(graph, visible, source).items;
    expect(vanishedWithout({ kind: 'publisher', name: 'Daily' })).toBe(4);
    expect(vanishedWithout({ kind: 'speaker', value: 'c' })).toBe(1);
    expect(vanishedWithout({ kind: 'voice', voice: 'denied' })).toBe(1);
  });

  it('takes along what derives from a document when asked', () => {
    const alone = leaveSourceOut(graph, visible, { kind: 'document', id: 'y' });
    const all = leaveSourceOut(graph, visible, { kind: 'document', id: 'y', withDerived: true });
    expect(alone.vanished).toEqual([]);
    expect(all.vanished).toEqual([3]);
  });

  it('leaves exactly what other documents tell, with the badge of that', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const without = leaveSourceOut(view.graph, view, { kind: 'document', id: 'd0' });
        const left = new Set(bitsToArray(without.visible.relationships));
        for (const index of bitsToArray(view.relationships)) {
          const { evidence } = view.graph.relationships[index]!;
          const others = evidence.filter(({ document }) => document !== 'd0');
          expect(left.has(index)).toBe(others.length > 0);
          expect(without.vanished.includes(index)).toBe(others.length === 0);
          const { badge } = badgeOf({ evidence: others }, view.graph.documents);
          const changed = without.badges.find(({ relationship }) => relationship === index);
          const before = BADGES[view.graph.badge[index]!]!;
          if (others.length > 0) expect(changed?.to ?? before).toBe(badge);
        }
      }),
    );
  });
});

describe('one-sided claims', () => {
  const said = (speaker: string) =>
    anEvidence({ voice: 'attributed', speaker: { actor: speaker } });
  const { graph, visible } = viewAll(
    buildGraph(
      aDataset()
        .groups('g')
        .actors(
          { id: 'army', group: 'g' },
          { id: 'wing', partOf: 'army' },
          { id: 'ally', group: 'g' },
          { id: 'foe', name: 'Foe Front' },
          'third',
        )
        .documents({ id: 'front', publisher: 'FOE FRONT' })
        .edge('army', 'attack', 'foe', { evidence: [anEvidence({ voice: 'self-claimed' })] })
        .edge('army', 'attack', 'foe', { evidence: [said('wing'), said('foe')] })
        .edge('army', 'attack', 'foe', { evidence: [said('ally'), said('army')] })
        .edge('army', 'attack', 'foe', { evidence: [said('army'), said('third')] })
        .edge('army', 'attack', 'foe', { evidence: [supports('front'), denies('doc')] })
        .edge('army', 'attack', 'foe', { evidence: [supports('doc')] })
        .edge('army', 'attack', 'foe', { evidence: [denies('doc')] })
        .build(),
    ),
  );

  it('are those that only parties or their blocs make', () => {
    expect(listOneSidedClaims(graph, visible)).toEqual([
      { relationship: 0, side: 'source', nearness: 'party', items: [0], isDisputed: false },
      { relationship: 1, side: 'both', nearness: 'party', items: [0, 1], isDisputed: false },
      { relationship: 2, side: 'source', nearness: 'bloc', items: [0, 1], isDisputed: false },
      { relationship: 4, side: 'target', nearness: 'party', items: [0], isDisputed: true },
    ]);
  });
});

describe('contested relationships', () => {
  it('stand with the evidence and documents of both narratives', () => {
    const { graph, visible } = viewAll(
      buildGraph(
        aDataset()
          .edge('a', 'attack', 'b', { evidence: [supports('x')] })
          .edge('a', 'attack', 'b', { evidence: [supports('x'), denies('y'), supports('z')] })
          .build(),
      ),
    );
    const [only, ...more] = listContested(graph, visible);
    expect(more).toEqual([]);
    expect(only!.relationship).toBe(1);
    const idOf = (document: number) => graph.documents[document]!.id;
    expect(only!.documentsFor.map(idOf)).toEqual(['x', 'z']);
    expect(only!.documentsAgainst.map(idOf)).toEqual(['y']);
    expect(only!.items.against).toEqual([{ relationship: 1, item: 1 }]);
  });
});

describe('evidence volume', () => {
  const { graph, visible } = viewAll(
    buildGraph(
      aDataset()
        .documents(
          { id: 'x', publisher: 'Daily', published: '2020-01-20' },
          { id: 'y', publisher: 'Weekly', published: '2020-02' },
          { id: 'z', publisher: 'Weekly' },
        )
        .edge('a', 'attack', 'b', {
          start: '2020-01-03',
          evidence: [supports('x'), anEvidence({ document: 'x', paragraph: 2 })],
        })
        .edge('a', 'attack', 'b', { start: '2020-03-10', evidence: [supports('y')] })
        .edge('a', 'attack', 'b', { start: '2020', evidence: [supports('z')] })
        .build(),
    ),
  );

  it('counts by publisher when it was told and when it happened', () => {
    const { bins, publishers } = measureEvidenceVolume(graph, visible, {
      wantedBins: 12,
      unit: 'month',
    });
    expect(bins.count).toBe(12);
    const [daily, weekly] = publishers;
    expect(publishers.map(({ publisher }) => publisher)).toEqual(['Daily', 'Weekly']);
    expect([...daily!.published.byBin.slice(0, 3)]).toEqual([2, 0, 0]);
    expect([...daily!.documents.byBin.slice(0, 3)]).toEqual([1, 0, 0]);
    expect([...weekly!.published.byBin.slice(0, 3)]).toEqual([0, 1, 0]);
    expect([...weekly!.happened.byBin.slice(0, 3)]).toEqual([0, 0, 1]);
    expect([weekly!.published.unplaced, weekly!.happened.unplaced]).toEqual([1, 1]);
  });

  it('tells silence from quiet', () => {
    const volume = measureEvidenceVolume(graph, visible, { wantedBins: 12, unit: 'month' });
    const monthOf = (bin: number) => dayToIso(volume.bins.edges[bin]!).slice(0, 7);
    expect(volume.quiet.map(monthOf)).toEqual(['2020-02']);
    expect(volume.unreported).not.toContain(0);
    expect(volume.unreported.map(monthOf)).toContain('2020-03');
  });

  it('loses no evidence item, whatever the bins', () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: 1, max: 30 }), (view, wantedBins) => {
        const { publishers } = measureEvidenceVolume(view.graph, view, { wantedBins });
        const items = [...bitsToArray(view.relationships)].flatMap(
          (index) => view.graph.relationships[index]!.evidence,
        );
        for (const clock of ['published', 'happened'] as const) {
          const counted = publishers.map(({ [clock]: counts }) =>
            counts.byBin.reduce((sum, count) => sum + count, counts.unplaced),
          );
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(items.length);
        }
      }),
    );
  });
});
