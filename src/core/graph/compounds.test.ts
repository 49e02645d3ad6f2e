import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { buildGraph, compoundsAround, compoundsOf } from './index.ts';

const graph = buildGraph(
  aDataset()
    .groups('empty')
    .actors(
      { id: 'iran', group: 'east', kind: 'state' },
      { id: 'irgc', group: 'east', partOf: 'iran', kind: 'state-force' },
      { id: 'quds', group: 'west', partOf: 'irgc', kind: 'state-force' },
      { id: 'lone', kind: 'person' },
    )
    .build(),
);
const shape = (by: 'group' | 'kind' | 'partOf' | 'none') =>
  compoundsOf(graph, by).map(({ id, members, parent, group }) => ({
    id,
    members: members.map((actor) => graph.actors[actor]!.id),
    parent,
    group,
  }));

describe('compounds', () => {
  it('by group are the groups that have an actor', () => {
    expect(shape('group')).toEqual([
      { id: 'east', members: ['iran', 'irgc'], parent: undefined, group: 'east' },
      { id: 'west', members: ['quds'], parent: undefined, group: 'west' },
    ]);
  });

  it('by kind bear the colour of a group only where all their actors are of it', () => {
    expect(shape('kind')).toEqual([
      { id: 'state', members: ['iran'], parent: undefined, group: 'east' },
      { id: 'state-force', members: ['irgc', 'quds'], parent: undefined, group: undefined },
      { id: 'person', members: ['lone'], parent: undefined, group: undefined },
    ]);
  });

  it('by hierarchy hold their head and everything below it', () => {
    expect(shape('partOf')).toEqual([
      { id: 'iran', members: ['iran', 'irgc', 'quds'], parent: undefined, group: 'east' },
      { id: 'irgc', members: ['irgc', 'quds'], parent: 0, group: 'east' },
    ]);
  });

  it('are none where nothing is grouped', () => {
    expect(shape('none')).toEqual([]);
  });

  it('stand round an actor from the innermost to the outermost', () => {
    const around = (id: string) =>
      compoundsAround(compoundsOf(graph, 'partOf'), graph.actorIndexById.get(id)!);
    expect(around('quds').map(({ id }) => id)).toEqual(['irgc', 'iran']);
    expect(around('lone')).toEqual([]);
  });
});
