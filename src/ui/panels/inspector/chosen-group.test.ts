import { describe, expect, it } from 'vitest';
import type { CollapsedCompound } from '#core/graph';
import { aSmallGraph } from '#testing';
import { chosenGroup } from './chosen-group.ts';

const graph = aSmallGraph();
const idOf = (actor: number) => graph.actors[actor]!.id;
const group = (id: string, members: readonly number[]): CollapsedCompound => ({
  compound: { id, index: 0, members, parent: undefined, group: undefined },
  node: 9,
  members,
  inside: 0,
});
const drawn = { collapsed: [group('one', [0, 1]), group('other', [2, 3])] };

describe('the group that is chosen', () => {
  it('is the one with exactly the chosen actors, in any order', () => {
    expect(chosenGroup(graph, drawn, [idOf(3), idOf(2)])?.compound.id).toBe('other');
  });

  it('is none where some of it are chosen, or more than it', () => {
    expect(chosenGroup(graph, drawn, [idOf(0)])).toBeUndefined();
    expect(chosenGroup(graph, drawn, [idOf(0), idOf(1), idOf(2)])).toBeUndefined();
    expect(chosenGroup(graph, drawn, [idOf(1), idOf(2)])).toBeUndefined();
    expect(chosenGroup(graph, undefined, [idOf(0), idOf(1)])).toBeUndefined();
  });
});
