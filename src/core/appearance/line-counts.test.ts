import { describe, expect, it } from 'vitest';
import { buildScene, type SceneInput } from './build-scene.ts';
import { aWeb, everythingOf, placesOf } from './scene.fixture.ts';

const { builder, at } = aWeb(60);
const example = everythingOf(builder);
const sceneWith = (collapsed: readonly string[], changes: Partial<SceneInput> = {}) =>
  buildScene({
    ...example,
    positions: placesOf(example.graph, at),
    theme: 'light',
    scale: 1,
    grouping: { by: 'group', collapsed, places: [] },
    ...changes,
  });
const GROUPS = [...new Set(example.graph.actors.flatMap(({ group }) => group ?? []))];

describe('the numbers on lines', () => {
  it('say how many relationships the lines of collapsed groups hold, and no other lines', () => {
    const { lineCounts, edges, nodes } = sceneWith(GROUPS);
    const merged = new Set(nodes.flatMap(({ actor, compound }) => (compound ? [actor] : [])));
    const edgeByKey = new Map(edges.map((edge) => [edge.key, edge]));
    expect(lineCounts.length).toBeGreaterThan(0);
    for (const { key, text } of lineCounts) {
      const edge = edgeByKey.get(key)!;
      expect(text).toBe(`×${edge.count}`);
      expect(edge.count).toBeGreaterThan(1);
      expect(merged.has(edge.sourceActor) || merged.has(edge.targetActor)).toBe(true);
    }
    expect(sceneWith([]).lineCounts).toEqual([]);
  });

  it('lie on no name, no node and no other number', () => {
    for (const scale of [0.5, 1, 2]) {
      const { lineCounts, nodes } = sceneWith(GROUPS, { scale });
      const names = nodes.flatMap(({ label }) => (label ? [label.box] : []));
      for (const [index, { box }] of lineCounts.entries()) {
        for (const other of [...names, ...lineCounts.slice(index + 1).map((one) => one.box)]) {
          const isApart =
            box.x >= other.x + other.width ||
            other.x >= box.x + box.width ||
            box.y >= other.y + other.height ||
            other.y >= box.y + box.height;
          expect(isApart).toBe(true);
        }
        for (const { x, y, radius } of nodes) {
          const isInside =
            Math.abs(x - box.x - box.width / 2) < radius / 2 &&
            Math.abs(y - box.y - box.height / 2) < radius / 2;
          expect(isInside).toBe(false);
        }
      }
    }
  });
});

describe('pins', () => {
  it('stand at the nodes that the user has put somewhere, and nowhere else', () => {
    const [first, second] = example.graph.actors;
    const { pins, nodes } = sceneWith([], { pinned: [first!.id, second!.id, 'nobody'] });
    expect(pins.map(({ node }) => node)).toEqual([0, 1]);
    for (const { node, x, y, size } of pins) {
      const mark = nodes.find(({ actor }) => actor === node)!;
      const away = Math.hypot(mark.x - x, mark.y - y);
      expect(away).toBeGreaterThan(mark.radius);
      expect(away).toBeLessThan(mark.radius + 3 * size);
    }
    expect(sceneWith([]).pins).toEqual([]);
  });

  it('mark a collapsed group that has been moved', () => {
    const { pins, nodes } = sceneWith(['east'], { pinned: ['east'] });
    expect(pins.map(({ node }) => nodes.find(({ actor }) => actor === node)!.id)).toEqual(['east']);
  });
});
