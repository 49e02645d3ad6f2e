import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyGraph } from './any-graph.fixture.ts';
import { arrange, LAYOUTS } from './layout-registry.ts';
import { LAYOUT_IDS, type LayoutId, type LayoutInput } from './positions.ts';
import { measureLayout } from './quality.ts';
import { skewedGraph } from './skewed-graph.fixture.ts';

// Annealing counts its work in steps, not in seconds: a busy machine needs more time for the same.
vi.setConfig({ testTimeout: 60_000 });

const COUNT = 30;
const GRAPH = skewedGraph(COUNT, 44, [12, 8, 6, 4], 2);

const reordered = (input: LayoutInput): LayoutInput => {
  const order = [...input.source.keys()].reverse();
  return {
    ...input,
    actors: input.actors.toReversed(),
    source: Uint32Array.from(order, (index) => input.source[index] ?? 0),
    target: Uint32Array.from(order, (index) => input.target[index] ?? 0),
    weight: Float32Array.from(order, (index) => input.weight[index] ?? 0),
    sign: Int8Array.from(order, (index) => input.sign?.[index] ?? 0),
    superior: (input.superior ?? new Uint32Array()).toReversed(),
    subordinate: (input.subordinate ?? new Uint32Array()).toReversed(),
  };
};

describe('the registry of layouts', () => {
  it('has one layout for each id, in the order of the ids', () => {
    expect(LAYOUTS.map(({ id }) => id)).toEqual(LAYOUT_IDS);
  });

  it('arranges by blocs when no layout is named, and refuses one that is not there', () => {
    const byBlocs = arrange({ ...GRAPH, layout: 'blocs' });
    expect(arrange(GRAPH)).toEqual(byBlocs);
    expect(() => arrange({ ...GRAPH, layout: 'spiral' as LayoutId })).toThrow('spiral');
  });
});

describe.each(LAYOUTS)('the layout $id', ({ arrange: arrangeSo, keepsBlocsApart }) => {
  it('lays no circle or label across another, and gives no places but to the actors asked for', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const positions = arrangeSo(input);
        const quality = measureLayout(input, positions);
        expect(quality.overlaps).toBe(0);
        if (keepsBlocsApart) expect(quality.intruders).toBe(0);
        const placed = [...positions.x.keys()].filter((actor) => !Number.isNaN(positions.x[actor]));
        expect(placed).toEqual([...input.actors].sort((a, b) => a - b));
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  it('never moves a pinned actor, keeps the places of the absent, and lays the others round', () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const pin = input.actors[0] ?? 0;
        const x = new Float64Array(input.actorCount).fill(Number.NaN);
        const y = x.slice();
        x[pin] = 70;
        y[pin] = -20;
        const absent = [...x.keys()].find((actor) => !input.actors.includes(actor));
        if (absent !== undefined) {
          x[absent] = 9;
          y[absent] = 8;
        }
        const positions = arrangeSo({ ...input, previous: { x, y }, pinned: Uint32Array.of(pin) });
        expect([positions.x[pin], positions.y[pin]]).toEqual([70, -20]);
        if (absent !== undefined) expect(positions.y[absent]).toBe(8);
        expect(measureLayout(input, positions).overlaps).toBe(0);
      }),
      { numRuns: 6, seed: 12 },
    );
  });

  it('gives the same picture again, whatever the order of actors and bundles', () => {
    const ranks = Uint32Array.from({ length: 20 }, (_, index) => index);
    const input: LayoutInput = {
      ...GRAPH,
      sign: Int8Array.from(GRAPH.source, (actor) => (actor % 3) - 1),
      superior: ranks.map((actor) => Math.floor(actor / 3)),
      subordinate: ranks.map((actor) => actor + 1),
    };
    const once = arrangeSo(input);
    expect(arrangeSo(input)).toEqual(once);
    expect(arrangeSo(reordered(input))).toEqual(once);
  });

  it('has about the shape of the window', () => {
    for (const aspectRatio of [0.62, 1.45]) {
      const input = { ...GRAPH, aspectRatio };
      const { width, height } = measureLayout(input, arrangeSo(input));
      expect(width / height / aspectRatio).toBeGreaterThan(0.65);
      expect(width / height / aspectRatio).toBeLessThan(1.5);
    }
  });

  it('places one actor and none', () => {
    const one = arrangeSo({ ...GRAPH, actors: Uint32Array.of(5) });
    expect([...one.x.keys()].filter((actor) => Number.isFinite(one.x[actor]))).toEqual([5]);
    expect(arrangeSo({ ...GRAPH, actors: new Uint32Array() }).x.every(Number.isNaN)).toBe(true);
  });
});

describe('what each layout is for', () => {
  const structured: LayoutInput = {
    ...GRAPH,
    superior: Uint32Array.of(0, 0, 1, 1, 2, 9),
    subordinate: Uint32Array.of(1, 2, 3, 4, 4, 10),
  };

  it('layered: superiors above subordinates, everybody else below', () => {
    const { y } = arrange({ ...structured, layout: 'layered' });
    for (const [index, high] of structured.superior!.entries()) {
      expect(y[high]!).toBeLessThan(y[structured.subordinate![index]!]!);
    }
    const inHierarchy = new Set([...structured.superior!, ...structured.subordinate!]);
    const lowest = Math.max(...[...inHierarchy].map((actor) => y[actor]!));
    for (const actor of GRAPH.actors) {
      if (!inHierarchy.has(actor)) expect(y[actor]!).toBeGreaterThan(lowest);
    }
  });

  it('concentric: who is fewer steps from the centre is nearer to it', () => {
    const path: LayoutInput = {
      ...GRAPH,
      aspectRatio: 1,
      actors: Uint32Array.of(0, 1, 2, 3, 4),
      source: Uint32Array.of(3, 3, 1, 0),
      target: Uint32Array.of(1, 2, 0, 4),
      weight: new Float32Array(4).fill(1),
    };
    const { x, y } = arrange({ ...path, layout: 'concentric', centre: 3 });
    const way = (actor: number) => Math.hypot(x[actor]! - x[3]!, y[actor]! - y[3]!);
    expect(way(1)).toBeLessThan(way(0));
    expect(way(2)).toBeLessThan(way(0));
    expect(way(0)).toBeLessThan(way(4));
  });

  it('concentric: without a centre, actors with many partners are further in', () => {
    const star: LayoutInput = {
      ...GRAPH,
      aspectRatio: 1,
      source: Uint32Array.from({ length: 20 }, () => 7),
      target: Uint32Array.from({ length: 20 }, (_, index) => index + 10),
      weight: new Float32Array(20).fill(1),
    };
    const { x, y } = arrange({ ...star, layout: 'concentric' });
    expect([x[7], y[7]]).toEqual([0, 0]);
    const way = (actor: number) => Math.hypot(x[actor]!, y[actor]!);
    expect(way(15)).toBeLessThan(way(5));
  });

  it('camps: the sides given, left, right and in between', () => {
    const side = Int8Array.from({ length: COUNT }, (_, actor) => (actor % 3) - 1);
    const { x } = arrange({ ...GRAPH, layout: 'camps', side });
    const of = (wanted: number) => [...GRAPH.actors].filter((actor) => side[actor] === wanted);
    const xOf = (wanted: number) => of(wanted).map((actor) => x[actor]!);
    expect(Math.max(...xOf(-1))).toBeLessThan(Math.min(...xOf(0)));
    expect(Math.max(...xOf(0))).toBeLessThan(Math.min(...xOf(1)));
  });

  it('grid: each bloc a list in the order given', () => {
    const order = Uint32Array.from({ length: COUNT }, (_, actor) => COUNT - actor);
    const { x, y } = arrange({ ...GRAPH, layout: 'grid', order });
    const bloc = [...GRAPH.actors].filter((actor) => GRAPH.bloc[actor] === 0).reverse();
    for (const [index, actor] of bloc.entries()) {
      const next = bloc[index + 1];
      if (next === undefined) continue;
      const isBelow = x[next] === x[actor] && y[next]! > y[actor]!;
      expect(isBelow || x[next]! > x[actor]!).toBe(true);
    }
  });
});
