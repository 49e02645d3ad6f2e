import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray, createBitset, forEachBit, hasBit, setBit } from '#core/base';
import {
  applyFilter,
  buildGraph,
  type Filter,
  type Graph,
  NO_FILTER,
  neighbourhoodOf,
  type Visible,
} from '#core/graph';
import { type Dataset, parseDataset } from '#schemas';
import { aDataset, onALine } from '#testing';
import { carriedData } from './carried-data.ts';
import type { FigurePart } from './figure-request.ts';
import { FIRST_VIEW, type View } from './view.ts';
import { readViewLink } from './view-link.ts';

/** Five actors, of which `c` is in one relationship only; `e` speaks in the evidence of another. */
const graph = buildGraph(
  aDataset()
    .actors('e')
    .edge('a', 'attack', 'b')
    .edge('a', 'sanction', 'b')
    .edge('b', 'threat', 'c')
    .edge('d', 'support', 'a', {
      evidence: [
        {
          document: 'doc',
          paragraph: 1,
          paraphrase: 'E says so.',
          stance: 'supports',
          voice: 'attributed',
          speaker: { actor: 'e' },
        },
      ],
    })
    .build(),
);
const positions = onALine(graph.actors.length, 50);

/** What is shown around an actor, or all of it. */
function nearby(visible: Visible, actor: string | undefined): FigurePart['shown'] {
  if (actor === undefined) return visible;
  const actors = neighbourhoodOf(graph, visible, [graph.actorIndexById.get(actor)!], 1);
  const relationships = createBitset(graph.relationships.length);
  forEachBit(visible.relationships, (index) => {
    const isInside = [graph.source, graph.target].every((ends) => hasBit(actors, ends[index]!));
    if (isInside) setBit(relationships, index);
  });
  return { relationships, actors };
}

const partOf = (view: View, actor?: string): FigurePart => ({
  view,
  shown: nearby(applyFilter(graph, view.filter), actor),
  positions,
});

const shownIn = (of: Graph, shown: FigurePart['shown']) => ({
  relationships: [...bitsToArray(shown.relationships)].map((at) => of.relationships[at]!.id),
  actors: [...bitsToArray(shown.actors)].map((at) => of.actors[at]!.id),
});

/** Opens what a figure carries as any file is opened: the same gate, the same reader of links. */
function reopen(part: FigurePart) {
  const { dataset, view } = carriedData(graph, [part], 'landscape');
  const parsed = parseDataset(dataset);
  const read = readViewLink(view);
  if (!parsed.ok || !read.ok) throw new Error('A figure carries what cannot be opened');
  const opened = buildGraph(parsed.value.dataset);
  return { opened, view: read.value, shown: applyFilter(opened, read.value.filter) };
}

const chip = (field: Filter['chips'][number]['field'], ...values: string[]): Filter => ({
  ...NO_FILTER,
  chips: [{ field, mode: 'include', values, enabled: true }],
});

describe('what a figure carries', () => {
  it('is the whole dataset under its own name where all of it is shown', () => {
    const view = { ...FIRST_VIEW, filter: { ...NO_FILTER, isolates: 'show' as const } };
    const { opened, view: restored } = reopen(partOf(view));
    expect(opened.dataset).toEqual(graph.dataset);
    expect(restored).toEqual({ ...view, dataset: 'example', shape: 'landscape' });
  });

  it('says of a part that it is one', () => {
    const { opened } = reopen(partOf({ ...FIRST_VIEW, filter: chip('type', 'attack') }));
    expect(opened.dataset.id).toBe('example-excerpt');
    expect(opened.dataset.title).toBe('Example dataset (excerpt)');
    expect(opened.dataset.description).toContain('Attacks; 2 of 5 actors, 1 of 4 relationships.');
  });

  it.each([
    ['a type', chip('type', 'attack', 'support')],
    ['a number of relationships, which is another in a part', chip('degree', '3..')],
    ['speakers who come along with the evidence', { ...chip('type', 'support') }],
    ['actors without relationships', { ...chip('type', 'support'), isolates: 'show' as const }],
    ['nothing', chip('type')],
  ])('shows the same actors and relationships again: %s', (_, filter) => {
    const part = partOf({ ...FIRST_VIEW, filter });
    const { opened, shown } = reopen(part);
    expect(shownIn(opened, shown)).toEqual(shownIn(graph, part.shown));
  });

  it('shows the same for any types, isolates and neighbourhood', () => {
    const types = fc.subarray(['attack', 'sanction', 'threat', 'support']);
    const isolates = fc.constantFrom('hide' as const, 'fade' as const, 'show' as const);
    const near = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined });
    fc.assert(
      fc.property(types, isolates, near, (values, lone, actor) => {
        const filter = { ...chip('type', ...values), isolates: lone };
        const part = partOf({ ...FIRST_VIEW, filter }, actor);
        const { opened, shown } = reopen(part);
        expect(shownIn(opened, shown)).toEqual(shownIn(graph, part.shown));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every actor of a part where it stands', () => {
    const { view } = reopen(partOf({ ...FIRST_VIEW, filter: chip('type', 'threat') }));
    expect(view.places).toEqual([
      { id: 'b', x: 200, y: 50 },
      { id: 'c', x: 300, y: 50 },
    ]);
  });

  it('has both views of a pair, and opens with the first', () => {
    const one = { ...partOf({ ...FIRST_VIEW, filter: chip('type', 'attack') }), name: 'Before' };
    const two = { ...partOf({ ...FIRST_VIEW, filter: chip('type', 'threat') }), name: 'After' };
    const { dataset, view } = carriedData(graph, [one, two], 'landscape');
    const { savedViews, relationships } = dataset as Dataset;
    expect(relationships.map(({ id }) => id)).toEqual(['r1', 'r3']);
    expect(savedViews?.map(({ title }) => title)).toEqual(['Before', 'After']);
    expect(savedViews?.[0]?.link).toBe(view);
    expect(parseDataset(dataset).ok).toBe(true);
  });
});
