import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { buildBulkScene } from './build-bulk-scene.ts';
import { bulkMarksOf, type Lens } from './bulk-marks.ts';

const LENS: Lens = { scale: 1, x: 200, y: 150, width: 400, height: 300, ratio: 1 };

/** Actors in a row, with so many relationships from each to the next. */
function marksOf(counts: readonly number[], lens: Lens = LENS) {
  const builder = counts.reduce((dataset, count, at) => {
    for (let one = 0; one < count; one += 1) dataset.edge(`a${at}`, 'attack', `a${at + 1}`);
    return dataset;
  }, aDataset());
  const graph = buildGraph(builder.build());
  const positions = {
    x: Float64Array.from(graph.actors, (_, index) => 40 * index),
    y: new Float64Array(graph.actors.length),
  };
  const visible = applyFilter(graph, NO_FILTER);
  const scene = buildBulkScene({ graph, visible, positions, theme: 'light' });
  return bulkMarksOf(scene, lens);
}
const widths = (marks: ReturnType<typeof marksOf>) => marks.lines.map(({ width }) => width);

describe('the marks of a large graph', () => {
  it('are wider the more relationships a line holds, up to six pixels, the widest on top', () => {
    expect(widths(marksOf([1, 4, 16]))).toEqual([1, 2, 3]);
    expect(widths(marksOf([2000]))).toEqual([6]);
  });

  it('keep hairlines at a pixel of the device and the others at theirs on a finer screen', () => {
    expect(widths(marksOf([1, 4], { ...LENS, ratio: 2 }))).toEqual([1, 4]);
  });

  it('leave out what lies beside the lens', () => {
    expect(marksOf([1, 1]).lines[0]!.ends).toHaveLength(8);
    const beside = marksOf([1, 1], { ...LENS, x: -1000 });
    expect(beside.lines).toEqual([]);
    expect(beside.discs.flatMap(({ discs }) => [...discs])).toEqual([]);
  });

  it('stand where the lens puts them', () => {
    const [line] = marksOf([1], { ...LENS, scale: 2 }).lines;
    expect([...line!.ends]).toEqual([200, 150, 280, 150]);
  });
});
