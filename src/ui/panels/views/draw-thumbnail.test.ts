import { describe, expect, it } from 'vitest';
import { buildGraph, NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW } from '#state';
import { aDataset } from '#testing';
import { drawThumbnail, THUMBNAIL_RATIO } from './draw-thumbnail.ts';

const graph = buildGraph(
  aDataset().edge('a', 'attack', 'b').edge('a', 'attack', 'b').edge('b', 'support', 'c').build(),
);
const positions = { x: Float64Array.of(0, 100, 200), y: Float64Array.of(0, 50, 0) };
const draw = (view = FIRST_VIEW) => drawThumbnail(graph, view, positions, 'light');

describe('the thumbnail of a view', () => {
  it('has a dot for each visible actor and a line for each visible bundle', () => {
    const { dots, lines } = draw();
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [100, 50],
      [200, 0],
    ]);
    expect(lines.map(({ path }) => path)).toEqual(['M0 0L100 50', 'M100 50L200 0']);
  });

  it('leaves out what the filter of the view hides', () => {
    const view = { ...FIRST_VIEW, filter: toggleValue(NO_FILTER, 'type', 'attack') };
    expect(draw(view).dots).toHaveLength(2);
    expect(draw(view).lines).toHaveLength(1);
  });

  it('has actors where the view has put them', () => {
    const view = { ...FIRST_VIEW, places: [{ id: 'a', x: -50, y: 7 }] };
    expect(draw(view).dots[0]).toMatchObject({ x: -50, y: 7 });
  });

  it('shows all of it in one ratio, even where nothing is left', () => {
    const nothing = { ...FIRST_VIEW, filter: { ...NO_FILTER, chips: [only('nobody')] } };
    for (const view of [FIRST_VIEW, nothing]) {
      const [x, y, width, height] = draw(view).viewBox.split(' ').map(Number);
      expect(width! / height!).toBeCloseTo(THUMBNAIL_RATIO, 2);
      for (const dot of draw(view).dots) {
        expect(dot.x).toBeGreaterThan(x!);
        expect(dot.x).toBeLessThan(x! + width!);
        expect(dot.y).toBeGreaterThan(y!);
        expect(dot.y).toBeLessThan(y! + height!);
      }
    }
    expect(draw(nothing).dots).toEqual([]);
  });
});

const only = (id: string) => ({
  field: 'actor' as const,
  mode: 'include' as const,
  values: [id],
  enabled: true,
});
