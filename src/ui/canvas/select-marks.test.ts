import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, collapseCompounds, compoundsOf, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { selectionOf } from './select-marks.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'east' }, { id: 'c', group: 'west' })
    .edge('a', 'attack', 'c')
    .edge('b', 'attack', 'c')
    .edge('c', 'attack', 'a')
    .edge('a', 'support', 'c')
    .edge('a', 'threat', 'c')
    .edge('a', 'threat', 'c')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);
const { bundles } = collapseCompounds(graph, visible, compoundsOf(graph, 'group'), [
  'east',
  'west',
]);
const east = graph.actors.length;
const chosenBy = (type: string, from = east) =>
  selectionOf(
    graph,
    bundles.find((bundle) => graph.types[bundle.type]!.id === type && bundle.source === from)!,
  );

describe('a click on a line', () => {
  it('of collapsed groups opens exactly the relationships that it holds', () => {
    expect(chosenBy('attack')).toEqual({ kind: 'relationships', ids: ['r1', 'r2'] });
  });

  it('that holds one relationship opens that, and between two actors their pair', () => {
    expect(chosenBy('support')).toEqual({ kind: 'relationship', id: 'r4' });
    expect(chosenBy('attack', east + 1)).toEqual({ kind: 'relationship', id: 'r3' });
    expect(chosenBy('threat')).toEqual({ kind: 'pair', a: 'a', b: 'c', type: 'threat' });
  });
});
