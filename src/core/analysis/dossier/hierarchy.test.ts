import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { hierarchyOf } from './hierarchy.ts';

const graph = buildGraph(
  aDataset()
    .actors(
      'state',
      { id: 'unit', partOf: 'brigade' },
      { id: 'guard', partOf: 'forces' },
      { id: 'forces', partOf: 'state' },
      { id: 'brigade', partOf: 'forces' },
      { id: 'ministry', partOf: 'state' },
      'alone',
    )
    .edge('state', 'attack', 'alone')
    .build(),
);
const of = (id: string) =>
  hierarchyOf(graph, graph.actorIndexById.get(id)!).map(
    ({ actor, depth }) => `${'- '.repeat(depth)}${graph.actors[actor]!.id}`,
  );

describe('the place of an actor in the hierarchy', () => {
  it('goes up to the uppermost whole and down to the last part, without its siblings', () => {
    expect(of('forces')).toEqual(['state', '- forces', '- - guard', '- - brigade', '- - - unit']);
    expect(of('unit')).toEqual(['state', '- forces', '- - brigade', '- - - unit']);
  });

  it('of the uppermost whole holds everything below it', () => {
    expect(of('state')).toEqual([
      'state',
      '- forces',
      '- - guard',
      '- - brigade',
      '- - - unit',
      '- ministry',
    ]);
  });

  it('is one line where nothing is above or below', () => {
    expect(of('alone')).toEqual(['alone']);
  });
});
