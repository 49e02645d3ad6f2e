import { describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { betweenScenes } from './between-scenes.ts';
import { createGlide } from './glide.ts';

const graph = buildGraph(
  aDataset().groups('west').actors({ id: 'a', group: 'west' }).edge('a', 'attack', 'b').build(),
);
const visible = applyFilter(graph, NO_FILTER);
const sceneAt = (shift: number): Scene =>
  buildScene({
    graph,
    visible,
    positions: { x: Float64Array.of(shift, 200 + shift), y: Float64Array.of(0, shift) },
    theme: 'light',
    scale: 1,
  });
const before = sceneAt(0);
const after = sceneAt(100);
const placesOf = (scene: Scene) => scene.nodes.map(({ x, y }) => [x, y]);

/** Time that passes only when the test says so. */
function aClock() {
  let now = 0;
  let waiting: (() => void) | undefined;
  return {
    clock: {
      now: () => now,
      request: (step: () => void) => {
        waiting = step;
        return 1;
      },
      cancel: () => {
        waiting = undefined;
      },
    },
    passes(milliseconds: number) {
      now += milliseconds;
      const step = waiting;
      waiting = undefined;
      step?.();
    },
    isWaiting: () => waiting !== undefined,
  };
}
const aGlide = () => {
  const time = aClock();
  const shown: Scene[] = [];
  const glide = createGlide((scene) => shown.push(scene), time.clock);
  return { glide, shown, ...time };
};

describe('a scene between two others', () => {
  it('has its actors and lines on the way, without names and grounds', () => {
    const half = betweenScenes(before, after, 0.5);
    expect(placesOf(half)).toEqual([
      [50, 0],
      [250, 50],
    ]);
    expect(half.edges[0]!.startX).toBeCloseTo(
      (before.edges[0]!.startX + after.edges[0]!.startX) / 2,
    );
    expect(half.nodes.every(({ label }) => label === undefined)).toBe(true);
    expect(half.blocs).toEqual([]);
  });

  it('has what is new in its place at once, and not what is gone', () => {
    const alone = { ...before, nodes: before.nodes.slice(0, 1), edges: [] };
    expect(placesOf(betweenScenes(alone, after, 0.5))).toEqual([
      [50, 0],
      [300, 100],
    ]);
    expect(betweenScenes(after, alone, 0.5).nodes).toHaveLength(1);
  });
});

describe('a glide', () => {
  it('shows a scene at once where nothing is to move', () => {
    const { glide, shown, isWaiting } = aGlide();
    glide.show(before, { isMoving: true });
    glide.show(after, { isMoving: false });
    expect(shown).toEqual([before, after]);
    expect(isWaiting()).toBe(false);
  });

  it('moves to the next scene in less than 400 ms and shows that as it is', () => {
    const { glide, shown, passes, isWaiting } = aGlide();
    glide.show(before, { isMoving: false });
    glide.show(after, { isMoving: true });
    expect(placesOf(shown.at(-1)!)).toEqual(placesOf(before));
    for (const part of [60, 60, 70]) passes(part);
    expect(shown.at(-1)!.nodes[0]!.x).toBeCloseTo(50);
    for (const part of [70, 70, 60]) passes(part);
    expect(shown.at(-1)).toBe(after);
    expect(isWaiting()).toBe(false);
  });

  it('arrives at what the scene has become on the way', () => {
    const { glide, shown, passes } = aGlide();
    const larger = { ...after, scale: 2 };
    glide.show(before, { isMoving: false });
    glide.show(after, { isMoving: true });
    glide.show(larger, { isMoving: false });
    for (const part of [60, 60, 70]) passes(part);
    expect(shown.at(-1)!.nodes[0]!.x).toBeCloseTo(50);
    for (const part of [70, 70, 60]) passes(part);
    expect(shown.at(-1)).toBe(larger);
  });

  it('is given up where a frame takes too long for it', () => {
    const { glide, shown, passes } = aGlide();
    glide.show(before, { isMoving: false });
    glide.show(after, { isMoving: true });
    passes(120);
    expect(shown.at(-1)).toBe(after);
  });

  it('that is stopped shows nothing more', () => {
    const { glide, shown, passes } = aGlide();
    glide.show(before, { isMoving: false });
    glide.show(after, { isMoving: true });
    const count = shown.length;
    glide.stop();
    passes(400);
    expect(shown).toHaveLength(count);
  });
});
