import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER, toggleValue } from '#core/graph';
import { arrange, LARGE } from '#core/layout';
import { aDataset, aSmallGraph, onALine } from '#testing';
import { layoutInputOf } from './layout-input.ts';

const graph = aSmallGraph();
const everything = applyFilter(graph, NO_FILTER);

describe('the input of the layout', () => {
  it('has one entry an actor of the graph and one a bundle', () => {
    const input = layoutInputOf(graph, everything, 'square');
    expect(input.actorCount).toBe(4);
    for (const column of [input.bloc, input.radius, input.labelWidth, input.labelHeight]) {
      expect(column).toHaveLength(4);
    }
    expect([...input.source]).toEqual([0, 1, 3]);
    expect([...input.target]).toEqual([1, 2, 0]);
    expect(input.weight).toHaveLength(3);
  });

  it('has the groups of the dataset as blocs, and none for an actor without a group', () => {
    expect([...layoutInputOf(graph, everything, 'square').bloc]).toEqual([0, 1, -1, 0]);
  });

  it('lets twenty events pull harder than one, but not twenty times as hard', () => {
    const builder = aDataset().edge('a', 'attack', 'b');
    for (let event = 0; event < 20; event += 1) builder.edge('b', 'attack', 'a');
    const busy = buildGraph(builder.build());
    const [one, twenty] = layoutInputOf(busy, applyFilter(busy, NO_FILTER), 'square').weight;
    expect(one).toBe(1);
    expect(twenty).toBeGreaterThan(2);
    expect(twenty).toBeLessThan(10);
  });

  it('asks only for what is visible, and still knows the room of every actor', () => {
    const visible = applyFilter(graph, toggleValue(NO_FILTER, 'type', 'attack'));
    const withoutThreats = applyFilter(graph, toggleValue(NO_FILTER, 'type', 'threat'));
    expect([...layoutInputOf(graph, visible, 'square').source]).toEqual([1, 3]);
    const input = layoutInputOf(graph, withoutThreats, 'square');
    expect([...input.actors]).toEqual([0, 1, 3]);
    expect(input.labelWidth.every((width) => width > 0)).toBe(true);
    expect(input.labelHeight.every((height) => height > 0)).toBe(true);
  });

  it('gives actors with more visible relationships more room', () => {
    const { radius } = layoutInputOf(graph, everything, 'square');
    expect(radius[0]).toBeGreaterThan(radius[3]!);
    expect(radius[1]).toBe(radius[0]);
    expect(radius[2]).toBe(radius[3]);
  });

  it('gives longer names more room', () => {
    const names = aDataset()
      .actors({ id: 'a', name: 'PMF' }, { id: 'b', name: 'Quds Force' })
      .edge('a', 'alliance', 'b');
    const named = buildGraph(names.build());
    const { labelWidth } = layoutInputOf(named, applyFilter(named, NO_FILTER), 'square');
    expect(labelWidth[1]).toBeGreaterThan(labelWidth[0]!);
  });

  it('is wider than high for a wide window only', () => {
    const ratio = (shape: 'portrait' | 'square' | 'landscape') =>
      layoutInputOf(graph, everything, shape).aspectRatio;
    expect(ratio('portrait')).toBeLessThan(0.8);
    expect(Math.abs(ratio('square') - 1)).toBeLessThan(0.1);
    expect(ratio('landscape')).toBeGreaterThan(1.2);
  });

  it('hands on pinned actors and earlier positions, and leaves them out where there are none', () => {
    const previous = onALine(4);
    const pinned = Uint32Array.of(2);
    const input = layoutInputOf(graph, everything, 'square', { previous, pinned });
    expect(input.previous).toBe(previous);
    expect(input.pinned).toBe(pinned);
    expect(Object.keys(layoutInputOf(graph, everything, 'square'))).not.toContain('pinned');
    expect(Object.keys(layoutInputOf(graph, everything, 'square'))).not.toContain('previous');
  });

  it('stands who commands above who is commanded, and a whole above its members', () => {
    const ranks = aDataset()
      .edge('leader', 'command', 'force')
      .edge('unit', 'membership', 'force')
      .edge('unit', 'attack', 'leader');
    const ranked = buildGraph(ranks.build());
    const input = layoutInputOf(ranked, applyFilter(ranked, NO_FILTER), 'square');
    const at = (id: string) => ranked.actorIndexById.get(id);
    expect([...(input.superior ?? [])]).toEqual([at('leader'), at('force')]);
    expect([...(input.subordinate ?? [])]).toEqual([at('force'), at('unit')]);
  });

  it('says which bundles are hostile and which friendly', () => {
    const mixed = aDataset().edge('a', 'attack', 'b').edge('a', 'alliance', 'c');
    const signed = buildGraph(mixed.edge('a', 'command', 'd').build());
    const input = layoutInputOf(signed, applyFilter(signed, NO_FILTER), 'square');
    expect([...(input.sign ?? [])].sort()).toEqual([-1, 0, 1]);
  });

  it('ranks names as in an alphabet, whatever their accents', () => {
    const names = aDataset()
      .actors({ id: 'a', name: 'Zurfi' }, { id: 'b', name: 'Élysée' }, { id: 'c', name: 'Fatah' })
      .edge('a', 'alliance', 'b');
    const named = buildGraph(names.build());
    const { order } = layoutInputOf(named, applyFilter(named, NO_FILTER), 'square');
    expect([...(order ?? [])]).toEqual([2, 0, 1]);
  });

  it('names the layout and the centre that are asked for', () => {
    const wish = { layout: 'concentric', centre: 2 } as const;
    expect(layoutInputOf(graph, everything, 'square', wish)).toMatchObject(wish);
  });

  it('says nothing of names and marks for thousands of actors that are arranged by ties alone', () => {
    const builder = aDataset();
    for (let actor = 0; actor < LARGE; actor += 1) {
      builder.edge(`a${actor}`, 'attack', `a${actor + 1}`);
    }
    const large = buildGraph(builder.build());
    const all = applyFilter(large, NO_FILTER);
    const byForce = layoutInputOf(large, all, 'square');
    expect(byForce.labelWidth).toEqual(new Float32Array(LARGE + 1));
    expect(Object.keys(byForce)).not.toContain('order');
    const inGrid = layoutInputOf(large, all, 'square', { layout: 'grid' });
    expect(inGrid.labelWidth.every((width) => width > 0)).toBe(true);
    expect(inGrid.order).toHaveLength(LARGE + 1);
    // The picture is the same as with all of that.
    const { layout: _, ...withMarks } = inGrid;
    expect(arrange(byForce)).toEqual(arrange(withMarks));
  });
});
