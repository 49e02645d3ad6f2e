import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { groupByTypeAndDirection } from './group-relationships.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b')
    .edge('b', 'attack', 'a')
    .edge('a', 'alliance', 'b')
    .edge('a', 'attack', 'b')
    .edge('b', 'alliance', 'a')
    .build(),
);
const groups = (clicked?: string) =>
  groupByTypeAndDirection(graph, [4, 3, 2, 1, 0], clicked).map(
    ({ type, source, target, relationships }) =>
      `${graph.actors[source]!.id} ${graph.types[type]!.id} ${graph.actors[target]!.id}: ${relationships}`,
  );

describe('the parts of what is between two actors', () => {
  it('keep directions of directed types apart, and the order given', () => {
    expect(groups()).toEqual(['b alliance a: 4,2', 'a attack b: 3,0', 'b attack a: 1']);
  });

  it('begin with the type that was clicked', () => {
    expect(groups('attack')).toEqual(['a attack b: 3,0', 'b attack a: 1', 'b alliance a: 4,2']);
  });
});
