import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { bundleRelationships } from './bundle-relationships.ts';
import { NO_FILTER } from './filter.ts';

describe('bundles', () => {
  it('keep directions apart for a directed type and join them for a symmetric one', () => {
    const graph = buildGraph(
      aDataset()
        .actors('a', 'b')
        .edge('b', 'alliance', 'a')
        .edge('a', 'attack', 'b')
        .edge('b', 'attack', 'a')
        .edge('a', 'alliance', 'b')
        .edge('a', 'attack', 'b', {
          evidence: [anEvidence(), anEvidence({ voice: 'denied' })],
        })
        .build(),
    );
    const [alliance, attack] = [
      graph.typeIndexById.get('alliance')!,
      graph.typeIndexById.get('attack')!,
    ];
    expect(bundleRelationships(graph, applyFilter(graph, NO_FILTER))).toEqual([
      {
        key: `0|${alliance}|1`,
        source: 0,
        target: 1,
        type: alliance,
        relationships: [0, 3],
        contested: false,
      },
      {
        key: `0|${attack}|1`,
        source: 0,
        target: 1,
        type: attack,
        relationships: [1, 4],
        contested: true,
      },
      {
        key: `1|${attack}|0`,
        source: 1,
        target: 0,
        type: attack,
        relationships: [2],
        contested: false,
      },
    ]);
  });
});
