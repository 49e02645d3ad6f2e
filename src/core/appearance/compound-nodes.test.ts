import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { aDataset } from '#testing';
import { buildScene, type SceneGrouping, type SceneInput } from './build-scene.ts';
import { aWeb, everythingOf, placesOf } from './scene.fixture.ts';
import type { Box, NodeMark, Scene } from './scene.ts';

const { builder, at } = aWeb(60);
const example = everythingOf(builder);
const input: SceneInput = {
  ...example,
  positions: placesOf(example.graph, at),
  theme: 'light',
  scale: 1,
};
const grouping = (collapsed: string[], changes: Partial<SceneGrouping> = {}): SceneGrouping => ({
  by: 'group',
  collapsed,
  places: [],
  ...changes,
});
const sceneWith = (...collapsed: string[]) =>
  buildScene({ ...input, grouping: grouping(collapsed) });
const compoundsIn = (scene: Scene) => scene.nodes.filter((node) => node.compound !== undefined);
const rim = (node: NodeMark) => node.radius + node.ringWidth / 2;

describe('a collapsed group on a scene', () => {
  it('is one node with its name, the number of its actors and of the lines inside', () => {
    const scene = sceneWith('east');
    const [node, ...others] = compoundsIn(scene);
    expect(others).toEqual([]);
    const members = example.graph.actors.filter(({ group }) => group === 'east').length;
    expect(node).toMatchObject({ id: 'east', compound: { count: members } });
    expect(node!.label!.lines).toEqual(['Group east']);
    expect(node!.compound!.innerRadius).toBeLessThan(node!.radius);
    const drawn = scene.edges.reduce((sum, { count }) => sum + count, 0);
    expect(drawn + node!.compound!.inside).toBe(example.visible.relationshipCount);
    expect(scene.nodes).toHaveLength(60 - members + 1);
    expect(scene.blocs.map(({ group }) => group)).not.toContain('east');
  });

  it('gives everything back when it is expanded again', () => {
    expect(sceneWith()).toEqual(buildScene(input));
  });

  it('leaves all other actors where and as large as they are', () => {
    const before = new Map(buildScene(input).nodes.map((node) => [node.actor, node]));
    for (const node of sceneWith('east', 'north').nodes) {
      if (node.compound !== undefined) continue;
      const { x, y, radius } = before.get(node.actor)!;
      expect(node).toMatchObject({ x, y, radius });
    }
  });

  it('keeps a circle and a number that can be read when one zooms out', () => {
    for (const scale of [0.4, 0.6, 1]) {
      const scene = buildScene({ ...input, scale, grouping: grouping(['east']) });
      const [node] = compoundsIn(scene);
      expect(node!.radius * scale).toBeGreaterThan(11);
      expect(node!.compound!.countSize * scale).toBeGreaterThanOrEqual(9);
    }
  });

  it('overlaps no other node, and always has its name', () => {
    for (const scale of [0.2, 1, 3]) {
      const scene = buildScene({ ...input, scale, grouping: grouping(['east', 'west', 'north']) });
      for (const node of compoundsIn(scene)) {
        expect(node.label).toBeDefined();
        for (const other of scene.nodes) {
          if (other === node) continue;
          const distance = Math.hypot(other.x - node.x, other.y - node.y);
          expect(distance).toBeGreaterThan(rim(node) + rim(other));
        }
      }
    }
  });

  it('stays where the user has put it', () => {
    const places = [{ id: 'east', x: 900, y: -700 }];
    const scene = buildScene({ ...input, grouping: grouping(['east', 'west'], { places }) });
    expect(compoundsIn(scene)[0]).toMatchObject({ id: 'east', x: 900, y: -700 });
  });

  it('does not move when a filter hides some of its actors', () => {
    const actors = createBitset(60);
    for (let actor = 0; actor < 60; actor += 8) setBit(actors, actor);
    const few = { actors, relationships: createBitset(example.graph.relationships.length) };
    const filtered = buildScene({
      ...input,
      visible: few,
      grouping: grouping(['east', 'west']),
    });
    const [before] = compoundsIn(sceneWith('east', 'west'));
    const [after] = compoundsIn(filtered);
    expect(after).toMatchObject({ id: 'east', x: before!.x, y: before!.y });
    expect(after!.compound!.count).toBeLessThan(before!.compound!.count);
  });

  it('ends its lines at its rim', () => {
    const scene = sceneWith('west');
    const [node] = compoundsIn(scene);
    const ends = scene.edges.filter(({ sourceActor }) => sourceActor === node!.actor);
    expect(ends.length).toBeGreaterThan(0);
    for (const { startX, startY } of ends) {
      expect(Math.hypot(startX - node!.x, startY - node!.y)).toBeGreaterThan(rim(node!));
    }
  });
});

describe('groups of other kinds on a scene', () => {
  const family = everythingOf(
    aDataset()
      .actors(
        { id: 'whole', name: 'Whole', group: 'east' },
        { id: 'part', name: 'Part', partOf: 'whole' },
        { id: 'cell', name: 'Cell', partOf: 'part', kind: 'person' },
        { id: 'other', name: 'Other', kind: 'person' },
      )
      .edge('whole', 'command', 'part')
      .edge('cell', 'attack', 'other'),
  );
  const positions = placesOf(family.graph, {
    whole: [0, 0],
    part: [200, 0],
    cell: [200, 200],
    other: [0, 400],
  });
  const build = (by: SceneGrouping['by'], collapsed: string[], kinds = {}) =>
    buildScene({
      ...family,
      positions,
      theme: 'dark',
      scale: 1,
      grouping: grouping(collapsed, { by, kinds }),
    });

  it('are outlined, a hierarchy inside another one over it', () => {
    expect(build('partOf', []).blocs.map(({ label }) => label)).toEqual(['WHOLE', 'PART']);
    expect(
      build('kind', [])
        .blocs.map(({ label }) => label)
        .sort(),
    ).toEqual(['ARMED GROUP', 'PERSON']);
    expect(build('none', []).blocs).toEqual([]);
  });

  it('keep the outline round a collapsed hierarchy inside them', () => {
    const scene = build('partOf', ['part']);
    const [outline] = scene.blocs;
    const [inner] = compoundsIn(scene);
    expect(outline!.label).toBe('WHOLE');
    expect(holds(outline!.box, { x: inner!.x, y: inner!.y })).toBe(true);
  });

  it('go by the names of the kinds in the language of the reader', () => {
    const [node] = compoundsIn(build('kind', ['person'], { person: 'شخص' }));
    expect(node!.label).toMatchObject({ lines: ['شخص'], direction: 'rtl' });
    expect(node!.compound!.count).toBe(2);
  });
});

const holds = (box: Box, { x, y }: { x: number; y: number }) =>
  x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
