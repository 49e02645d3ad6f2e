import { describe, expect, it } from 'vitest';
import { findShortestPaths } from '#core/analysis';
import { applyFilter, buildGraph, bundleRelationships, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { highlightOfPaths } from './highlight-of-paths.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('c', 'threat', 'b')
    .edge('b', 'attack', 'c')
    .edge('a', 'support', 'd')
    .edge('d', 'attack', 'c')
    .edge('a', 'attack', 'e')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);
const bundles = bundleRelationships(graph, visible);
const actor = (id: string) => graph.actorIndexById.get(id)!;

const highlighted = (from: string, to: string, direction: 'either-way' | 'along') => {
  const paths = findShortestPaths(graph, visible, actor(from), actor(to), direction)!;
  const { actors, bundles: keys } = highlightOfPaths(graph, paths);
  const lines = bundles
    .filter(({ key }) => keys.includes(key))
    .map(({ relationships }) =>
      relationships.map((index) => graph.relationships[index]!.id).join(),
    );
  return { actors: [...actors].sort(), lines: lines.sort() };
};

describe('what is highlighted of paths', () => {
  it('is every actor and line on one of them', () => {
    expect(highlighted('a', 'c', 'either-way')).toEqual({
      actors: ['a', 'b', 'c', 'd'],
      lines: ['r1,r2', 'r3', 'r4', 'r5', 'r6'],
    });
  });

  it('leaves out lines that lead the other way when arrows count', () => {
    expect(highlighted('a', 'c', 'along').lines).toEqual(['r1,r2', 'r4', 'r5', 'r6']);
  });

  it('is one actor without lines where a path has no step', () => {
    expect(highlighted('a', 'a', 'along')).toEqual({ actors: ['a'], lines: [] });
  });
});
