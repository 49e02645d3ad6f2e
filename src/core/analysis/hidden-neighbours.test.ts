import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit } from '#core/base';
import {
  applyFilter,
  buildGraph,
  type Chip,
  type Filter,
  hideActors,
  NO_FILTER,
  setActorChip,
  toggleValue,
} from '#core/graph';
import { aDataset } from '#testing';
import { planExpansion } from './expansion.ts';
import {
  findHiddenNeighbours,
  ofTypes,
  planCollapse,
  showHiddenNeighbours,
} from './hidden-neighbours.ts';
import { ACTORS, anyView, listed } from './random-view.fixture.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'c', group: 'west' }, { id: 'd', group: 'west' }, { id: 'e', group: 'east' })
    .edge('a', 'attack', 'b')
    .edge('b', 'attack', 'c')
    .edge('d', 'threat', 'b')
    .edge('b', 'attack', 'd')
    .edge('d', 'support', 'e')
    .build(),
);
const actor = (id: string) => graph.actorIndexById.get(id)!;
const shownBy = (filter: Filter) =>
  listed(applyFilter(graph, filter).actors)
    .map((index) => graph.actors[index]!.id)
    .sort();
const find = (id: string, filter: Filter) => findHiddenNeighbours(graph, filter, [actor(id)]);
const hiddenFrom = (id: string, filter: Filter) =>
  find(id, filter).preview.neighbours.map((neighbour) => graph.actors[neighbour.actor]!.id);
const onlyA = setActorChip(NO_FILTER, ['a'], 'only');
const onlyAAndB = setActorChip(NO_FILTER, ['a', 'b'], 'only');
const withoutC = setActorChip(NO_FILTER, ['c'], 'hide');

describe('the neighbours that a view hides by name', () => {
  it('are none while no actor is named, or only by what is switched off', () => {
    const off = onlyA.chips.map((chip): Chip => ({ ...chip, enabled: false }));
    expect(hiddenFrom('b', NO_FILTER)).toEqual([]);
    expect(hiddenFrom('b', { ...onlyA, chips: off })).toEqual([]);
  });

  it('are those taken out and those outside of what is narrowed to', () => {
    expect(hiddenFrom('b', withoutC)).toEqual(['c']);
    expect(hiddenFrom('b', onlyA)).toEqual(['d', 'c']);
    expect(hiddenFrom('a', onlyA)).toEqual([]);
  });

  it('are counted by group and type', () => {
    const { preview } = find('b', onlyA);
    expect(preview.relationships).toBe(3);
    expect(preview.byGroup).toEqual([{ group: 'west', neighbours: 2 }]);
    expect(
      preview.byType.map(({ type, neighbours }) => [graph.types[type]!.id, neighbours]),
    ).toEqual([
      ['attack', 2],
      ['threat', 1],
    ]);
  });

  it('are fewer where only some types count', () => {
    const threat = new Set([graph.typeIndexById.get('threat')!]);
    const { neighbours } = ofTypes(graph, find('b', onlyA), threat);
    expect(neighbours).toEqual([{ actor: actor('d'), relationships: 1 }]);
  });

  it('leave out what another filter hides', () => {
    expect(hiddenFrom('b', toggleValue(onlyAAndB, 'type', 'attack'))).toEqual(['d']);
  });

  it('come into view up to the limit, those with most relationships first', () => {
    const hidden = find('b', onlyA);
    const { added, leftOut } = planExpansion(
      graph,
      hidden.allowed,
      hidden.shown.actors,
      hidden.preview,
      1,
    );
    expect([added, leftOut]).toEqual([[actor('d')], 1]);
    expect(shownBy(showHiddenNeighbours(graph, onlyA, hidden, added))).toEqual(['a', 'b', 'd']);
  });

  it('come with the actor itself where that is hidden, too', () => {
    const away = setActorChip(NO_FILTER, ['b', 'c'], 'hide');
    const hidden = find('b', away);
    const next = showHiddenNeighbours(graph, away, hidden, [actor('c')]);
    expect(shownBy(away)).toEqual(['d', 'e']);
    expect(shownBy(next)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('come into view in any view that names actors, and nothing goes out of it', () => {
    const anyChip = fc.oneof(
      fc.record({
        field: fc.constant('actor' as const),
        mode: fc.constantFrom('include' as const, 'exclude' as const),
        values: fc.subarray([...ACTORS], { minLength: 1 }),
        enabled: fc.constantFrom(true, true, false),
        ends: fc.constantFrom('both' as const, 'either' as const),
      }),
      fc.record({
        field: fc.constant('ego' as const),
        mode: fc.constant('include' as const),
        values: fc.constantFrom(['a0:0'], ['a1:1'], ['a2:2', 'a3:1']),
        enabled: fc.boolean(),
      }),
      fc.record({
        field: fc.constant('type' as const),
        mode: fc.constant('exclude' as const),
        values: fc.constant(['attack']),
        enabled: fc.boolean(),
      }),
    );
    const anyFilter = fc.record({
      chips: fc.array(anyChip, { maxLength: 3 }),
      match: fc.constantFrom('all' as const, 'any' as const),
      isolates: fc.constant('hide' as const),
    });
    fc.assert(
      fc.property(
        anyView,
        anyFilter,
        fc.nat({ max: ACTORS.length - 1 }),
        fc.nat({ max: 3 }),
        (view, filter, centre, limit) => {
          const hidden = findHiddenNeighbours(view.graph, filter, [centre]);
          const { added } = planExpansion(
            view.graph,
            hidden.allowed,
            hidden.shown.actors,
            hidden.preview,
            limit,
          );
          if (added.length === 0) return;
          const next = showHiddenNeighbours(view.graph, filter, hidden, added);
          const after = applyFilter(view.graph, next);
          for (const one of added) expect(hasBit(after.actors, one)).toBe(true);
          expect(hasBit(after.actors, centre)).toBe(true);
          const before = listed(hidden.shown.relationships);
          expect(before.filter((index) => !hasBit(after.relationships, index))).toEqual([]);
        },
      ),
    );
  });
});

describe('a collapse', () => {
  const all = applyFilter(graph, NO_FILTER);

  it('hides the neighbours that have no other one', () => {
    expect(planCollapse(graph, all, [actor('b')])).toEqual({
      leaves: [actor('a'), actor('c')].sort((one, other) => one - other),
      isolates: false,
    });
    expect(planCollapse(graph, all, [actor('c')]).leaves).toEqual([]);
  });

  it('of several actors takes what only they deal with', () => {
    const { leaves } = planCollapse(graph, all, [actor('b'), actor('d')]);
    expect(leaves.map((leaf) => graph.actors[leaf]!.id).sort()).toEqual(['a', 'c', 'e']);
  });

  it('says when it would leave an actor without any relationship', () => {
    const attacks = toggleValue(NO_FILTER, 'type', 'threat');
    const without = setActorChip(attacks, ['d'], 'hide');
    expect(planCollapse(graph, applyFilter(graph, without), [actor('b')]).isolates).toBe(true);
  });

  it('is what an expansion takes back', () => {
    const { leaves } = planCollapse(graph, all, [actor('b')]);
    const collapsed = hideActors(
      NO_FILTER,
      leaves.map((leaf) => graph.actors[leaf]!.id),
    );
    expect(shownBy(collapsed)).toEqual(['b', 'd', 'e']);
    const hidden = find('b', collapsed);
    expect(showHiddenNeighbours(graph, collapsed, hidden, leaves)).toEqual(NO_FILTER);
  });
});
