import { describe, expect, it } from 'vitest';
import {
  applyFilter,
  buildGraph,
  bundleRelationships,
  collapseCompounds,
  compoundsOf,
  NO_FILTER,
} from '#core/graph';
import type { Highlight, Selection } from '#state';
import { aDataset } from '#testing';
import { NO_EMPHASIS } from './emphasis.ts';
import { emphasisOf, type Focus } from './emphasis-of.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('b', 'threat', 'a')
    .edge('b', 'attack', 'c')
    .edge('d', 'support', 'c')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);
const bundles = bundleRelationships(graph, visible);
const drawn = collapseCompounds(graph, visible, [], []);

/** What stands out, with actors by id and lines as `source type target`. */
const emphasised = (selection: Selection, focus: Focus = {}, highlight?: Highlight) => {
  const emphasis = emphasisOf(graph, drawn, selection, focus, highlight);
  const name = (actor: number) => graph.actors[actor]?.id ?? 'nobody';
  const lines = (keys: ReadonlySet<string>) =>
    bundles
      .filter((bundle) => keys.has(bundle.key))
      .map(
        ({ source, type, target }) => `${name(source)} ${graph.types[type]?.id} ${name(target)}`,
      );
  return {
    veil: emphasis.veil,
    actors: [...emphasis.actors].map(name).sort(),
    lines: lines(emphasis.bundles),
    chosenActors: [...emphasis.chosenActors].map(name).sort(),
    chosenLines: lines(emphasis.chosenBundles),
    faintActors: [...emphasis.faintActors].map(name).sort(),
    faintLines: lines(emphasis.faintBundles),
  };
};
const actor = (id: string) => graph.actorIndexById.get(id);

describe('what stands out', () => {
  it('is nothing, without a veil, while nothing is chosen or pointed at', () => {
    expect(emphasisOf(graph, drawn, { kind: 'none' }, {})).toEqual(NO_EMPHASIS);
  });

  it('is a chosen actor with its neighbours and the lines between', () => {
    expect(emphasised({ kind: 'actors', ids: ['a'] })).toMatchObject({
      actors: ['a', 'b'],
      lines: ['a attack b', 'b threat a'],
      chosenActors: ['a'],
      chosenLines: [],
    });
  });

  it('is what joins several chosen actors, with lighter lines to their other neighbours', () => {
    expect(emphasised({ kind: 'actors', ids: ['a', 'b'] })).toMatchObject({
      actors: ['a', 'b'],
      lines: ['a attack b', 'b threat a'],
      faintActors: ['c'],
      faintLines: ['b attack c'],
    });
    // Nothing joins these two.
    expect(emphasised({ kind: 'actors', ids: ['a', 'd'] })).toMatchObject({
      lines: ['a attack b', 'b threat a', 'd support c'],
      faintLines: [],
    });
  });

  it('is the lines that the keyboard looks along', () => {
    const keys = bundles.filter(({ source }) => source === actor('d')).map(({ key }) => key);
    expect(emphasised({ kind: 'none' }, { cursor: actor('d'), lines: keys })).toMatchObject({
      actors: ['c', 'd'],
      lines: ['d support c'],
    });
  });

  it('is the lines that hold some chosen relationships, and no others', () => {
    const ids = ['r3', 'r5', 'zz'];
    expect(emphasised({ kind: 'relationships', ids })).toMatchObject({
      lines: ['b threat a', 'd support c'],
      chosenLines: ['b threat a', 'd support c'],
    });
  });

  it('is a chosen actor alone where no line reaches it', () => {
    const emphasis = emphasisOf(
      graph,
      { ...drawn, bundles: [] },
      { kind: 'actors', ids: ['a'] },
      {},
    );
    expect([...emphasis.actors]).toEqual([actor('a')]);
  });

  it('is every line of a chosen pair, in both directions', () => {
    expect(emphasised({ kind: 'pair', a: 'b', b: 'a' })).toMatchObject({
      actors: ['a', 'b'],
      chosenActors: ['a', 'b'],
      chosenLines: ['a attack b', 'b threat a'],
    });
  });

  it('is only the line of the type that was clicked', () => {
    expect(emphasised({ kind: 'pair', a: 'a', b: 'b', type: 'threat' })).toMatchObject({
      lines: ['b threat a'],
      chosenLines: ['b threat a'],
    });
  });

  it('is the line that a chosen relationship is part of', () => {
    expect(emphasised({ kind: 'relationship', id: 'r2' })).toMatchObject({
      actors: ['a', 'b'],
      lines: ['a attack b'],
      chosenLines: ['a attack b'],
    });
  });

  it('is what the pointer is on, while what is chosen keeps its ring and is not faded', () => {
    const chosen: Selection = { kind: 'actors', ids: ['a'] };
    expect(emphasised(chosen, { actor: actor('d') })).toMatchObject({
      actors: ['a', 'c', 'd'],
      lines: ['d support c'],
      chosenActors: ['a'],
    });
    const support = bundles.find((bundle) => bundle.source === actor('d'));
    expect(emphasised(chosen, { bundle: support?.key })).toMatchObject({
      actors: ['a', 'c', 'd'],
      lines: ['d support c'],
      chosenActors: ['a'],
    });
  });

  it('veils the rest more for what passes than for what stays', () => {
    const stays = emphasised({ kind: 'actors', ids: ['a'] }).veil;
    const passes = emphasised({ kind: 'none' }, { actor: actor('a') }).veil;
    expect(stays).toBeGreaterThan(0);
    expect(passes).toBeGreaterThan(stays);
    expect(passes).toBeLessThan(1);
  });

  it('is what a query has found, with the rings of what is chosen', () => {
    const path: Highlight = {
      actors: ['a', 'b', 'c', 'zz'],
      bundles: bundles.filter(({ source }) => source === actor('b')).map(({ key }) => key),
    };
    const chosen: Selection = { kind: 'actors', ids: ['a', 'c'] };
    expect(emphasised(chosen, {}, path)).toEqual({
      veil: emphasised(chosen).veil,
      actors: ['a', 'b', 'c'],
      lines: ['b threat a', 'b attack c'],
      chosenActors: ['a', 'c'],
      chosenLines: [],
      faintActors: [],
      faintLines: [],
    });
    expect(emphasised(chosen, { actor: actor('d') }, path).actors).toEqual(['a', 'c', 'd']);
  });

  it('always shows where the keyboard is', () => {
    const focus: Focus = { cursor: 2 };
    const choices: readonly Selection[] = [
      { kind: 'none' },
      { kind: 'actors', ids: ['a'] },
      { kind: 'relationship', id: 'r1' },
    ];
    const cursors = choices.map((choice) => emphasisOf(graph, drawn, choice, focus).cursor);
    expect(cursors).toEqual([2, 2, 2]);
  });

  it('rings nobody that the graph has for an id it does not have', () => {
    expect(emphasised({ kind: 'actors', ids: ['zz'] })).toMatchObject({
      lines: [],
      chosenActors: ['nobody'],
    });
    expect(emphasised({ kind: 'relationship', id: 'zz' }).chosenLines).toEqual([]);
  });
});

describe('with a collapsed group', () => {
  const grouped = buildGraph(
    aDataset()
      .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'east' })
      .edge('a', 'attack', 'c')
      .edge('b', 'attack', 'c')
      .edge('a', 'support', 'b')
      .edge('d', 'threat', 'c')
      .build(),
  );
  const all = applyFilter(grouped, NO_FILTER);
  const lines = bundleRelationships(grouped, all);
  const east = collapseCompounds(grouped, all, compoundsOf(grouped, 'group'), ['east']);
  const node = grouped.actors.length;
  const c = grouped.actorIndexById.get('c')!;
  const merged = east.bundles.find(({ source }) => source === node)!.key;

  it('the group stands out for each of its actors', () => {
    const selection: Selection = { kind: 'actors', ids: ['b'] };
    expect(emphasisOf(grouped, east, selection, {})).toMatchObject({
      chosenActors: new Set([node]),
      actors: new Set([node, c]),
      bundles: new Set([merged]),
    });
  });

  it('a pair has the line that holds its relationships, and a hidden line only its group', () => {
    const pair: Selection = { kind: 'pair', a: 'b', b: 'c' };
    expect(emphasisOf(grouped, east, pair, {}).chosenBundles).toEqual(new Set([merged]));
    const hidden: Selection = { kind: 'relationship', id: grouped.relationships[2]!.id };
    expect(emphasisOf(grouped, east, hidden, {})).toMatchObject({
      chosenActors: new Set([node]),
      chosenBundles: new Set(),
    });
  });

  it('what a query has found is shown on the nodes and lines that hold it', () => {
    const found = { actors: ['a', 'b'], bundles: lines.map(({ key }) => key).slice(0, 3) };
    const emphasis = emphasisOf(grouped, east, { kind: 'none' }, {}, found);
    expect(emphasis).toMatchObject({ actors: new Set([node]), bundles: new Set([merged]) });
  });
});
