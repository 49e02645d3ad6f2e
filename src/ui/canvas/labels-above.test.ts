import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { labelsAbove } from './labels-above.ts';

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
    positions: {
      x: Float64Array.from(ids, (_, index) => (index % 5) * 14),
      y: Float64Array.from(ids, (_, index) => Math.floor(index / 5) * 14),
    },
    theme: 'light',
    scale: 1,
  });
  return { graph, scene };
}

describe('the names of what stands out', () => {
  it('are also those that had no room in the crowd, and no others', () => {
    const { graph, scene } = aCrowd();
    const nameless = scene.nodes.find(({ label }) => label === undefined)!;
    const labels = labelsAbove(scene, new Set([nameless.actor]), (actor) => [
      graph.actors[actor]!.name,
    ]);
    expect([...labels.keys()]).toEqual([nameless.actor]);
    expect(labels.get(nameless.actor)!.lines).toEqual([graph.actors[nameless.actor]!.name]);
  });

  it('never lie across each other', () => {
    const { graph, scene } = aCrowd();
    const all = new Set(scene.nodes.map(({ actor }) => actor));
    const labels = labelsAbove(scene, all, (actor) => [graph.actors[actor]!.name]);
    for (const { actor, label } of scene.nodes) if (label) expect(labels.get(actor)).toBe(label);
    const boxes = [...labels.values()].map(({ box }) => box);
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

  it('go to another side of their node where the window would cut them, or are left out', () => {
    const { graph, scene } = aCrowd();
    const named = scene.nodes.find(({ label }) => label !== undefined)!;
    const nameOf = (actor: number) => [graph.actors[actor]!.name];
    const only = new Set([named.actor]);
    const { x, width } = named.label!.box;
    const isRight = x > named.x;
    const wide = { x: -1000, y: -1000, width: 2000, height: 2000 };
    // A window that ends in the middle of the name, and goes on to the other side.
    const middle = x + width / 2;
    const cut = isRight
      ? { ...wide, width: middle - wide.x }
      : { ...wide, x: middle, width: 1000 - middle };
    expect(labelsAbove(scene, only, nameOf, wide).get(named.actor)).toBe(named.label);
    const { box } = labelsAbove(scene, only, nameOf, cut).get(named.actor)!;
    expect(box.x).toBeGreaterThanOrEqual(cut.x);
    expect(box.x + box.width).toBeLessThanOrEqual(cut.x + cut.width);
    expect(labelsAbove(scene, only, nameOf, { ...wide, width: 10 }).size).toBe(0);
  });
});
