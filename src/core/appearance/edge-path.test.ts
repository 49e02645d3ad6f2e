import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { edgePath, headTransform } from './edge-path.ts';
import { sceneOf } from './scene.fixture.ts';

describe('edges as SVG', () => {
  it('writes a straight line where nothing bends it, and a quadratic curve else', () => {
    const at = { a: [0, 0], b: [0, 200] } as const;
    const [straight] = sceneOf(aDataset().edge('a', 'alliance', 'b'), at).edges;
    expect(edgePath(straight!)).toMatch(/^M0 [\d.]+L0 [\d.]+$/);
    const pair = aDataset().edge('a', 'alliance', 'b').edge('a', 'attack', 'b');
    for (const edge of sceneOf(pair, at).edges) expect(edgePath(edge)).toMatch(/^M.+Q.+$/);
  });

  it('turns the head into the direction of the line', () => {
    const [edge] = sceneOf(aDataset().edge('a', 'attack', 'b'), { a: [0, 0], b: [0, 200] }).edges;
    expect(headTransform(edge!)).toMatch(/^translate\(0 19\d(\.\d+)?\) rotate\(90\)$/);
  });
});
