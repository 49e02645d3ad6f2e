import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import {
  FLORENTINE_MARRIAGES,
  KARATE_CLUB,
  KRACKHARDT_KITE,
  type PlainTie,
  viewAll,
  viewOfTies,
  type WholeView,
} from '../published-graphs.fixture.ts';
import {
  choicesFor,
  countDegreesByType,
  findCommunities,
  METRICS,
  metricById,
  type ProjectionChoices,
  projectGraph,
  relationshipsBehind,
  runMetric,
} from './index.ts';

/** A metric of every actor, by id. */
function measure(
  { graph, columns, visible }: WholeView,
  metric: string,
  choices: Partial<ProjectionChoices> = {},
): Record<string, number> {
  const { actors, values } = runMetric(columns, visible, metric, choices);
  return Object.fromEntries([...actors].map((actor, at) => [graph.actors[actor]!.id, values[at]!]));
}

function measureWhole({ columns, visible }: WholeView, metric: string): number {
  return runMetric(columns, visible, metric).value!;
}

function expectClose(
  found: Record<string, number>,
  published: Record<string, number>,
  digits: number,
): void {
  for (const [id, value] of Object.entries(published)) {
    expect(found[id], id).toBeCloseTo(value, digits);
  }
}

const karate = viewOfTies(KARATE_CLUB);
const florentine = viewOfTies(FLORENTINE_MARRIAGES);
const kite = viewOfTies(KRACKHARDT_KITE);

describe("the metrics of Zachary's karate club, as networkx gives them", () => {
  it('has 34 members and 78 ties', () => {
    const { order, size } = projectGraph(karate.columns, karate.visible);
    expect([order, size]).toEqual([34, 78]);
  });

  it('degree', () => {
    expectClose(measure(karate, 'degree'), { 0: 16, 1: 9, 2: 10, 5: 4, 11: 1, 33: 17 }, 12);
  });

  it('betweenness', () => {
    const published = {
      0: 0.43763528138528146,
      1: 0.053936688311688304,
      2: 0.14365680615680618,
      3: 0.011909271284271283,
      5: 0.02998737373737374,
      7: 0,
      8: 0.05592682780182781,
      13: 0.04586339586339586,
      33: 0.30407497594997596,
    };
    expectClose(measure(karate, 'betweenness'), published, 12);
  });

  it('closeness', () => {
    const published = {
      0: 0.5689655172413793,
      1: 0.4852941176470588,
      2: 0.559322033898305,
      7: 0.44,
      11: 0.36666666666666664,
      33: 0.55,
    };
    expectClose(measure(karate, 'closeness'), published, 12);
  });

  it('PageRank, to the tolerance of networkx', () => {
    const published = {
      0: 0.09700181758983709,
      1: 0.05287839103742701,
      2: 0.057078423047636745,
      11: 0.009564916863537148,
      33: 0.1009179167487121,
    };
    expectClose(measure(karate, 'pagerank', { direction: 'both' }), published, 5);
  });

  it('core numbers: the innermost core is the fourth, of ten members', () => {
    const cores = Object.values(measure(karate, 'core-number'));
    expect(Math.max(...cores)).toBe(4);
    expect(cores.filter((core) => core === 4)).toHaveLength(10);
  });

  it('density, one component, one bridge to the only member with one tie', () => {
    expect(measureWhole(karate, 'density')).toBeCloseTo(0.13903743315508021, 12);
    expect(measureWhole(karate, 'component-count')).toBe(1);
    expect(measureWhole(karate, 'bridges')).toBe(1);
    expect(measure(karate, 'cut-actor')).toMatchObject({ 0: 1, 11: 0, 33: 0 });
  });

  // Brandes et al. (2008), "On modularity clustering": the best there is, 0.4198, in 4 groups.
  it('communities near the best modularity there is, and never above it', () => {
    const { modularity, count } = findCommunities(projectGraph(karate.columns, karate.visible));
    expect(modularity).toBeGreaterThan(0.415);
    expect(modularity).toBeLessThan(0.41985);
    expect(count).toBe(4);
  });
});

describe('the metrics of the Florentine families, as networkx gives them', () => {
  it('betweenness', () => {
    const published = {
      acciaiuoli: 0,
      albizzi: 0.212,
      barbadori: 0.093,
      bischeri: 0.104,
      castellani: 0.055,
      guadagni: 0.255,
      medici: 0.522,
      peruzzi: 0.022,
      ridolfi: 0.114,
      salviati: 0.143,
      strozzi: 0.103,
      tornabuoni: 0.092,
    };
    const found = measure(florentine, 'betweenness');
    for (const [id, value] of Object.entries(published)) {
      expect(Math.abs(found[id]! - value), id).toBeLessThan(0.0006);
    }
  });

  it('closeness', () => {
    const published = { medici: 0.56, ridolfi: 0.5, albizzi: 0.483, pazzi: 0.286, ginori: 0.333 };
    const found = measure(florentine, 'closeness');
    for (const [id, value] of Object.entries(published)) {
      expect(Math.abs(found[id]! - value), id).toBeLessThan(0.0006);
    }
  });
});

describe("Krackhardt's kite, where three measures choose three different people", () => {
  it('degree chooses 3, betweenness 7, closeness 5 and 6', () => {
    const highest = (values: Record<string, number>) => {
      const most = Math.max(...Object.values(values));
      return Object.keys(values).filter((id) => values[id]! > most - 1e-12);
    };
    expect(highest(measure(kite, 'degree'))).toEqual(['3']);
    expect(highest(measure(kite, 'betweenness'))).toEqual(['7']);
    expect(highest(measure(kite, 'closeness'))).toEqual(['5', '6']);
    expectClose(measure(kite, 'betweenness'), { 3: 7.333 / 72, 5: 16.667 / 72, 7: 28 / 72 }, 5);
  });
});

describe('closeness in a graph that falls apart', () => {
  const paths: PlainTie[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['x', 'y'],
    ['y', 'z'],
  ];

  // networkx, test_wf_improved.
  it('follows Wasserman and Faust', () => {
    const published = { a: 0.25, b: 0.375, x: 2 / 9, y: 1 / 3 };
    expectClose(measure(viewOfTies(paths), 'closeness'), published, 12);
  });

  it('counts what is out of reach as nothing in the harmonic reading', () => {
    const expected = { a: (1 + 1 / 2 + 1 / 3) / 6, b: 2.5 / 6, y: 2 / 6, z: 1.5 / 6 };
    expectClose(measure(viewOfTies(paths), 'harmonic-closeness'), expected, 12);
  });
});

describe('directions, signs and weights', () => {
  const view = viewAll(
    buildGraph(
      aDataset()
        .edge('a', 'attack', 'b')
        .edge('a', 'attack', 'b')
        .edge('b', 'threat', 'a')
        .edge('c', 'support', 'a')
        .edge('b', 'alliance', 'c')
        .edge('d', 'statement', 'a')
        .build(),
    ),
  );

  it('counts those reached, those reaching, or both', () => {
    expect(measure(view, 'degree')).toEqual({ a: 3, b: 2, c: 2, d: 1 });
    expect(measure(view, 'degree', { direction: 'out' })).toEqual({ a: 1, b: 2, c: 2, d: 1 });
    expect(measure(view, 'degree', { direction: 'in' })).toEqual({ a: 3, b: 2, c: 1, d: 0 });
  });

  it('keeps hostile or friendly relationships only', () => {
    expect(measure(view, 'degree', { sign: 'negative' })).toEqual({ a: 1, b: 1, c: 0, d: 0 });
    expect(measure(view, 'degree', { sign: 'positive' })).toEqual({ a: 1, b: 1, c: 2, d: 0 });
  });

  it('keeps chosen types only', () => {
    const types = [view.graph.typeIndexById.get('statement')!];
    expect(measure(view, 'degree', { types })).toEqual({ a: 1, b: 0, c: 0, d: 1 });
  });

  it('adds up relationships in the strength', () => {
    expect(measure(view, 'strength')).toEqual({ a: 5, b: 4, c: 2, d: 1 });
  });

  it('asks only directed types whether they are answered', () => {
    // a-b both ways, c to a, d to a; the alliance does not count.
    expect(measureWhole(view, 'reciprocity')).toBe(2 / 4);
  });

  it('counts by type and direction, several relationships with one actor as one other', () => {
    const attack = countDegreesByType(view.columns, view.visible).find(
      ({ type }) => view.graph.types[type]!.id === 'attack',
    )!;
    const a = view.graph.actorIndexById.get('a')!;
    const b = view.graph.actorIndexById.get('b')!;
    expect([attack.out[a], attack.in[a], attack.others[a]]).toEqual([2, 0, 1]);
    expect([attack.out[b], attack.in[b], attack.symmetric[b]]).toEqual([0, 2, 0]);
  });

  it('puts the usual choice where a metric does not take the wanted one', () => {
    const wanted = { direction: 'out', weight: 'evidence', sign: 'negative' } as const;
    expect(choicesFor(metricById.get('core-number')!, wanted)).toEqual({
      direction: 'both',
      weight: 'none',
      sign: 'negative',
    });
  });

  it('opens down to the relationships of the actor', () => {
    const report = runMetric(view.columns, view.visible, 'degree', { direction: 'out' });
    const b = view.graph.actorIndexById.get('b')!;
    expect(relationshipsBehind(view.columns, view.visible, report, b)).toEqual([2, 4]);
    expect(relationshipsBehind(view.columns, view.visible, report, 99)).toEqual([]);
  });
});

describe('METRICS', () => {
  it('work on a graph without anything in it, and on actors without ties', () => {
    for (const view of [viewOfTies([]), viewOfTies([], ['a', 'b'])]) {
      for (const { id } of METRICS) {
        const { values, value } = runMetric(view.columns, view.visible, id);
        for (const number of [...values, value ?? 0]) expect(number, id).not.toBeNaN();
      }
    }
  });

  it('have ids, and texts and citations of their own', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const { id, explanation, citation } of METRICS) {
      expect(explanation.name).toBe(['metric', id, 'name'].join('.'));
      expect(explanation.meaning).toBe(['metric', id, 'meaning'].join('.'));
      expect(explanation.method).toBe(['metric', id, 'method'].join('.'));
      expect(citation.year).toBeGreaterThan(1900);
    }
  });

  it('rest on relationships that are visible', () => {
    const count = karate.graph.relationships.length;
    for (const { id, scope } of METRICS) {
      const report = runMetric(karate.columns, karate.visible, id);
      const behind = relationshipsBehind(karate.columns, karate.visible, report, 0);
      if (scope === 'actor') expect(behind.length, id).toBeGreaterThan(0);
      for (const index of behind) expect(index).toBeLessThan(count);
    }
  });

  it('refuse an id that there is not', () => {
    expect(() => runMetric(karate.columns, karate.visible, 'fame')).toThrow(RangeError);
  });
});
