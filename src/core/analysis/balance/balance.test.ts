import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import {
  GAHUKU_GAMA,
  type PlainTie,
  POWERS_1907,
  SAMPSON_T4,
  viewAll,
  viewOfTies,
  type WholeView,
} from '../published-graphs.fixture.ts';
import {
  bestFactions,
  buildSignedNetwork,
  changeTypeSign,
  compareFactionCounts,
  countTriads,
  countVerdicts,
  defaultTypeSigns,
  describeTriad,
  findFactions,
  findTriads,
  judgeTriad,
  measureFrustration,
  type SignedNetwork,
} from './index.ts';
import { costOfSplit, signedTiesOf } from './signed-ties.ts';

const networkOf = ({ graph, columns, visible }: WholeView): SignedNetwork =>
  buildSignedNetwork(columns, visible, defaultTypeSigns(graph.types));

const signed = (ties: readonly PlainTie[]) => networkOf(viewOfTies(ties));

/** The members of each faction, by id. */
function namesOf(view: WholeView, network: SignedNetwork, factionOf: Int32Array): string[][] {
  const factions: string[][] = [];
  factionOf.forEach((faction, node) => {
    if (faction === -1) return;
    factions[faction] ??= [];
    factions[faction].push(view.graph.actors[network.dyads.actors[node]!]!.id);
  });
  return factions;
}

describe('the Gahuku-Gama tribes', () => {
  const network = signed(GAHUKU_GAMA);

  it('have 29 friendly and 29 hostile dyads', () => {
    expect(countVerdicts(network)).toEqual({
      positive: 29,
      negative: 29,
      ambivalent: 0,
      neutral: 0,
    });
  });

  // Aref and Wilson (2019), "Balance and frustration in signed networks", table of social networks.
  it('have the frustration index 7', () => {
    const { index, lowerBound, method, against } = measureFrustration(network);
    expect([index, lowerBound, method]).toEqual([7, 7, 'exact']);
    expect(against).toHaveLength(7);
  });

  it('are nearly in weak balance: three factions leave two dyads against them', () => {
    const splits = compareFactionCounts(network, 4);
    expect(splits.map(({ cost }) => cost)).toEqual([7, 2, 2]);
    expect(splits.map(({ method }) => method)).toEqual(['exact', 'exact', 'exact']);
    expect(bestFactions(splits)).toMatchObject({ most: 3, count: 3, cost: 2 });
  });
});

describe("Sampson's novices at the fourth time", () => {
  const view = viewOfTies(SAMPSON_T4);
  const network = networkOf(view);
  const ties = signedTiesOf(network, 'weights');

  /**
   * The criterion of Doreian and Mrvar: half of what is against a split. They count the one pair
   * with choices of both signs as well; here it is kept apart and added for the comparison.
   */
  function criterionOf(groupOf: ArrayLike<number>): number {
    let cost = costOfSplit(ties, groupOf);
    network.verdicts.forEach((code, dyad) => {
      if (code !== 3) return;
      const isTogether = groupOf[network.dyads.from[dyad]!] === groupOf[network.dyads.to[dyad]!];
      cost += (isTogether ? network.negative : network.positive)[dyad]!;
    });
    return cost / 2;
  }

  // Doreian and Mrvar (1996), "A partitioning approach to structural balance": for T4 the
  // criterion is 12.5 with two clusters and 10.5 with three.
  it('split with the published criterion: 12.5 into two camps, 10.5 into three', () => {
    const two = findFactions(network, 2, { by: 'weights' });
    const three = findFactions(network, 3, { by: 'weights' });
    expect([two.method, three.method]).toEqual(['exact', 'exact']);
    expect(criterionOf(two.factionOf)).toBe(12.5);
    expect(criterionOf(three.factionOf)).toBe(10.5);
  });

  it('fit as well into the Young Turks, the Outcasts and the Loyal Opposition', () => {
    const turks = 'albert boniface gregory hugh john-bosco mark winfrid'.split(' ');
    const outcasts = 'amand basil elias simplicius'.split(' ');
    const groupOf = Array.from(network.dyads.actors, (actor) => {
      const { id } = view.graph.actors[actor]!;
      return turks.includes(id) ? 0 : outcasts.includes(id) ? 1 : 2;
    });
    expect(criterionOf(groupOf)).toBe(10.5);
  });
});

describe('the powers of 1907', () => {
  // Antal, Krapivsky and Redner (2006): the alliances ended in a balanced state of two camps.
  it('are in perfect balance: Triple Alliance against Triple Entente', () => {
    const view = viewOfTies(POWERS_1907);
    const network = networkOf(view);
    const { index, factionOf } = measureFrustration(network);
    expect(index).toBe(0);
    expect(namesOf(view, network, factionOf).map((names) => names.sort())).toEqual([
      ['austria-hungary', 'germany', 'italy'],
      ['britain', 'france', 'russia'],
    ]);
    const triads = findTriads(network);
    expect(countTriads(triads)).toMatchObject({ 'all-positive': 2, 'two-negative': 18 });
  });
});

describe('small graphs with a known index', () => {
  const complete = (order: number): PlainTie[] =>
    Array.from({ length: order }, (_, one) =>
      Array.from({ length: one }, (_, other) => [`n${one}`, `n${other}`, -1] as const),
    ).flat();

  // Petersdorf (1966); Akiyama et al. (1981), "Balancing signed graphs": floor((n - 1)^2 / 4).
  it.each([3, 4, 5, 6, 7, 8, 9, 12])('all enemies, complete on %i: floor((n - 1)^2 / 4)', (n) => {
    const { index, method } = measureFrustration(signed(complete(n)));
    expect([index, method]).toEqual([Math.floor((n - 1) ** 2 / 4), 'exact']);
  });

  // Zaslavsky (2012), "Six signed Petersen graphs, and their automorphisms": l(-P) = 3.
  it('all enemies on the Petersen graph: 3', () => {
    const ring = [0, 1, 2, 3, 4];
    const ties = ring.flatMap((at): PlainTie[] => [
      [`o${at}`, `o${(at + 1) % 5}`, -1],
      [`o${at}`, `i${at}`, -1],
      [`i${at}`, `i${(at + 2) % 5}`, -1],
    ]);
    expect(measureFrustration(signed(ties)).index).toBe(3);
  });

  it('names the actors who could change sides for nothing', () => {
    const { movable, factionOf } = measureFrustration(
      signed([
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c', -1],
        ['a', 'd', -1],
        ['d', 'c'],
      ]),
    );
    // One of the ties a-b and b-c is against the split, and b may stand on either side.
    expect(factionOf[0]).not.toBe(factionOf[2]);
    expect(movable).toEqual([1]);
  });

  it('one enmity in a ring of friends: 1, of two enmities: 0', () => {
    const ring = (enmities: number): PlainTie[] =>
      [0, 1, 2, 3, 4].map((at) => [`n${at}`, `n${(at + 1) % 5}`, at < enmities ? -1 : 1]);
    expect(measureFrustration(signed(ring(1))).index).toBe(1);
    expect(measureFrustration(signed(ring(2))).index).toBe(0);
  });

  it('says the bounds when it is stopped, and which method it was', () => {
    // A Paley-like graph: sign by quadratic residue modulo 29 gives hard instances.
    const residues = new Set(Array.from({ length: 28 }, (_, at) => (at + 1) ** 2 % 29));
    const ties = complete(29).map(
      ([one, other]) =>
        [
          one,
          other,
          residues.has((Number(one.slice(1)) - Number(other.slice(1)) + 29) % 29) ? 1 : -1,
        ] as const,
    );
    const stopped = measureFrustration(signed(ties), { steps: 100 });
    expect(stopped.method).toBe('bounded');
    expect(stopped.lowerBound).toBeLessThan(stopped.index);
    expect(stopped.lowerBound).toBeGreaterThan(0);
    expect(stopped.steps).toBeLessThan(1000);
  });
});

describe('dyads', () => {
  const view = viewAll(
    buildGraph(
      aDataset()
        .edge('a', 'support', 'b')
        .edge('b', 'attack', 'a')
        .edge('b', 'alliance', 'c')
        .edge('a', 'opposition', 'c')
        .edge('a', 'command', 'd')
        .edge('a', 'opposition', 'd', { sign: 1 })
        .edge('c', 'command', 'd')
        .build(),
    ),
  );
  const table = defaultTypeSigns(view.graph.types);

  it('are kept apart where friendly and hostile relationships meet', () => {
    expect(countVerdicts(networkOf(view))).toEqual({
      positive: 2,
      negative: 1,
      ambivalent: 1,
      neutral: 1,
    });
  });

  it('follow an edited table, and the sign of a relationship before it', () => {
    const changed = changeTypeSign(table, 'opposition', { sign: 0 });
    const counts = countVerdicts(buildSignedNetwork(view.columns, view.visible, changed));
    expect(counts).toEqual({ positive: 2, negative: 0, ambivalent: 1, neutral: 2 });
  });

  it('do not count a type that weighs nothing', () => {
    const changed = changeTypeSign(table, 'attack', { weight: 0 });
    const counts = countVerdicts(buildSignedNetwork(view.columns, view.visible, changed));
    expect(counts).toMatchObject({ positive: 3, ambivalent: 0 });
    expect(() => changeTypeSign(table, 'attack', { weight: -1 })).toThrow(RangeError);
  });

  it('make triads undecided, with all relationships behind them', () => {
    const network = networkOf(view);
    const triads = findTriads(network);
    expect(triads.count).toBe(1);
    const triad = describeTriad(network, triads, 0);
    expect(triad.pattern).toBe('ambivalent');
    expect(triad.relationships).toEqual([0, 1, 2, 3]);
    expect(judgeTriad(triad.pattern, 'strong')).toBe('undecided');
  });
});

describe('triads', () => {
  it('differ between the theories only among three enemies', () => {
    expect(judgeTriad('all-positive', 'strong')).toBe('balanced');
    expect(judgeTriad('one-negative', 'weak')).toBe('unbalanced');
    expect(judgeTriad('two-negative', 'weak')).toBe('balanced');
    expect(judgeTriad('all-negative', 'strong')).toBe('unbalanced');
    expect(judgeTriad('all-negative', 'weak')).toBe('balanced');
  });
});
