import { describe, expect, it } from 'vitest';
import type { LayoutInput } from './positions.ts';
import { sidesOf } from './sides.ts';

/** One actor a bloc; ties as [actor, actor, sign]. */
const withTies = (blocs: number, ties: readonly (readonly [number, number, number])[]) => {
  const input: LayoutInput = {
    actorCount: blocs,
    actors: Uint32Array.from({ length: blocs }, (_, actor) => actor),
    source: Uint32Array.from(ties, ([one]) => one),
    target: Uint32Array.from(ties, ([, other]) => other),
    weight: new Float32Array(ties.length).fill(1),
    sign: Int8Array.from(ties, ([, , sign]) => sign),
    bloc: Int16Array.from({ length: blocs }, (_, actor) => actor),
    radius: new Float32Array(blocs).fill(5),
    labelWidth: new Float32Array(blocs),
    labelHeight: new Float32Array(blocs),
    aspectRatio: 1,
  };
  return input;
};

const three = (one: number, other: number, sign: number) =>
  Array.from({ length: 3 }, () => [one, other, sign] as const);

describe('the sides of two camps', () => {
  it('are the blocs with the most hostile ties, with their friends', () => {
    const ties = [...three(1, 2, -1), ...three(0, 2, 1), ...three(3, 1, 1), [0, 3, -1] as const];
    expect([...sidesOf(withTies(4, ties))]).toEqual([1, -1, 1, -1]);
  });

  it('leave in the middle who is friendly to both, to neither, or only an enemy of one', () => {
    const core = [...three(0, 1, -1), ...three(0, 1, -1)];
    const toBoth = [...three(2, 0, 1), ...three(2, 1, 1)];
    const hostileToOne = three(4, 0, -1);
    const input = withTies(5, [...core, ...toBoth, ...hostileToOne]);
    expect([...sidesOf(input)]).toEqual([-1, 1, 0, 0, 0]);
  });

  it('are those given, where they are given', () => {
    const input = { ...withTies(2, three(0, 1, -1)), side: Int8Array.of(1, 0) };
    expect([...sidesOf(input)]).toEqual([1, 0]);
  });
});
