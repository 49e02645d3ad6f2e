import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/base';
import { arrangeLarge } from './arrange-large.ts';
import type { LayoutInput } from './positions.ts';
import { skewedGraph } from './skewed-graph.fixture.ts';
import { sampledStress } from './stress.ts';

const graph = skewedGraph(600, 1_800, [5, 3, 2], 3);

/** A path of actors 0 – 1 – 2 – … and two actors that are tied to each other only. */
function path(length: number): LayoutInput {
  const source = Uint32Array.from({ length }, (_, index) => (index < length - 1 ? index : length));
  const target = source.map((index) => index + 1);
  const actorCount = length + 2;
  return {
    ...graph,
    actorCount,
    actors: Uint32Array.from({ length: actorCount }, (_, index) => index),
    source,
    target,
    weight: new Float32Array(length).fill(1),
  };
}

describe('the arrangement of a large graph', () => {
  it('places every actor, the same way each time', () => {
    const first = arrangeLarge(graph);
    expect(first.x.every(Number.isFinite)).toBe(true);
    expect(first.y.every(Number.isFinite)).toBe(true);
    expect(arrangeLarge(graph)).toEqual(first);
  });

  it('does not depend on the order of actors and ties', () => {
    const turned = {
      ...graph,
      actors: graph.actors.slice().reverse(),
      source: graph.target.slice().reverse(),
      target: graph.source.slice().reverse(),
    };
    expect(arrangeLarge(turned)).toEqual(arrangeLarge(graph));
  });

  it('tells steps by distance, as far as a plane can', () => {
    expect(sampledStress(graph, arrangeLarge(graph))).toBeLessThan(0.2);
    const line = path(60);
    const { x, y } = arrangeLarge(line);
    const apart = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    expect(apart(0, 59)).toBeGreaterThan(apart(0, 30));
    expect(apart(0, 30)).toBeGreaterThan(apart(0, 10));
  });

  it('keeps parts without a tie to each other apart', () => {
    const { x, y } = arrangeLarge(path(60));
    const box = (values: Float64Array) => [Math.min(...values), Math.max(...values)] as const;
    const [left, right] = box(x.slice(0, 60));
    const [top, bottom] = box(y.slice(0, 60));
    const isInside = x[60]! > left && x[60]! < right && y[60]! > top && y[60]! < bottom;
    expect(isInside).toBe(false);
  });

  it('leaves known actors where they are and brings new ones to their partners', () => {
    const { x, y } = arrangeLarge(path(60));
    const previous = { x: x.slice(), y: y.slice() };
    previous.x[30] = Number.NaN;
    previous.y[30] = Number.NaN;
    const next = arrangeLarge({ ...path(60), previous });
    expect([next.x[10], next.y[10]]).toEqual([x[10], y[10]]);
    expect(Math.hypot(next.x[30]! - x[29]!, next.y[30]! - y[29]!)).toBeLessThan(150);
  });

  it('keeps places, also of actors that are filtered out, whatever a filter leaves', () => {
    const previous = arrangeLarge(graph);
    const shares = fc.float({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(shares, fc.integer(), (share, seed) => {
        const random = createRandom(seed);
        const actors = graph.actors.filter(() => random() < share);
        expect(arrangeLarge({ ...graph, actors, previous })).toEqual(previous);
      }),
      { numRuns: 20 },
    );
  });

  it('makes the picture afresh around a few actors that keep their place', () => {
    const pinned = [3, 40, 77];
    const place = () => new Float64Array(graph.actorCount).fill(Number.NaN);
    const previous = { x: place(), y: place() };
    for (const actor of pinned) {
      previous.x[actor] = 100 * actor;
      previous.y[actor] = -actor;
    }
    const next = arrangeLarge({ ...graph, previous });
    for (const actor of pinned) {
      expect([next.x[actor], next.y[actor]]).toEqual([100 * actor, -actor]);
    }
    const others = graph.actors.filter((actor) => !pinned.includes(actor));
    expect(sampledStress({ ...graph, actors: others }, next)).toBeLessThan(0.25);
  });
});
