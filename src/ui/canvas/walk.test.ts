import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeMark } from '#core/appearance';
import { type Direction, nextInDirection } from './walk.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

const nodeAt = ([x, y]: readonly [number, number], actor: number): NodeMark => ({
  actor,
  id: `a${actor}`,
  x,
  y,
  radius: 6,
  fill: '#fff',
  ring: '#000',
  ringWidth: 1,
  glyph: '',
  glyphColour: '#000',
  label: undefined,
});

const nodesAt = (...places: readonly (readonly [number, number])[]) => places.map(nodeAt);
const anyPlace = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
const anyNodes = fc
  .uniqueArray(anyPlace, { minLength: 1, maxLength: 12, selector: String })
  .map((places) => nodesAt(...places));

/** How far a node lies ahead in a direction, and how far beside the way. */
const seenFrom = (from: NodeMark, node: NodeMark, direction: Direction) => {
  const [dx, dy] = [node.x - from.x, node.y - from.y];
  const [ahead, aside] = {
    left: [-dx, dy],
    right: [dx, dy],
    up: [-dy, dx],
    down: [dy, dx],
  }[direction] as [number, number];
  return { ahead, aside: Math.abs(aside) };
};

describe('the arrow keys', () => {
  it('start at the first node', () => {
    const nodes = nodesAt([10, 10], [0, 0]);
    expect(nextInDirection(nodes, undefined, 'left')).toBe(nodes[0]);
    expect(nextInDirection([], undefined, 'left')).toBeUndefined();
  });

  it('go up to what is higher on the screen, where y grows downwards', () => {
    const nodes = nodesAt([0, 0], [0, -10], [0, 10], [-10, 0], [10, 0]);
    const next = DIRECTIONS.map((direction) => nextInDirection(nodes, nodes[0], direction)?.actor);
    expect(next).toEqual([3, 4, 1, 2]);
  });

  it('go straight ahead past a node that is nearer but beside the way', () => {
    const nodes = nodesAt([0, 0], [20, 0], [12, 14]);
    expect(nextInDirection(nodes, nodes[0], 'right')?.actor).toBe(1);
  });

  it('take the near one of two that are straight ahead', () => {
    const nodes = nodesAt([0, 0], [30, 0], [10, 0]);
    expect(nextInDirection(nodes, nodes[0], 'right')?.actor).toBe(2);
  });

  it('reach up to 60 degrees aside, and no further', () => {
    const nodes = nodesAt([0, 0], [10, 17]);
    expect(nextInDirection(nodes, nodes[0], 'right')?.actor).toBe(1);
    const steep = nodesAt([0, 0], [10, 19]);
    expect(nextInDirection(steep, steep[0], 'right')).toBeUndefined();
  });

  it('always lead into the half of the plane that they point at', () => {
    fc.assert(
      fc.property(anyNodes, fc.constantFrom(...DIRECTIONS), (nodes, direction) => {
        const from = nodes[0]!;
        const next = nextInDirection(nodes, from, direction);
        if (next) expect(seenFrom(from, next, direction).ahead).toBeGreaterThan(0);
      }),
    );
  });

  it('never pass over a node that is both nearer and straighter ahead', () => {
    fc.assert(
      fc.property(anyNodes, fc.constantFrom(...DIRECTIONS), (nodes, direction) => {
        const from = nodes[0]!;
        const next = nextInDirection(nodes, from, direction);
        fc.pre(next !== undefined);
        const taken = seenFrom(from, next!, direction);
        for (const node of nodes) {
          const { ahead, aside } = seenFrom(from, node, direction);
          const isBetter =
            ahead > 0 && aside < ahead && ahead <= taken.ahead && aside <= taken.aside;
          if (isBetter) expect({ ahead, aside }).toEqual(taken);
        }
      }),
    );
  });

  it('lead somewhere in some direction wherever there is another node', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        fc.pre(nodes.length > 1);
        const ways = DIRECTIONS.map((direction) => nextInDirection(nodes, nodes[0], direction));
        expect(ways.some((node) => node !== undefined)).toBe(true);
      }),
    );
  });
});
