import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { collapseCompounds } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { headOutline } from './arrow-heads.ts';
import { buildScene } from './build-scene.ts';
import { contrastOf } from './colour.ts';
import { controlPointOf, curvePoint, RIM_GAP } from './edge-geometry.ts';
import { rimOf } from './node-marks.ts';
import { THEME_COLOURS } from './palette.ts';
import { railsOf } from './rails.ts';
import { aWeb, everythingOf, placesOf, sceneOf } from './scene.fixture.ts';
import type { Box, EdgeMark, Scene } from './scene.ts';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1e-9 &&
  b.x < a.x + a.width - 1e-9 &&
  a.y < b.y + b.height - 1e-9 &&
  b.y < a.y + a.height - 1e-9;

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1e-9 &&
  inner.y >= outer.y - 1e-9 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-9 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-9;

const nodeOf = (scene: Scene, actor: number) => scene.nodes.find((node) => node.actor === actor)!;
const edgeOf = (scene: Scene, type: string): EdgeMark =>
  scene.edges.find((edge) => edge.type === type)!;

describe('a scene', () => {
  const { builder, at } = aWeb(120);
  const example = everythingOf(builder);
  const input = {
    ...example,
    positions: placesOf(example.graph, at),
    theme: 'light' as const,
    scale: 1,
  };
  const scene = buildScene(input);

  it('has exactly one mark for each bundle and for each visible actor', () => {
    expect(scene.edges.map(({ key }) => key).sort()).toEqual(
      example.bundles.map(({ key }) => key).sort(),
    );
    expect(scene.nodes.map(({ actor }) => actor)).toEqual(example.graph.actors.map((_, i) => i));
  });

  it('is the same each time', () => {
    expect(buildScene(input)).toEqual(scene);
  });

  it('draws faded actors and their names faintly, and nothing else', () => {
    const lone = new Set([3, 7]);
    const fadedActors = createBitset(example.graph.actors.length);
    for (const actor of lone) setBit(fadedActors, actor);
    for (const theme of ['light', 'dark'] as const) {
      const { ground } = THEME_COLOURS[theme];
      const plain = buildScene({ ...input, theme });
      const faded = buildScene({ ...input, theme, visible: { ...example.visible, fadedActors } });
      for (const node of faded.nodes) {
        const before = nodeOf(plain, node.actor);
        if (!lone.has(node.actor)) {
          expect(node).toEqual(before);
          continue;
        }
        for (const part of ['fill', 'ring', 'glyphColour'] as const) {
          expect(contrastOf(node[part], ground)).toBeLessThan(contrastOf(before[part], ground));
        }
        const name = node.label!.colour;
        expect(contrastOf(name, ground)).toBeLessThan(contrastOf(before.label!.colour, ground));
        expect(contrastOf(name, ground)).toBeGreaterThanOrEqual(4.5);
        expect({ x: node.x, radius: node.radius }).toEqual({ x: before.x, radius: before.radius });
      }
    }
  });

  it('leaves out actors without a place, with their lines', () => {
    const positions = placesOf(example.graph, { ...at, a0: [Number.NaN, 0] });
    const smaller = buildScene({ ...input, positions });
    expect(smaller.nodes.some(({ id }) => id === 'a0')).toBe(false);
    expect(smaller.edges.some((e) => e.sourceActor === 0 || e.targetActor === 0)).toBe(false);
  });

  for (const scale of [0.3, 1, 2.5]) {
    it(`never lets a label touch another label or a circle at scale ${scale}`, () => {
      const { nodes, blocs } = buildScene({ ...input, scale });
      const labels = nodes.flatMap(({ label }) => (label === undefined ? [] : [label.box]));
      const boxes = [...labels, ...blocs.map(({ labelBox }) => labelBox)];
      expect(labels.length).toBeGreaterThan(5);
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      });
      for (const box of labels) {
        for (const node of nodes) {
          const dx = node.x - Math.max(box.x, Math.min(node.x, box.x + box.width));
          const dy = node.y - Math.max(box.y, Math.min(node.y, box.y + box.height));
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(rimOf(node) - 1e-9);
        }
      }
    });
  }

  it('ends every line just off the rims, on the way to its control point', () => {
    for (const edge of scene.edges) {
      if (edge.sourceActor === edge.targetActor) continue;
      const source = nodeOf(scene, edge.sourceActor);
      const target = nodeOf(scene, edge.targetActor);
      const head = headOutline(edge.style.head, edge.width, scene.arrowScale);
      const start = Math.hypot(edge.startX - source.x, edge.startY - source.y);
      const end = Math.hypot(edge.endX - target.x, edge.endY - target.y);
      const tip = Math.hypot(edge.tipX - target.x, edge.tipY - target.y);
      expect(start).toBeCloseTo(rimOf(source) + RIM_GAP, 6);
      expect(end).toBeCloseTo(rimOf(target) + RIM_GAP + head.lineGap, 6);
      expect(tip).toBeCloseTo(rimOf(target) + RIM_GAP + head.tipGap, 6);
      const across =
        (edge.controlX - target.x) * (edge.endY - target.y) -
        (edge.controlY - target.y) * (edge.endX - target.x);
      expect(across).toBeCloseTo(0, 4);
    }
  });

  it('places each control point as far beside the middle as `bend` says', () => {
    for (const edge of scene.edges) {
      if (edge.sourceActor === edge.targetActor) continue;
      const source = nodeOf(scene, edge.sourceActor);
      const target = nodeOf(scene, edge.targetActor);
      const control = controlPointOf({ ...source, rim: 0 }, { ...target, rim: 0 }, edge.bend);
      expect(edge.controlX).toBeCloseTo(control.x, 6);
      expect(edge.controlY).toBeCloseTo(control.y, 6);
    }
  });

  it('holds all its marks inside its bounds', () => {
    for (const { x, y, radius, label } of scene.nodes) {
      const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      expect(holds(scene.bounds, box)).toBe(true);
      if (label !== undefined) expect(holds(scene.bounds, label.box)).toBe(true);
    }
    for (const edge of scene.edges) {
      for (let t = 0; t <= 1; t += 0.1) {
        const x = curvePoint(edge.startX, edge.controlX, edge.endX, t);
        const y = curvePoint(edge.startY, edge.controlY, edge.endY, t);
        expect(holds(scene.bounds, { x, y, width: 0, height: 0 })).toBe(true);
      }
    }
    for (const { box, labelBox } of scene.blocs) {
      expect(holds(scene.bounds, box) && holds(scene.bounds, labelBox)).toBe(true);
    }
  });

  it('keeps labels the same size on the screen at every scale', () => {
    for (const scale of [0.5, 1, 3]) {
      const sizes = buildScene({ ...input, scale }).nodes.flatMap(({ label }) => label?.size ?? []);
      for (const size of sizes) expect(size * scale).toBeCloseTo(12, 9);
    }
  });

  it('is empty for an empty dataset', () => {
    expect(sceneOf(aDataset(), {})).toMatchObject({
      nodes: [],
      edges: [],
      blocs: [],
      bounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });
});

describe('lines', () => {
  const at = { a: [0, 0], b: [200, 0], c: [100, 1] } as const;

  it('is straight between two actors with one bundle', () => {
    const edge = sceneOf(aDataset().edge('a', 'attack', 'b'), at).edges[0]!;
    expect(edge.bend).toBe(0);
    expect(edge.headAngle).toBeCloseTo(0, 9);
  });

  it('fans parallel bundles out evenly to both sides of the straight line', () => {
    const builder = aDataset()
      .edge('a', 'attack', 'b')
      .edge('b', 'threat', 'a')
      .edge('a', 'sanction', 'b')
      .edge('a', 'alliance', 'b');
    const { edges } = sceneOf(builder, at);
    const offsets = edges.map(({ controlY }) => Math.round(controlY)).sort((x, y) => x - y);
    expect(offsets).toEqual([-39, -13, 13, 39]);
  });

  it('keeps each direction on its right-hand side as seen on the screen', () => {
    const scene = sceneOf(aDataset().edge('a', 'attack', 'b').edge('b', 'attack', 'a'), at);
    for (const edge of scene.edges) {
      expect(edge.bend).toBeGreaterThan(0);
      expect(Math.sign(edge.controlY)).toBe(edge.sourceActor === 0 ? 1 : -1);
    }
  });

  it('bends around a node that stands on the straight line', () => {
    const scene = sceneOf(aDataset().edge('a', 'attack', 'b').actors('c'), at);
    const edge = edgeOf(scene, 'attack');
    const middle = curvePoint(edge.startY, edge.controlY, edge.endY, 0.5);
    expect(Math.abs(middle - 1)).toBeGreaterThan(rimOf(nodeOf(scene, 2)) + edge.width / 2);
  });

  it('draws a relationship of an actor with itself as a loop outside its circle', () => {
    const example = everythingOf(aDataset().edge('a', 'attack', 'b').edge('a', 'threat', 'b'));
    const drawn = collapseCompounds(example.graph, example.visible, [], []);
    const scene = buildScene({
      ...example,
      // As when `b` is folded into `a`: a dataset itself has no such relationships.
      drawn: {
        ...drawn,
        bundles: drawn.bundles.map((bundle) => ({ ...bundle, target: bundle.source })),
      },
      positions: placesOf(example.graph, at),
      theme: 'light',
      scale: 1,
    });
    const node = scene.nodes[0]!;
    expect(scene.edges).toHaveLength(2);
    for (const edge of scene.edges) {
      expect(Math.hypot(edge.controlX - node.x, edge.controlY - node.y)).toBeCloseTo(edge.bend, 9);
      expect(edge.bend).toBeGreaterThan(2 * rimOf(node));
      expect(edge.startX === edge.endX && edge.startY === edge.endY).toBe(false);
    }
    expect(scene.edges[0]!.controlX).not.toBeCloseTo(scene.edges[1]!.controlX, 1);
  });

  it('stays finite where two actors stand on the same spot', () => {
    const { edges } = sceneOf(aDataset().edge('a', 'attack', 'b'), { a: [5, 5], b: [5, 5] });
    for (const value of Object.values(edges[0]!)) {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('gets wider with the count, but not without end', () => {
    const widthOf = (count: number) => {
      const builder = aDataset();
      for (let index = 0; index < count; index++) builder.edge('a', 'attack', 'b');
      return sceneOf(builder, at).edges[0]!.width;
    };
    expect(widthOf(4)).toBeGreaterThan(widthOf(1));
    expect(widthOf(400)).toBe(widthOf(100));
  });

  it('is lighter where everything is only planned or alleged', () => {
    const builder = aDataset()
      .edge('a', 'attack', 'b', { status: 'alleged' })
      .edge('a', 'threat', 'b', { status: 'planned' })
      .edge('a', 'threat', 'b');
    const scene = sceneOf(builder, at);
    expect(edgeOf(scene, 'attack').opacity).toBeLessThan(1);
    expect(edgeOf(scene, 'threat').opacity).toBe(1);
  });

  it('splits a contested line into two rails', () => {
    const evidence = [anEvidence(), anEvidence({ stance: 'contradicts', voice: 'denied' })];
    const builder = aDataset().edge('a', 'attack', 'b', { evidence }).edge('a', 'threat', 'b');
    const scene = sceneOf(builder, at);
    const rails = railsOf(edgeOf(scene, 'attack'));
    expect(rails?.outer).toBe(edgeOf(scene, 'attack').width);
    expect((rails!.outer - rails!.inner) / 2).toBeGreaterThan(0.8);
    expect(railsOf(edgeOf(scene, 'threat'))).toBeUndefined();
  });
});

describe('nodes', () => {
  it('has an area that grows with the visible relationships', () => {
    const builder = aDataset();
    for (let index = 0; index < 30; index++) builder.edge('hub', 'attack', `x${index % 3}`);
    const scene = sceneOf(builder, { hub: [0, 0], x0: [90, 0], x1: [0, 90], x2: [-90, 0] });
    const areaOf = (id: string) => scene.nodes.find((node) => node.id === id)!.radius ** 2 - 36;
    expect(areaOf('hub') / areaOf('x0')).toBeCloseTo(3, 9);
  });
});
