import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyGraph } from './any-graph.fixture.ts';
import { arrangeByBlocs } from './arrange-by-blocs.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { measureLayout } from './quality.ts';
import { skewedGraph } from './skewed-graph.fixture.ts';

// Annealing counts its work in steps, not in seconds: a busy machine needs more time for the same.
vi.setConfig({ testTimeout: 60_000 });

const SHARES = [30, 22, 16, 12, 9, 7, 4];

/** A hundred actors in seven blocs, arranged once for several tests. */
const HUNDRED = skewedGraph(100, 220, SHARES, 1);
const HUNDRED_ARRANGED = arrangeByBlocs(HUNDRED);

const only = (input: LayoutInput, keep: (actor: number) => boolean): LayoutInput => ({
  ...input,
  actors: input.actors.filter(keep),
});

const placesOf = (positions: Positions, actors: Iterable<number>) =>
  [...actors].map((actor) => [positions.x[actor], positions.y[actor]]);

describe('a fresh arrangement', () => {
  it('lays no circle or label across another and keeps blocs apart, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const quality = measureLayout(input, arrangeByBlocs(input));
        expect(quality.overlaps).toBe(0);
        expect(quality.intruders).toBe(0);
      }),
      { numRuns: 16, seed: 7 },
    );
  });

  it('gives a hundred actors in seven blocs a compact picture of the shape asked for', () => {
    const upright = { ...skewedGraph(50, 100, SHARES, 1), aspectRatio: 390 / 700 };
    const pictures = [
      { input: HUNDRED, positions: HUNDRED_ARRANGED },
      { input: upright, positions: arrangeByBlocs(upright) },
    ];
    for (const { input, positions } of pictures) {
      const quality = measureLayout(input, positions);
      const stretch = quality.width / quality.height / input.aspectRatio;
      expect(quality.overlaps).toBe(0);
      expect(quality.intruders).toBe(0);
      expect(quality.fill).toBeGreaterThan(0.18);
      expect(stretch).toBeGreaterThan(0.85);
      expect(stretch).toBeLessThan(1.18);
    }
  });

  it('has shorter lines than the same places dealt out at random within blocs', () => {
    const input = HUNDRED;
    const positions = HUNDRED_ARRANGED;
    const shuffled = { x: positions.x.slice(), y: positions.y.slice() };
    for (const bloc of new Set(input.bloc)) {
      const members = [...input.actors].filter((actor) => input.bloc[actor] === bloc);
      for (const [index, actor] of members.entries()) {
        const other = members[(index * 7 + 3) % members.length] ?? actor;
        shuffled.x[actor] = positions.x[other] ?? 0;
        shuffled.y[actor] = positions.y[other] ?? 0;
      }
    }
    const arranged = measureLayout(input, positions);
    const dealt = measureLayout(input, shuffled);
    expect(arranged.meanEdgeLength).toBeLessThan(0.85 * dealt.meanEdgeLength);
    expect(arranged.crossings).toBeLessThan(0.85 * dealt.crossings);
  });

  it('is the same to the bit each time, whatever the order of actors and bundles', () => {
    const input = skewedGraph(30, 50, SHARES, 3);
    const order = [...input.source.keys()].reverse();
    const reordered: LayoutInput = {
      ...input,
      actors: input.actors.toReversed(),
      source: Uint32Array.from(order, (index) => input.target[index] ?? 0),
      target: Uint32Array.from(order, (index) => input.source[index] ?? 0),
      weight: Float32Array.from(order, (index) => input.weight[index] ?? 0),
    };
    const once = arrangeByBlocs(input);
    expect(arrangeByBlocs(input)).toEqual(once);
    expect(arrangeByBlocs(reordered)).toEqual(once);
  });

  it('places one actor, none, actors without ties, and actors without blocs', () => {
    const input = skewedGraph(30, 60, SHARES, 4);
    const one = arrangeByBlocs(only(input, (actor) => actor === 5));
    expect(placesOf(one, [5]).flat().every(Number.isFinite)).toBe(true);
    expect(one.x.filter(Number.isFinite)).toHaveLength(1);
    expect(arrangeByBlocs(only(input, () => false)).x.every(Number.isNaN)).toBe(true);

    const none = new Uint32Array();
    const untied = { ...input, source: none, target: none, weight: new Float32Array() };
    expect(measureLayout(untied, arrangeByBlocs(untied))).toMatchObject({
      overlaps: 0,
      intruders: 0,
    });
    const ungrouped = { ...input, bloc: new Int16Array(30).fill(-1) };
    expect(measureLayout(ungrouped, arrangeByBlocs(ungrouped)).overlaps).toBe(0);
  });

  it('stands actors without ties in rows', () => {
    const input = skewedGraph(12, 0, [1], 5);
    const { y } = arrangeByBlocs(input);
    expect(new Set(y).size).toBeLessThan(12);
  });

  it('gives places to a thousand actors without overlaps between boxes of a bloc', () => {
    const input = skewedGraph(1000, 1800, SHARES, 6);
    const positions = arrangeByBlocs(input);
    expect(positions.x.every(Number.isFinite)).toBe(true);
    expect(measureLayout({ ...input, source: new Uint32Array() }, positions).overlaps).toBe(0);
  });
});

describe('an arrangement that has a past', () => {
  it('moves nobody when actors are only taken away, and keeps the places of the absent', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(3), (input, remainder) => {
        const previous = arrangeByBlocs(input);
        const fewer = only(input, (actor) => actor % 4 !== remainder);
        expect(arrangeByBlocs({ ...fewer, previous })).toEqual(previous);
      }),
      { numRuns: 10, seed: 8 },
    );
  });

  it('keeps everybody in place when actors are added, and these near their partners', () => {
    const input = HUNDRED;
    const isNew = (actor: number) => actor % 9 === 4;
    const previous = arrangeByBlocs(only(input, (actor) => !isNew(actor)));
    const positions = arrangeByBlocs({ ...input, previous });
    const kept = [...input.actors].filter((actor) => !isNew(actor));
    expect(placesOf(positions, kept)).toEqual(placesOf(previous, kept));
    const quality = measureLayout(input, positions);
    expect(quality.overlaps).toBe(0);
    const fresh = measureLayout(input, HUNDRED_ARRANGED);
    expect(quality.meanEdgeLength).toBeLessThan(1.4 * fresh.meanEdgeLength);
  });

  it('never moves a pinned actor, even when all others are new', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: -400, max: 400 }), (input, place) => {
        const pin = input.actors[0] ?? 0;
        const x = new Float64Array(input.actorCount).fill(Number.NaN);
        const y = x.slice();
        x[pin] = place;
        y[pin] = place / 3;
        const pinned = Uint32Array.of(pin);
        const positions = arrangeByBlocs({ ...input, previous: { x, y }, pinned });
        expect([positions.x[pin], positions.y[pin]]).toEqual([place, place / 3]);
        expect(measureLayout(input, positions).overlaps).toBe(0);
      }),
      { numRuns: 12, seed: 9 },
    );
  });
});
