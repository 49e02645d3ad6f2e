import { describe, expect, it } from 'vitest';
import { arrange } from './layout-registry.ts';
import type { LayoutGroup, LayoutInput } from './positions.ts';

const group = (members: readonly number[], changes: Partial<LayoutGroup> = {}): LayoutGroup => ({
  members: Uint32Array.from(members),
  parent: -1,
  isOpen: false,
  radius: 30,
  labelWidth: 80,
  labelHeight: 14,
  ...changes,
});

/** Twelve actors in a ring, in groups. */
function ring(groups: readonly LayoutGroup[]): LayoutInput {
  const all = Uint32Array.from({ length: 12 }, (_, actor) => actor);
  return {
    actorCount: 12,
    actors: all,
    source: all,
    target: all.map((actor) => (actor + 1) % 12),
    weight: new Float32Array(12).fill(1),
    bloc: new Int16Array(12).fill(-1),
    radius: new Float32Array(12).fill(8),
    labelWidth: new Float32Array(12).fill(50),
    labelHeight: new Float32Array(12).fill(12),
    aspectRatio: 1.4,
    groups,
  };
}

const FIRST = [0, 1, 2, 3];
const SECOND = [4, 5, 6, 7];
const THIRD = [8, 9, 10, 11];
const place = ({ x, y }: ReturnType<typeof arrange>, actor: number) => [x[actor]!, y[actor]!];
const distance = (from: readonly number[], to: readonly number[]) =>
  Math.hypot(from[0]! - to[0]!, from[1]! - to[1]!);

describe('a large graph in groups', () => {
  const closed = ring([FIRST, SECOND, THIRD].map((members) => group(members)));

  it('gives all actors of a closed group its one place, apart from the others', () => {
    const places = arrange(closed);
    for (const members of [FIRST, SECOND, THIRD]) {
      const [first, ...others] = members.map((actor) => place(places, actor));
      for (const other of others) expect(other).toEqual(first);
    }
    expect(distance(place(places, 0), place(places, 4))).toBeGreaterThan(60);
    expect(distance(place(places, 4), place(places, 8))).toBeGreaterThan(60);
  });

  it('is the same each time', () => {
    expect(arrange(closed)).toEqual(arrange(closed));
  });

  it('opens a group at its place, and the others make way without changing their direction', () => {
    const before = arrange(closed);
    const after = arrange(ring([group(FIRST, { isOpen: true }), group(SECOND), group(THIRD)]));
    const inside = FIRST.map((actor) => place(after, actor));
    const middle = place(before, 0);
    const turn = ([x, y]: readonly number[]) => Math.atan2(y! - middle[1]!, x! - middle[0]!);
    for (const actor of [4, 8]) {
      expect(turn(place(after, actor))).toBeCloseTo(turn(place(before, actor)), 6);
      const rim = Math.max(...inside.map((one) => distance(one, middle)));
      expect(distance(place(after, actor), middle)).toBeGreaterThan(rim + 30);
    }
    expect(new Set(inside.map(String)).size).toBe(FIRST.length);
  });

  it('opens groups within groups', () => {
    const places = arrange(
      ring([
        group([...FIRST, ...SECOND], { isOpen: true }),
        group(THIRD),
        group(FIRST, { parent: 0 }),
        group(SECOND, { parent: 0, isOpen: true }),
      ]),
    );
    expect(place(places, 1)).toEqual(place(places, 0));
    expect(new Set(SECOND.map((actor) => String(place(places, actor)))).size).toBe(4);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
  });

  it('leaves actors of no group standing for themselves, and absent ones without a place', () => {
    const input = ring([group(FIRST), group(SECOND)]);
    const places = arrange({ ...input, actors: input.actors.filter((actor) => actor !== 11) });
    expect(place(places, 11)).toEqual([Number.NaN, Number.NaN]);
    expect(place(places, 8)).not.toEqual(place(places, 9));
  });
});
