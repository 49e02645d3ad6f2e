import { describe, expect, it } from 'vitest';
import { prepareBodies } from './bodies.ts';
import { overlappingPairs } from './overlaps.ts';
import { skewedGraph } from './skewed-graph.fixture.ts';
import { stackBlocs } from './stack-blocs.ts';

describe('stackBlocs', () => {
  it('stands all bodies side by side without overlaps', () => {
    const bodies = prepareBodies(skewedGraph(80, 160, [5, 3, 1], 1));
    stackBlocs(bodies, 1.4, 10);
    expect(overlappingPairs({ ...bodies, bloc: new Int32Array(bodies.count) })).toEqual([]);
  });
});
