import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bitset, bitsToArray, hasBit } from '#core/base';
import { type Dataset, isoToDay, parseDataset, parseEdtf } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { bundleRelationships } from './bundle-relationships.ts';
import { countFacets } from './count-facets.ts';
import { type Chip, FILTER_FIELD_IDS, type Filter, NO_FILTER, type TimeWindow } from './filter.ts';
import { FILTER_FIELDS, filterFieldById } from './filter-fields.ts';
import { BADGES, type Graph } from './graph.ts';
import { degreeOf, neighbourhoodOf } from './neighbourhood.ts';
import { excerpt } from './restrict-dataset.ts';

const ACTORS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'];
const DOCUMENTS = ['d0', 'd1', 'd2', 'd3'];
const DATES = [
  undefined,
  '2019',
  '2020-01',
  '2020-01-03',
  '2020-02-10',
  '2020-01-20/2020-02-05',
  '2019-12/..',
];

const anyEvidence = fc
  .record({
    document: fc.constantFrom(...DOCUMENTS),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const, 'qualifies' as const),
    voice: fc.constantFrom('asserted' as const, 'attributed' as const, 'denied' as const),
    speaker: fc.constantFrom(undefined, { actor: 'a5' }, { actor: 'a0' }, { name: 'A spokesman' }),
  })
  .map(({ speaker, ...fields }) =>
    anEvidence({ ...fields, ...(speaker === undefined ? {} : { speaker }) }),
  );

const anyEdge = fc.record({
  ends: fc.subarray(ACTORS, { minLength: 2, maxLength: 2 }),
  isTurned: fc.boolean(),
  type: fc.constantFrom('attack', 'threat', 'alliance', 'support'),
  temporal: fc.constantFrom('event' as const, 'state' as const),
  start: fc.constantFrom(...DATES),
  end: fc.constantFrom(undefined, undefined, '2020-02', '2020-02-20'),
  status: fc.constantFrom('actual' as const, 'planned' as const),
  subtype: fc.constantFrom(undefined, 'drone', 'funding'),
  evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
});

const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    groups: fc.array(fc.constantFrom(undefined, 'g0', 'g1'), { minLength: 6, maxLength: 6 }),
    wholes: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    reprints: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    edges: fc.array(anyEdge, { maxLength: 12 }),
  })
  .map(({ groups, wholes, reprints, edges }) => {
    const builder = aDataset().groups('g0', 'g1');
    ACTORS.forEach((id, index) => {
      const group = groups[index];
      builder.actors({
        id,
        kind: index % 2 === 0 ? 'state' : 'armed-group',
        ...(group === undefined ? {} : { group }),
        ...(index > 0 && wholes[index] ? { partOf: ACTORS[index - 1]! } : {}),
      });
    });
    DOCUMENTS.forEach((id, index) => {
      const derivedFrom = index > 0 && reprints[index] ? [DOCUMENTS[index - 1]!] : [];
      builder.documents({ id, derivedFrom, publisher: index < 2 ? 'Press' : 'Agency' });
    });
    for (const { ends, isTurned, type, start, end, subtype, ...fields } of edges) {
      const [one, other] = isTurned ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
      builder.edge(one, type, other, {
        ...fields,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(subtype === undefined ? {} : { subtype }),
      });
    }
    return builder.build();
  });

const anyGraph = anyDataset.map(buildGraph);

/** Values that occur, the empty one, and one that nothing has. */
const VALUES_OF: Record<(typeof FILTER_FIELD_IDS)[number], string[]> = {
  type: ['attack', 'threat', 'alliance', 'support'],
  group: ['g0', 'g1', ''],
  kind: ['state', 'armed-group'],
  actor: ACTORS,
  document: DOCUMENTS,
  badge: [...BADGES],
  voice: ['asserted', 'attributed', 'denied'],
  status: ['actual', 'planned'],
  family: ['violence', 'cooperation'],
  subtype: ['drone', 'funding', ''],
  sign: ['-1', '0', '1'],
  publisher: ['Press', 'Agency'],
  speaker: ['a5', 'a0', 'A spokesman', ''],
};

const anyChip: fc.Arbitrary<Chip> = fc.constantFrom(...FILTER_FIELD_IDS).chain((field) =>
  fc
    .record({
      mode: fc.constantFrom('include' as const, 'exclude' as const, 'exclude' as const),
      values: fc.subarray([...VALUES_OF[field], 'nothing has this']),
      enabled: fc.constantFrom(true, true, true, false),
      ends: fc.constantFrom(undefined, 'both' as const, 'either' as const),
    })
    .map(({ ends, ...chip }) => ({ field, ...chip, ...(ends === undefined ? {} : { ends }) })),
);

const anyWindow: fc.Arbitrary<TimeWindow> = fc.record({
  from: fc.constantFrom('2018-06-01', '2020-01-01', '2020-01-03', '2020-01-25'),
  to: fc.constantFrom('2019-12-31', '2020-01-03', '2020-01-31', '2020-02-29', '2021-01-01'),
  precision: fc.constantFrom('possibly' as const, 'certainly' as const),
  undated: fc.constantFrom('keep' as const, 'drop' as const),
});

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    chips: fc.array(anyChip, { maxLength: 3 }),
    window: fc.option(anyWindow, { nil: undefined }),
    isolates: fc.constantFrom('hide' as const, 'show' as const),
  })
  .map(({ window, ...filter }) => ({ ...filter, ...(window === undefined ? {} : { window }) }));

const passes = (chip: Chip, values: readonly string[]): boolean =>
  chip.mode === 'include'
    ? values.some((value) => chip.values.includes(value))
    : values.some((value) => !chip.values.includes(value));

/**
 * Tries every pair of a first and a last day that the dates allow and that can make a difference.
 * Days far from all windows stand for an unknown beginning or end.
 */
function isInWindowNaively(graph: Graph, index: number, window: TimeWindow): boolean {
  const { temporal, start, end } = graph.relationships[index]!;
  if (start === undefined && end === undefined) return window.undated === 'keep';
  const from = isoToDay(window.from)!;
  const to = isoToDay(window.to)!;
  const rims = [isoToDay('2018-01-01')!, isoToDay('2022-01-01')!] as const;
  const daysIn = (text: string): number[] => {
    const date = parseEdtf(text);
    if (!date.ok) throw new Error(text);
    const first = Math.max(rims[0], date.value.earliest);
    const last = Math.min(rims[1], date.value.latest);
    // All days between two rims of spans and windows do alike.
    return [first, last, from - 1, from, to, to + 1].filter((day) => day >= first && day <= last);
  };
  const anyDay = daysIn('2018-01-01/2022-01-01');
  let starts = start === undefined ? anyDay : daysIn(start);
  let ends = end === undefined ? anyDay : daysIn(end);
  if (temporal === 'event' && start === undefined) starts = ends;
  if (temporal === 'event' && end === undefined) ends = starts;
  if (temporal === 'state' && end === undefined && start?.includes('/')) {
    const [left, right] = start.split('/');
    starts = daysIn(left!);
    ends = right === '..' ? [rims[1]] : daysIn(right!);
  }
  const isPoint = temporal === 'event' && (start === undefined || end === undefined);
  const touches = starts.flatMap((first) =>
    (isPoint ? [first] : ends)
      .filter((last) => last >= first)
      .map((last) => from <= to && first <= to && last >= from),
  );
  return window.precision === 'possibly' ? touches.some(Boolean) : touches.every(Boolean);
}

function relationshipPasses(graph: Graph, filter: Filter, index: number): boolean {
  if (filter.window !== undefined && !isInWindowNaively(graph, index, filter.window)) return false;
  return filter.chips.every((chip) => {
    if (!chip.enabled) return true;
    const field = filterFieldById(chip.field);
    if (field.of === 'relationship') return passes(chip, field.valuesOf(graph, index));
    const ends = [graph.source[index]!, graph.target[index]!].map((end) =>
      passes(chip, field.valuesOf(graph, end)),
    );
    return chip.ends === 'either' ? ends.some(Boolean) : ends.every(Boolean);
  });
}

function filterNaively(
  graph: Graph,
  filter: Filter,
): { relationships: number[]; actors: number[] } {
  const relationships = [...graph.relationships.keys()].filter((index) =>
    relationshipPasses(graph, filter, index),
  );
  const ends = relationships.flatMap((index) => [graph.source[index]!, graph.target[index]!]);
  const actors = [...graph.actors.keys()].filter(
    (actor) =>
      ends.includes(actor) ||
      (filter.isolates === 'show' &&
        filter.chips.every((chip) => {
          const field = filterFieldById(chip.field);
          return (
            !chip.enabled ||
            field.of === 'relationship' ||
            passes(chip, field.valuesOf(graph, actor))
          );
        })),
  );
  return { relationships, actors };
}

const listed = (set: Bitset): number[] => [...bitsToArray(set)];

describe('a filter on any dataset', () => {
  it('shows what a plain loop over all relationships and chips shows', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const expected = filterNaively(graph, filter);
        expect(listed(visible.relationships)).toEqual(expected.relationships);
        expect(listed(visible.actors)).toEqual(expected.actors);
        expect(visible.relationshipCount).toBe(expected.relationships.length);
        expect(visible.actorCount).toBe(expected.actors.length);
      }),
      { numRuns: 400 },
    );
  });

  it('never hides an actor that still has a visible edge', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        for (const index of listed(visible.relationships)) {
          expect(hasBit(visible.actors, graph.source[index]!)).toBe(true);
          expect(hasBit(visible.actors, graph.target[index]!)).toBe(true);
        }
      }),
    );
  });

  it('holds a relationship in a window as trying every reading of its dates does', () => {
    fc.assert(
      fc.property(anyGraph, anyWindow, (graph, window) => {
        const visible = applyFilter(graph, { ...NO_FILTER, window });
        expect(listed(visible.relationships)).toEqual(
          [...graph.relationships.keys()].filter((index) =>
            isInWindowNaively(graph, index, window),
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('shows no more in a narrower window, and no more certainly than possibly', () => {
    fc.assert(
      fc.property(anyGraph, anyWindow, (graph, window) => {
        const shown = (changed: Partial<TimeWindow>) =>
          applyFilter(graph, { ...NO_FILTER, window: { ...window, ...changed } }).relationships;
        const possibly = shown({ precision: 'possibly' });
        const wider = shown({ from: '2010-01-01' });
        for (const index of listed(shown({ precision: 'certainly' }))) {
          expect(hasBit(possibly, index)).toBe(true);
        }
        for (const index of listed(shown({}))) expect(hasBit(wider, index)).toBe(true);
      }),
    );
  });

  it('is counted by facet as a plain count does', () => {
    const anyField = fc.constantFrom(...FILTER_FIELDS);
    fc.assert(
      fc.property(anyGraph, anyFilter, anyField, (graph, filter, field) => {
        const countValues = (under: Filter): Map<string, number> => {
          const { relationships, actors } = filterNaively(graph, under);
          const counts = new Map<string, number>();
          for (const item of field.of === 'actor' ? actors : relationships) {
            for (const value of field.valuesOf(graph, item)) {
              counts.set(value, (counts.get(value) ?? 0) + 1);
            }
          }
          return counts;
        };
        const total = countValues({ chips: [], isolates: 'show' });
        const shown = countValues(filter);
        const visible = countValues({
          ...filter,
          chips: filter.chips.filter((chip) => chip.field !== field.id),
        });
        expect(countFacets(graph, filter, field.id)).toEqual(
          new Map(
            [...total].map(([value, count]) => [
              value,
              { visible: visible.get(value) ?? 0, shown: shown.get(value) ?? 0, total: count },
            ]),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('bundles of any visible relationships', () => {
  it('hold each of them exactly once, by pair and type', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const bundles = bundleRelationships(graph, visible);
        const bundled = bundles.flatMap(({ relationships }) => relationships);
        expect([...bundled].sort((one, other) => one - other)).toEqual(
          listed(visible.relationships),
        );
        expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length);
        for (const { source, target, type, relationships } of bundles) {
          for (const index of relationships) {
            const ends = [graph.source[index]!, graph.target[index]!];
            const isDirected = graph.types[type]!.directed;
            expect(isDirected ? ends : new Set(ends)).toEqual(
              isDirected ? [source, target] : new Set([source, target]),
            );
            expect(graph.type[index]).toBe(type);
          }
        }
      }),
    );
  });

  it('keep key and ends, whatever else is visible', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const whole = bundleRelationships(graph, applyFilter(graph, NO_FILTER));
        const bundleByKey = new Map(whole.map((bundle) => [bundle.key, bundle]));
        for (const bundle of bundleRelationships(graph, applyFilter(graph, filter))) {
          expect(bundleByKey.get(bundle.key)).toMatchObject({
            source: bundle.source,
            target: bundle.target,
            type: bundle.type,
          });
        }
      }),
    );
  });
});

describe('degrees and neighbourhoods in any graph', () => {
  it('count and reach visible relationships only', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, fc.nat(5), fc.nat(3), (graph, filter, actor, depth) => {
        const visible = applyFilter(graph, filter);
        const edges = listed(visible.relationships).map((index) => [
          graph.source[index]!,
          graph.target[index]!,
        ]);
        expect([...degreeOf(graph, visible)]).toEqual(
          [...graph.actors.keys()].map((one) => edges.flat().filter((end) => end === one).length),
        );
        let reached = new Set([actor]);
        for (let step = 0; step < depth; step += 1) {
          reached = new Set([
            ...reached,
            ...edges.filter((ends) => ends.some((end) => reached.has(end))).flat(),
          ]);
        }
        expect(new Set(listed(neighbourhoodOf(graph, visible, [actor], depth)))).toEqual(reached);
      }),
    );
  });
});

describe('an excerpt of any view', () => {
  it('is a valid dataset with just the visible relationships and their badges', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const part = excerpt(graph, visible.relationships, visible.actors);
        const parsed = parseDataset(structuredClone(part));
        expect(parsed.ok ? parsed.value.dataset : parsed.error).toEqual(part);
        const again = buildGraph(part);
        expect(again.relationships).toEqual(
          listed(visible.relationships).map((index) => graph.relationships[index]),
        );
        expect([...again.badge]).toEqual(
          listed(visible.relationships).map((index) => graph.badge[index]),
        );
        for (const actor of listed(visible.actors)) {
          expect(again.actorIndexById.has(graph.actors[actor]!.id)).toBe(true);
        }
      }),
    );
  });
});
