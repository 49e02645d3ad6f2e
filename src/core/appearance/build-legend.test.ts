import { describe, expect, it } from 'vitest';
import { applyFilter, NO_FILTER } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { buildLegend } from './build-legend.ts';
import { everythingOf } from './scene.fixture.ts';

const evidence = [anEvidence(), anEvidence({ stance: 'contradicts', voice: 'denied' })];

const example = () =>
  everythingOf(
    aDataset()
      .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'west' }, { id: 'c', group: 'west' })
      .groups('west', 'east', 'nobody')
      .edge('a', 'support', 'b')
      .edge('a', 'attack', 'b', { evidence })
      .edge('b', 'attack', 'c'),
  );

describe('the legend', () => {
  it('lists only the types that occur, by family, with what is visible of the total', () => {
    const { graph } = example();
    const visible = applyFilter(graph, {
      ...NO_FILTER,
      chips: [{ field: 'type', mode: 'exclude', values: ['support'], enabled: true }],
    });
    const { types } = buildLegend(graph, visible, 'light');
    expect(types.map(({ id, family, visible, total }) => [id, family, visible, total])).toEqual([
      ['attack', 'violence', 2, 2],
      ['support', 'cooperation', 0, 1],
    ]);
  });

  it('lists the groups that have actors, in the order of the dataset', () => {
    const { graph, visible } = example();
    const { groups } = buildLegend(graph, visible, 'light');
    expect(groups.map(({ id, visible, total }) => [id, visible, total])).toEqual([
      ['west', 2, 2],
      ['east', 1, 1],
    ]);
  });

  it('explains the rails only while a contested line is visible', () => {
    const { graph, visible } = example();
    expect(buildLegend(graph, visible, 'dark').hasContested).toBe(true);
    const calm = applyFilter(graph, {
      ...NO_FILTER,
      chips: [{ field: 'badge', mode: 'exclude', values: ['contested'], enabled: true }],
    });
    expect(buildLegend(graph, calm, 'dark').hasContested).toBe(false);
  });

  it('counts relationships of a dataset’s own types too', () => {
    const own = {
      id: 'trade',
      family: 'contact' as const,
      label: 'Trade',
      definition: 'They trade.',
      directed: false,
      sign: 0 as const,
      temporal: 'state' as const,
    };
    const { graph, visible } = everythingOf(
      aDataset()
        .head({ relationshipTypes: [own] })
        .edge('a', 'trade', 'b'),
    );
    expect(buildLegend(graph, visible, 'light').types).toMatchObject([
      { id: 'trade', label: 'Trade', directed: false, visible: 1, total: 1 },
    ]);
  });
});
