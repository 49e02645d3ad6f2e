import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { everythingOf, sceneOf } from './scene.fixture.ts';

describe('labels', () => {
  it('name a hub even where the places beside, above and below it are taken', () => {
    // Actors close round it on the eight sides, as far out as the usual places reach.
    const spots = Array.from({ length: 24 }, (_, index) => {
      const angle = (2 * Math.PI * (index % 8)) / 8;
      const reach = 36 + 17 * Math.floor(index / 8);
      return [reach * Math.cos(angle), reach * Math.sin(angle)] as [number, number];
    });
    const ids = spots.map((_, index) => `around-${index}`);
    const builder = aDataset().actors({ id: 'hub', name: 'The hub' }, ...ids);
    for (const id of ids) builder.edge('hub', 'attack', id);
    const places: Record<string, [number, number]> = { hub: [0, 0] };
    ids.forEach((id, index) => {
      places[id] = spots[index]!;
    });
    const { nodes } = sceneOf(builder, places);
    expect(nodes.find(({ id }) => id === 'hub')!.label).toBeDefined();
  });

  it('stands to the right of a free node, and to the left when it reads from right to left', () => {
    const builder = aDataset().actors(
      { id: 'a', name: 'Left to right' },
      { id: 'b', name: 'من اليمين' },
    );
    const { nodes } = sceneOf(builder, { a: [0, 0], b: [0, 200] });
    const [a, b] = nodes;
    expect(a!.label).toMatchObject({ direction: 'ltr', anchor: 'start' });
    expect(a!.label!.box.x).toBeGreaterThan(a!.radius);
    expect(b!.label).toMatchObject({ direction: 'rtl', anchor: 'start' });
    expect(b!.label!.box.x + b!.label!.box.width).toBeLessThan(-b!.radius);
    expect(b!.label!.x).toBeCloseTo(b!.label!.box.x + b!.label!.box.width, 9);
  });

  it('moves to another side when a line would run under it', () => {
    const builder = aDataset().edge('a', 'attack', 'b');
    const { nodes } = sceneOf(builder, { a: [0, 0], b: [300, 0] });
    expect(nodes[0]!.label!.box.x).toBeLessThan(0);
  });

  it('goes to the actor with more relationships where there is room for one', () => {
    const builder = aDataset().edge('big', 'attack', 'far').actors('small');
    const crowd = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => {
        builder.actors(`n${index}`);
        return [`n${index}`, [(index % 5) * 16, Math.floor(index / 5) * 16]] as const;
      }),
    );
    const { nodes } = sceneOf(builder, { ...crowd, big: [32, 8], small: [32, 24], far: [400, 0] });
    expect(nodes.filter(({ label }) => label === undefined).length).toBeGreaterThan(0);
    expect(nodes.find(({ id }) => id === 'far')!.label).toBeDefined();
  });

  it('puts emphasised actors before all others', () => {
    const builder = aDataset().edge('a', 'attack', 'b');
    builder.actors({ id: 'c', name: 'The one that was chosen' });
    const at = { a: [0, 0], b: [30, 0], c: [15, 16] } as const;
    const labelled = (emphasis: number[]) =>
      sceneOf(builder, at, { scale: 0.12, emphasis })
        .nodes.filter(({ label }) => label !== undefined)
        .map(({ id }) => id);
    const index = everythingOf(builder).graph.actorIndexById.get('c')!;
    expect(labelled([index])).toContain('c');
  });

  it('writes hubs in semibold', () => {
    const builder = aDataset();
    for (let index = 0; index < 8; index++) builder.edge('hub', 'attack', `x${index}`);
    const at = Object.fromEntries(
      ['hub', ...Array.from({ length: 8 }, (_, index) => `x${index}`)].map(
        (id, index) => [id, [index * 10, index * 120]] as const,
      ),
    );
    const { nodes } = sceneOf(builder, at);
    const weightOf = (id: string) => nodes.find((node) => node.id === id)!.label!.weight;
    expect(weightOf('hub')).toBe(600);
    expect(weightOf('x3')).toBe(400);
  });
});
