import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { columnsOf } from './analysis-columns.ts';
import { defaultTypeSigns } from './balance/index.ts';
import { compareViews } from './compare-views.ts';
import { viewAll } from './published-graphs.fixture.ts';
import { runAnalysis } from './run-analysis.ts';
import { comparePaths, leaveSourceOut } from './sources/index.ts';

const lone = { evidence: [anEvidence({ document: 'lone' })] };
const { graph, visible } = viewAll(
  buildGraph(
    aDataset()
      .edge('a', 'alliance', 'b')
      .edge('c', 'alliance', 'd')
      .edge('a', 'attack', 'c')
      .edge('d', 'attack', 'b', lone)
      .edge('e', 'alliance', 'a')
      .edge('e', 'attack', 'd', lone)
      .edge('e', 'alliance', 'd', lone)
      .edge('f', 'attack', 'd', lone)
      .build(),
  ),
);
const options = { metric: 'degree', signs: defaultTypeSigns(graph.types) };
const indexOf = (id: string) => graph.actorIndexById.get(id)!;

describe('two views of the same actors', () => {
  const { visible: left, evidenceCount } = leaveSourceOut(graph, visible, {
    kind: 'document',
    id: 'lone',
  });
  const compared = compareViews(
    columnsOf(graph),
    { visible },
    { visible: left, evidenceCount },
    options,
  );

  it('differ in ranks, the largest shift first', () => {
    expect(compared.ranks[0]).toEqual({
      actor: indexOf('d'),
      valueBefore: 4,
      valueAfter: 1,
      rankBefore: 1,
      rankAfter: 3,
    });
    expect(compared.ranks.map(({ actor }) => actor)).toContain(indexOf('a'));
  });

  it('differ in who is connected with whom', () => {
    expect(compared.components).toEqual({ before: 1, after: 2 });
    expect(compared.connectedPairs).toEqual({ before: 15, after: 10 });
  });

  it('differ in camps only by those who lose their last signed tie', () => {
    expect(compared.camps).toMatchObject({
      before: 0,
      after: 0,
      isExact: true,
      changed: [],
      without: [indexOf('f')],
      agreement: 1,
    });
  });

  it('differ in the shortest paths, with the steps that are gone', () => {
    const [from, to] = [indexOf('e'), indexOf('d')];
    const paths = comparePaths(graph, visible, left, from, to);
    expect([paths.before?.hops, paths.after?.hops]).toEqual([1, 3]);
    expect(paths.lost).toEqual([{ from, to, relationships: [5, 6] }]);
  });

  it('are the same where nothing was taken away', () => {
    const same = compareViews(columnsOf(graph), { visible }, { visible }, options);
    expect(same.ranks).toEqual([]);
    expect(same.camps).toMatchObject({ changed: [], without: [], agreement: 1 });
  });

  it('are not ranked by what is no metric of actors', () => {
    const wrong = { ...options, metric: 'density' };
    expect(() => compareViews(columnsOf(graph), { visible }, { visible }, wrong)).toThrow(
      RangeError,
    );
  });
});

describe('runAnalysis', () => {
  it('does each kind of task by the function of its own', () => {
    const columns = columnsOf(graph);
    const { signs } = options;
    expect(runAnalysis(columns, { kind: 'metric', visible, metric: 'density' }).value).toBeCloseTo(
      7 / 15,
      12,
    );
    const balance = runAnalysis(columns, { kind: 'balance', visible, signs });
    expect(balance.frustration.index).toBe(0);
    expect(balance.triads.count).toBe(0);
    const splits = runAnalysis(columns, { kind: 'factions', visible, signs, most: 4 });
    expect(splits.map(({ most }) => most)).toEqual([2, 3, 4]);
    const window = { days: 30, undated: 'keep' } as const;
    const time = runAnalysis(columns, { kind: 'balance-over-time', visible, signs, window });
    expect(time.flips).toEqual([]);
    const views = { before: { visible }, after: { visible } };
    expect(runAnalysis(columns, { kind: 'compare-views', ...views, options }).ranks).toEqual([]);
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    const task = { kind: 'metric', visible, metric: 'betweenness' } as const;
    runAnalysis(columnsOf(graph), task, (share) => shares.push(share));
    expect(shares[0]).toBe(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});
