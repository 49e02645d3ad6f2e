import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { applyFilter, NO_FILTER } from '#core/graph';
import { aSmallGraph } from '#testing';
import { knownSelection } from './known-selection.ts';
import { selectedPart } from './selected-part.ts';
import { unknownNames } from './unknown-names.ts';
import { FIRST_VIEW } from './view.ts';

const graph = aSmallGraph();
const visible = applyFilter(graph, NO_FILTER);
const KNOWN = graph.relationships.map(({ id }) => id);
const anyIds = fc.array(fc.constantFrom(...KNOWN, 'yy', 'zz'));

describe('a selection of relationships', () => {
  it('keeps those that the dataset has, in their order, and names all others', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const selection = { kind: 'relationships', ids } as const;
        const known = [...new Set(ids.filter((id) => KNOWN.includes(id)))];
        const kept = known.length === 0 ? { kind: 'none' } : { kind: 'relationships', ids: known };
        expect(knownSelection(graph, selection)).toEqual(kept);
        const strangers = new Set(ids.filter((id) => !KNOWN.includes(id)));
        expect(unknownNames(graph, { ...FIRST_VIEW, selection })).toEqual([...strangers]);
      }),
    );
  });

  it('is a part of the graph with exactly these and their ends', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const part = selectedPart(graph, visible, { kind: 'relationships', ids })!;
        const chosen = graph.relationships.filter(({ id }) => ids.includes(id));
        const indexes = [...bitsToArray(part.relationships)];
        expect(indexes.map((index) => graph.relationships[index]!.id)).toEqual(
          chosen.map(({ id }) => id),
        );
        const ends = new Set(chosen.flatMap(({ source, target }) => [source, target]));
        const actors = [...bitsToArray(part.actors)].map((actor) => graph.actors[actor]!.id);
        expect(new Set(actors)).toEqual(ends);
      }),
    );
  });
});
