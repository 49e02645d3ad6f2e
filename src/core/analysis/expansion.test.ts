import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitset, hasBit, setBit } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { planExpansion, previewExpansion } from './expansion.ts';
import { ACTORS, anyView, listed, walkable } from './random-view.fixture.ts';

const setOf = (size: number, members: readonly number[]) => {
  const set = createBitset(size);
  for (const member of members) setBit(set, member);
  return set;
};

const graph = buildGraph(
  aDataset()
    .actors('a', 'shown', { id: 'b', group: 'g' }, { id: 'c', group: 'g' }, 'd')
    .edge('a', 'attack', 'shown')
    .edge('a', 'attack', 'b')
    .edge('c', 'attack', 'a')
    .edge('a', 'support', 'c')
    .edge('d', 'attack', 'a')
    .edge('b', 'threat', 'c')
    .edge('c', 'threat', 'shown')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const [a, shown, b, c, d] = [0, 1, 2, 3, 4];
const attack = graph.typeIndexById.get('attack')!;
const support = graph.typeIndexById.get('support')!;
const onScreen = setOf(5, [a, shown]);

describe('the preview of an expansion', () => {
  const preview = previewExpansion(graph, everything, onScreen, [a]);

  it('lists the neighbours that are not shown, most relationships first', () => {
    expect(preview.neighbours).toEqual([
      { actor: c, relationships: 2 },
      { actor: b, relationships: 1 },
      { actor: d, relationships: 1 },
    ]);
  });

  it('counts them by type and by group', () => {
    expect(preview.relationships).toBe(4);
    expect(preview.byType).toEqual([
      { type: attack, neighbours: 3, relationships: 3 },
      { type: support, neighbours: 1, relationships: 1 },
    ]);
    expect(preview.byGroup).toEqual([
      { group: 'g', neighbours: 2 },
      { group: '', neighbours: 1 },
    ]);
  });

  it('never lists the expanded actors themselves', () => {
    const both = previewExpansion(graph, everything, setOf(5, []), [a, c]);
    expect(both.neighbours.map(({ actor }) => actor)).toEqual([shown, b, d]);
  });
});

describe('the plan of an expansion', () => {
  const preview = previewExpansion(graph, everything, onScreen, [a]);

  it('adds up to the limit and says how many are left out', () => {
    expect(planExpansion(graph, everything, onScreen, preview, 2)).toEqual({
      added: [c, b],
      leftOut: 1,
      // Two of c with a, one with the shown actor, one of b with a, one between b and c.
      relationships: 5,
    });
  });

  it('takes the expanded actor as shown', () => {
    const nothing = setOf(5, []);
    const fromNowhere = previewExpansion(graph, everything, nothing, [d]);
    expect(planExpansion(graph, everything, nothing, fromNowhere, 9)).toEqual({
      added: [a],
      leftOut: 0,
      relationships: 1,
    });
  });

  it('counts in any view what comes into sight', () => {
    const someActors = fc.uniqueArray(fc.nat(ACTORS.length - 1), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyView, someActors, fc.nat(4), (view, before, limit) => {
        const [expanded, ...others] = before;
        const set = setOf(ACTORS.length, [expanded!, ...others]);
        const preview = previewExpansion(view.graph, view, set, [expanded!]);
        expect(preview.neighbours).toEqual(
          [...ACTORS.keys()]
            .filter((actor) => !before.includes(actor))
            .map((actor) => ({
              actor,
              relationships: walkable(view, expanded!, actor, false).length,
            }))
            .filter(({ relationships }) => relationships > 0)
            .sort((one, other) => other.relationships - one.relationships),
        );
        const plan = planExpansion(view.graph, view, set, preview, limit);
        const after = setOf(ACTORS.length, [...before, ...plan.added]);
        const inside = (actors: typeof set) =>
          listed(view.relationships).filter(
            (index) =>
              hasBit(actors, view.graph.source[index]!) &&
              hasBit(actors, view.graph.target[index]!),
          ).length;
        expect(plan.relationships).toBe(inside(after) - inside(set));
        expect(plan.added.length).toBe(Math.min(limit, preview.neighbours.length));
        expect(plan.added.length + plan.leftOut).toBe(preview.neighbours.length);
      }),
      { numRuns: 200 },
    );
  });
});
