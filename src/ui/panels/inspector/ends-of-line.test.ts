import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { endsOfLine } from './ends-of-line.ts';

function endsOf(type: string) {
  const graph = buildGraph(
    aDataset().edge('a', type, 'x').edge('b', type, 'x').edge('b', type, 'y').build(),
  );
  return endsOfLine(graph, [0, 1, 2]).map(({ side, actors }) => ({
    side,
    ids: actors.map((actor) => graph.actors[actor]!.id),
  }));
}

describe('whom a line joins', () => {
  it('is from some to others, those of most relationships first', () => {
    expect(endsOf('attack')).toEqual([
      { side: 'from', ids: ['b', 'a'] },
      { side: 'to', ids: ['x', 'y'] },
    ]);
  });

  it('is between all of them where the type has no direction', () => {
    expect(endsOf('negotiation')).toEqual([{ side: 'between', ids: ['b', 'x', 'a', 'y'] }]);
  });
});
