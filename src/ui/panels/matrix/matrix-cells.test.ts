import { describe, expect, it } from 'vitest';
import { makeAdjacencyMatrix } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { drawCells, listDrawnCells } from './matrix-cells.ts';

const graph = buildGraph(
  aDataset()
    .groups('x')
    .actors({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' })
    .edge('a', 'support', 'b')
    .edge('a', 'threat', 'b')
    .edge('a', 'threat', 'b')
    .edge('b', 'threat', 'c')
    .edge('b', 'attack', 'c')
    .edge('c', 'attack', 'a')
    .build(),
);
const matrix = makeAdjacencyMatrix(graph, applyFilter(graph, NO_FILTER), { order: 'name' });
const cells = listDrawnCells(matrix);
const typeOf = (id: string) => graph.typeIndexById.get(id)!;

describe('the drawn cells', () => {
  it('take the type of most relationships, then the one that comes first in the vocabulary', () => {
    expect(cells).toEqual([
      {
        row: 0,
        column: 1,
        total: 3,
        type: typeOf('threat'),
        second: typeOf('support'),
        isMixed: true,
      },
      {
        row: 1,
        column: 2,
        total: 2,
        type: typeOf('attack'),
        second: typeOf('threat'),
        isMixed: false,
      },
      {
        row: 2,
        column: 0,
        total: 1,
        type: typeOf('attack'),
        second: undefined,
        isMixed: false,
      },
    ]);
  });

  it('are one path a colour, on whole pixels, with a gap to the next', () => {
    const { squares } = drawCells(cells, { pitch: 18, gap: 1 });
    expect(squares.get(typeOf('threat'))).toBe('M19 1h17v17h-17z');
    expect(squares.get(typeOf('attack'))).toBe('M37 19h17v17h-17zM1 37h17v17h-17z');
  });

  it('mark where several types and where both signs meet', () => {
    const { corners, cuts, dots } = drawCells(cells, { pitch: 18, gap: 1 });
    expect([...corners.keys()]).toEqual([typeOf('support'), typeOf('threat')]);
    expect(cuts.match(/M/g)).toHaveLength(2);
    expect(dots.match(/M/g)).toHaveLength(1);
  });

  it('have no marks where these would only be dirt', () => {
    const { corners, cuts, dots } = drawCells(cells, { pitch: 6, gap: 1 });
    expect([corners.size, cuts, dots]).toEqual([0, '', '']);
  });
});
