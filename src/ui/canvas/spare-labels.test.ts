import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/appearance';
import { applyFilter, buildGraph, bundleRelationships, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { spareLabels } from './spare-labels.ts';

/** Ten actors on one spot of a few units, of which most can have no name in the crowd. */
function aCrowd() {
  const ids = Array.from({ length: 10 }, (_, index) => `actor-number-${index}`);
  const graph = buildGraph(
    aDataset()
      .actors(...ids)
      .build(),
  );
  const visible = applyFilter(graph, { ...NO_FILTER, isolates: 'show' });
  const scene = buildScene({
    graph,
    visible,
    bundles: bundleRelationships(graph, visible),
    positions: {
      x: Float64Array.from(ids, (_, index) => (index % 5) * 14),
      y: Float64Array.from(ids, (_, index) => Math.floor(index / 5) * 14),
    },
    theme: 'light',
    scale: 1,
  });
  return { graph, scene };
}

describe('spareLabels', () => {
  it('names what stands out and had no room, and nothing else', () => {
    const { graph, scene } = aCrowd();
    const nameless = scene.nodes.find(({ label }) => label === undefined)!;
    const labels = spareLabels(scene, new Set([nameless.actor]), (actor) => [
      graph.actors[actor]!.name,
    ]);
    expect([...labels.keys()]).toEqual([nameless.actor]);
    expect(labels.get(nameless.actor)!.lines).toEqual([graph.actors[nameless.actor]!.name]);
  });

  it('never lays two names above the veil across each other', () => {
    const { graph, scene } = aCrowd();
    const all = new Set(scene.nodes.map(({ actor }) => actor));
    const labels = spareLabels(scene, all, (actor) => [graph.actors[actor]!.name]);
    const boxes = [
      ...scene.nodes.flatMap(({ label }) => (label ? [label.box] : [])),
      ...[...labels.values()].map(({ box }) => box),
    ];
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const isApart =
          a.x >= b.x + b.width ||
          b.x >= a.x + a.width ||
          a.y >= b.y + b.height ||
          b.y >= a.y + a.height;
        expect(isApart).toBe(true);
      }
    }
  });
});
