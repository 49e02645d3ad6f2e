import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  type Community,
  compoundsOf,
  keepCommunities,
  nameCommunities,
} from '#core/graph';
import { aDataset } from '#testing';
import { columnsOf } from '../analysis-columns.ts';
import { divideIntoCommunities, MOST_TOGETHER } from './divide-communities.ts';

/** Clubs whose members all know each other; each knows the next club by one tie. */
function clubs(count: number, size: number) {
  const builder = aDataset();
  const id = (club: number, member: number) => `c${club}m${member}`;
  for (let club = 0; club < count; club += 1) {
    for (let one = 0; one < size; one += 1) {
      for (let other = 0; other < one; other += 1) {
        builder.edge(id(club, one), 'support', id(club, other));
      }
    }
    builder.edge(id(club, 0), 'threat', id((club + 1) % count, 0));
  }
  return buildGraph(builder.build());
}

/** One actor that many others know, who do not know each other. */
const star = (size: number) => {
  const builder = aDataset();
  for (let other = 0; other < size; other += 1) builder.edge('hub', 'support', `o${other}`);
  return buildGraph(builder.build());
};

const shape = (list: readonly Community[]) =>
  list.map(({ members, parent, remainder }) => [members.length, parent, remainder]);

const anyTies = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 120 }).map((pairs) => {
  const builder = aDataset().actors('a0', 'a7', 'a40');
  for (const [one, other] of pairs) {
    if (one !== other) builder.edge(`a${one}`, 'threat', `a${other}`);
  }
  return builder;
});

describe('communities', () => {
  it('are those who deal with each other more than with the rest, named after the most connected', () => {
    const graph = clubs(4, 5);
    const list = divideIntoCommunities(columnsOf(graph));
    expect(shape(list)).toEqual(Array.from({ length: 4 }, () => [5, -1, undefined]));
    const { ids } = nameCommunities(graph, list);
    expect([...ids].sort()).toEqual(['c0m0', 'c1m0', 'c2m0', 'c3m0']);
  });

  it('hold each actor of any dataset in exactly one of the outermost, and parts within their whole', () => {
    fc.assert(
      fc.property(anyTies, (builder) => {
        const graph = buildGraph(builder.build());
        const list = divideIntoCommunities(columnsOf(graph));
        const outermost = list.filter(({ parent }) => parent < 0);
        const held = outermost.flatMap(({ members }) => [...members]);
        expect(held.sort((one, other) => one - other)).toEqual([...graph.actors.keys()]);
        for (const { members, parent, head } of list) {
          expect(members).toContain(head);
          if (parent >= 0)
            expect([...list[parent]!.members]).toEqual(expect.arrayContaining([...members]));
        }
      }),
    );
  });

  it('are the same whatever the order of the records', () => {
    fc.assert(
      fc.property(anyTies, (builder) => {
        const names = (order: 'as it comes' | 'turned') => {
          const dataset = builder.build();
          const turned = {
            ...dataset,
            actors: dataset.actors.toReversed(),
            relationships: dataset.relationships.toReversed(),
          };
          const graph = buildGraph(order === 'turned' ? turned : dataset);
          const { ids, list } = nameCommunities(graph, divideIntoCommunities(columnsOf(graph)));
          return list.map(({ members }, place) => [
            ids[place],
            Array.from(members, (actor) => graph.actors[actor]!.id).sort(),
          ]);
        };
        expect(names('turned')).toEqual(names('as it comes'));
      }),
      { numRuns: 40 },
    );
  });

  it('are divided again where they are too large to be read', () => {
    const graph = clubs(60, 5);
    const list = divideIntoCommunities(columnsOf(graph));
    list.forEach(({ members }, place) => {
      const inside = list.filter(({ parent }) => parent === place);
      if (members.length > MOST_TOGETHER) expect(inside.length).toBeGreaterThan(1);
      else expect(inside).toEqual([]);
    });
  });

  it('without parts show the most connected first, and the others as a remainder', () => {
    const list = divideIntoCommunities(columnsOf(star(300)));
    expect(shape(list)).toEqual([
      [301, -1, undefined],
      [241, 0, 'more'],
      [121, 1, 'more'],
    ]);
    expect([...list[1]!.members]).not.toContain(list[0]!.head);
  });

  it('have ids that no other of the graph has', () => {
    const graph = clubs(60, 5);
    keepCommunities(graph, nameCommunities(graph, divideIntoCommunities(columnsOf(graph))));
    const ids = compoundsOf(graph, 'community').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
