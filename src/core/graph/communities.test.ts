import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import {
  buildGraph,
  communitiesOf,
  compoundsOf,
  keepCommunities,
  moveCommunities,
  nameCommunities,
} from './index.ts';

const built = (...actors: readonly string[]) =>
  buildGraph(
    aDataset()
      .actors(...actors)
      .build(),
  );
const members = (...actors: readonly number[]) => Uint32Array.from(actors);

function anExample() {
  const graph = built('a', 'b', 'c', 'd', 'e');
  const known = nameCommunities(graph, [
    { head: 1, members: members(0, 1, 2), parent: -1 },
    { head: 3, members: members(3, 4), parent: -1, remainder: 'small' },
    { head: 1, members: members(0, 1), parent: 0 },
    { head: 2, members: members(2), parent: 0, remainder: 'more' },
  ]);
  return { graph, known };
}
const shape = (graph: ReturnType<typeof built>) =>
  compoundsOf(graph, 'community').map((compound) => ({
    id: compound.id,
    parent: compound.parent,
    members: compound.members.map((actor) => graph.actors[actor]!.id).join(''),
  }));

describe('communities of a graph', () => {
  it('are none before they have been found', () => {
    expect(compoundsOf(built('a', 'b'), 'community')).toEqual([]);
  });

  it('go by the actor at their head, and by how far they lie within others', () => {
    const { graph, known } = anExample();
    keepCommunities(graph, known);
    expect(shape(graph)).toEqual([
      { id: 'b', parent: undefined, members: 'abc' },
      { id: '~small', parent: undefined, members: 'de' },
      { id: 'b~', parent: 0, members: 'ab' },
      { id: 'b~more', parent: 0, members: 'c' },
    ]);
  });

  it('stay what they are, by their ids, when actors come, go and change their order', () => {
    const { graph, known } = anExample();
    keepCommunities(graph, known);
    const edited = built('new', 'e', 'c', 'a');
    moveCommunities(graph, edited);
    expect(shape(edited)).toEqual([
      { id: 'b', parent: undefined, members: 'ca' },
      { id: '~small', parent: undefined, members: 'e' },
      { id: 'b~', parent: 0, members: 'a' },
      { id: 'b~more', parent: 0, members: 'c' },
    ]);
  });

  it('are not carried over where none are known', () => {
    const edited = built('a');
    moveCommunities(built('a'), edited);
    expect(communitiesOf(edited)).toBeUndefined();
  });
});
