import { describe, expect, it } from 'vitest';
import { TRIAD_PATTERNS, type TriadFlip } from '#core/analysis';
import { applyFilter, buildGraph, bundleRelationships, NO_FILTER } from '#core/graph';
import { DAY_MIN } from '#schemas';
import { aDataset } from '#testing';
import { highlightOf } from './highlight-of.ts';
import { rankValues, sortValueRows } from './metrics/sort-values.ts';
import { datedFlips } from './sides/dated-flips.ts';
import { triadsByVerdict } from './sides/triads-by-verdict.ts';
import {
  documentsOf,
  leftOutOf,
  readSource,
  sourceOfLeftOut,
  writeSource,
} from './sources/source-keys.ts';

const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('b', 'support', 'c').build());
const visible = applyFilter(graph, NO_FILTER);
const bundles = bundleRelationships(graph, visible);

describe('values of actors', () => {
  it('share a rank where they are equal, and the next rank leaves room for them', () => {
    const rows = rankValues([0, 1, 2], [3, 5, 5]);
    expect(rows.map(({ actor, rank }) => [actor, rank])).toEqual([
      [1, 1],
      [2, 1],
      [0, 3],
    ]);
  });

  it('are sorted by name where they are equal, whichever way they are turned', () => {
    const named = { actors: graph.actors.map((actor) => ({ ...actor, name: `N${actor.id}` })) };
    const rows = rankValues([2, 0, 1], [1, 1, 2]);
    const namesOf = (isDescending: boolean) =>
      sortValueRows(rows, named, 'value', isDescending, 'en').map(({ actor }) => actor);
    expect(namesOf(true)).toEqual([1, 0, 2]);
    expect(namesOf(false)).toEqual([0, 2, 1]);
  });
});

describe('what a number rests on', () => {
  it('is shown as its lines with the actors at their ends', () => {
    const highlight = highlightOf(graph, visible, [0], []);
    expect(highlight?.actors).toEqual(['a', 'b']);
    expect(highlight?.bundles).toEqual([bundles[0]!.key]);
    expect(highlightOf(graph, visible, [], [])).toBeUndefined();
  });
});

describe('triads', () => {
  it('are put together by what a theory says of their pattern', () => {
    const patterns = Uint8Array.from(TRIAD_PATTERNS.keys());
    expect(triadsByVerdict({ patterns }, 'strong').unbalanced).toEqual([1, 3]);
    expect(triadsByVerdict({ patterns }, 'weak').unbalanced).toEqual([1]);
    expect(triadsByVerdict({ patterns }, 'weak').undecided).toEqual([4]);
  });

  it('are listed when they formed or came to be judged otherwise, the latest first', () => {
    const flip = (day: number, from: TriadFlip['from'], to: TriadFlip['to']): TriadFlip => ({
      day,
      triad: [0, 1, 2],
      from,
      to,
      changes: [],
    });
    const flips = [
      flip(DAY_MIN, undefined, 'one-negative'),
      flip(1, undefined, 'one-negative'),
      flip(2, 'one-negative', 'all-negative'),
      flip(3, undefined, 'all-positive'),
    ];
    expect(datedFlips(flips, 'strong').map(({ day }) => day)).toEqual([3, 1]);
    expect(datedFlips(flips, 'weak').map(({ day }) => day)).toEqual([3, 2, 1]);
  });
});

describe('a source as the value of a list', () => {
  it('comes back as it was, also with colons in its name', () => {
    const source = { kind: 'publisher', value: 'A: B' } as const;
    expect(readSource(writeSource(source))).toEqual(source);
    expect(readSource('nothing:x')).toBeUndefined();
    expect(sourceOfLeftOut(leftOutOf(source))).toEqual(source);
  });

  it('is all documents of a publisher', () => {
    const { publisher } = graph.documents[0]!;
    const own = graph.documents.filter((document) => document.publisher === publisher);
    expect(documentsOf(graph, { kind: 'publisher', value: publisher })).toEqual(
      own.map(({ id }) => id),
    );
  });
});
