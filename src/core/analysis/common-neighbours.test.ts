import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { findCommonNeighbours } from './common-neighbours.ts';
import { ACTORS, anyView, walkable } from './random-view.fixture.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'foe', 'friend', 'torn', 'unsigned', 'halfway')
    .edge('a', 'attack', 'foe')
    .edge('foe', 'threat', 'b')
    .edge('a', 'alliance', 'friend')
    .edge('friend', 'support', 'b')
    .edge('a', 'support', 'friend')
    .edge('a', 'attack', 'torn')
    .edge('b', 'support', 'torn')
    .edge('a', 'attack', 'unsigned')
    .edge('b', 'command', 'unsigned')
    .edge('a', 'attack', 'halfway')
    .edge('a', 'attack', 'b')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const [a, b, foe, friend, torn, unsigned] = [0, 1, 2, 3, 4, 5];

describe('common neighbours', () => {
  const common = findCommonNeighbours(graph, everything, [a, b]);

  it('are the actors tied to all of the given ones, most relationships first', () => {
    expect(common.map(({ actor }) => actor)).toEqual([friend, foe, torn, unsigned]);
  });

  it('are shared friends, shared foes, mixed or unsigned', () => {
    expect(common.map(({ sharing }) => sharing)).toEqual(['friend', 'foe', 'mixed', 'unsigned']);
  });

  it('come with the relationships to each given actor, by direction', () => {
    expect(common[0]!.ties).toEqual([
      {
        actor: a,
        relationships: [2, 4],
        toNeighbour: 1,
        fromNeighbour: 0,
        symmetric: 1,
        signs: { positive: 2, negative: 0, neutral: 0 },
        verdict: 'positive',
      },
      {
        actor: b,
        relationships: [3],
        toNeighbour: 0,
        fromNeighbour: 1,
        symmetric: 0,
        signs: { positive: 1, negative: 0, neutral: 0 },
        verdict: 'positive',
      },
    ]);
  });

  it('of an actor given twice are its neighbours; of none there are none', () => {
    expect(findCommonNeighbours(graph, everything, [foe, foe]).map(({ actor }) => actor)).toEqual([
      a,
      b,
    ]);
    expect(findCommonNeighbours(graph, everything, [])).toEqual([]);
  });

  it('in any view are those found by trying every actor', () => {
    const someActors = fc.uniqueArray(fc.nat(ACTORS.length - 1), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyView, someActors, (view, given) => {
        const expected = [...ACTORS.keys()].filter(
          (actor) =>
            !given.includes(actor) &&
            given.every((one) => walkable(view, one, actor, false).length > 0),
        );
        const found = findCommonNeighbours(view.graph, view, given);
        expect(found.map(({ actor }) => actor).sort()).toEqual(expected);
        for (const { actor, ties, sharing, relationshipCount } of found) {
          expect(ties.map(({ relationships }) => relationships)).toEqual(
            given.map((one) => walkable(view, one, actor, false)),
          );
          const signs = ties.map(({ relationships }) =>
            relationships.map((index) => view.graph.sign[index]!),
          );
          expect(relationshipCount).toBe(signs.flat().length);
          const isAll = (sign: number) =>
            signs.every((tie) => tie.includes(sign) && !tie.includes(-sign));
          const isMixed = signs.flat().includes(1) && signs.flat().includes(-1);
          expect(sharing).toBe(
            isAll(1) ? 'friend' : isAll(-1) ? 'foe' : isMixed ? 'mixed' : 'unsigned',
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
