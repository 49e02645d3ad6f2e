import { describe, expect, it } from 'vitest';
import { arrange, type LayoutInput } from '#core/layout';
import { aSmallGraph } from '#testing';
import { positionsOfView } from './figure-view.ts';
import { findKnownLayout, makeKnownLayouts, openingInputOf } from './known-layouts.ts';
import { FIRST_VIEW, WINDOW_SHAPES } from './view.ts';

const graph = aSmallGraph();
const known = JSON.parse(JSON.stringify(makeKnownLayouts(graph, arrange))) as ReturnType<
  typeof makeKnownLayouts
>;

describe('known layouts', () => {
  it.each(WINDOW_SHAPES)('have the first view in a %s window as it would be arranged', (shape) => {
    const view = { ...FIRST_VIEW, shape };
    const found = findKnownLayout(known, openingInputOf(graph, view));
    expect(found).toEqual(positionsOfView(graph, view));
  });

  it('have nothing for another layout, another weight or another graph', () => {
    const input = openingInputOf(graph, FIRST_VIEW);
    const others: LayoutInput[] = [
      openingInputOf(graph, { ...FIRST_VIEW, layout: 'force' }),
      { ...input, weight: input.weight.map((weight) => weight + 1) },
      { ...input, actorCount: input.actorCount + 1 },
    ];
    expect(findKnownLayout(known, input)).toBeDefined();
    for (const other of others) expect(findKnownLayout(known, other)).toBeUndefined();
  });
});
