import fc from 'fast-check';
import type { Dataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { buildGraph } from './build-graph.ts';
import {
  type Chip,
  type ChipGroup,
  FILTER_FIELD_IDS,
  type Filter,
  type FilterFieldId,
  type KnownOn,
  type TimeWindow,
} from './filter.ts';
import { BADGES, type Graph } from './graph.ts';

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
const PUBLISHED = [undefined, '2019', '2020-01', '2020-01-03', '2020-02-10', '2019-12/..'];
const TEXTS = ['A drone was shot down.', 'Talks in Baghdad; no drones.', 'Kata’ib denies it.'];

const anyEvidence = fc
  .record({
    document: fc.constantFrom(...DOCUMENTS),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const, 'qualifies' as const),
    voice: fc.constantFrom('asserted' as const, 'attributed' as const, 'denied' as const),
    speaker: fc.constantFrom(undefined, { actor: 'a5' }, { actor: 'a0' }, { name: 'A spokesman' }),
    paraphrase: fc.constantFrom(...TEXTS),
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
  place: fc.constantFrom(undefined, 'Baghdad', 'Erbil'),
  summary: fc.constantFrom(...TEXTS),
  tags: fc.subarray(['oil', 'border', 'trial']),
  evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
});

/** Small datasets that have something of every field. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    groups: fc.array(fc.constantFrom(undefined, 'g0', 'g1'), { minLength: 6, maxLength: 6 }),
    wholes: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    reprints: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    published: fc.array(fc.constantFrom(...PUBLISHED), { minLength: 4, maxLength: 4 }),
    edges: fc.array(anyEdge, { maxLength: 12 }),
  })
  .map(({ groups, wholes, reprints, published, edges }) => {
    const builder = aDataset().groups('g0', 'g1');
    ACTORS.forEach((id, index) => {
      const group = groups[index];
      builder.actors({
        id,
        kind: index % 2 === 0 ? 'state' : 'armed-group',
        aliases: index === 1 ? [{ text: 'Kata`ib' }] : [],
        ...(group === undefined ? {} : { group }),
        ...(index > 0 && wholes[index] ? { partOf: ACTORS[index - 1]! } : {}),
      });
    });
    DOCUMENTS.forEach((id, index) => {
      const date = published[index];
      builder.documents({
        id,
        derivedFrom: index > 0 && reprints[index] ? [DOCUMENTS[index - 1]!] : [],
        publisher: index < 2 ? 'Press' : 'Agency',
        ...(date === undefined ? {} : { published: date }),
      });
    });
    for (const { ends, isTurned, type, start, end, subtype, place, ...fields } of edges) {
      const [one, other] = isTurned ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
      builder.edge(one, type, other, {
        ...fields,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(subtype === undefined ? {} : { subtype }),
        ...(place === undefined ? {} : { place: { label: place } }),
      });
    }
    return builder.build();
  });

export const anyGraph: fc.Arbitrary<Graph> = anyDataset.map(buildGraph);

/** Values that occur, the empty one, and some that nothing has or that cannot be read. */
const VALUES_OF: Record<FilterFieldId, string[]> = {
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
  tag: ['oil', 'border', 'trial', ''],
  place: ['Baghdad', 'Erbil', ''],
  date: [
    '2020-01',
    '2019/2020-01',
    'certainly:2020-01',
    'certainly:2020',
    '../2020-01-03',
    '',
    'soon',
  ],
  text: ['DRONE', 'kataib', 'down shot', 'actor a3 talks', '…', 'rone'],
  degree: ['2..', '..1', '1..3', '0', 'many'],
  ego: ['a0:1', 'a1:2', 'a5:0', 'a2:99', 'a0'],
};

export const anyChip: fc.Arbitrary<Chip> = fc.constantFrom(...FILTER_FIELD_IDS).chain(chipOf);

function chipOf(field: FilterFieldId): fc.Arbitrary<Chip> {
  return fc
    .record({
      mode: fc.constantFrom('include' as const, 'exclude' as const, 'exclude' as const),
      values: fc.subarray([...VALUES_OF[field], 'nothing has this']),
      enabled: fc.constantFrom(true, true, true, false),
      ends: fc.constantFrom(undefined, 'both' as const, 'either' as const),
    })
    .map(({ ends, ...chip }) => ({ field, ...chip, ...(ends === undefined ? {} : { ends }) }));
}

const keepOrDrop = fc.constantFrom('keep' as const, 'drop' as const);
const allOrAny = fc.constantFrom('all' as const, 'any' as const);

const anyRange = fc.record({
  from: fc.constantFrom('2018-06-01', '2020-01-01', '2020-01-03', '2020-01-04', '2020-01-25'),
  to: fc.constantFrom('2019-12-31', '2020-01-03', '2020-01-24', '2020-02-29', '2021-01-01'),
});

export const anyWindow: fc.Arbitrary<TimeWindow> = fc.record({
  ranges: fc.array(anyRange, { maxLength: 3 }),
  precision: fc.constantFrom('possibly' as const, 'certainly' as const),
  undated: keepOrDrop,
});

export const anyKnownOn: fc.Arbitrary<KnownOn> = fc.record({
  day: fc.constantFrom('2018-01-01', '2019-12-31', '2020-01-30', '2020-01-31', '2021-01-01'),
  undated: keepOrDrop,
});

const anyGroup: fc.Arbitrary<ChipGroup> = fc.record({
  match: allOrAny,
  chips: fc.array(anyChip, { maxLength: 3 }),
  enabled: fc.constantFrom(true, true, false),
});

/** Filters with any chips, or with chips of one field only. */
export function anyFilterOf(chip: fc.Arbitrary<Chip>): fc.Arbitrary<Filter> {
  return fc.record(
    {
      chips: fc.array(chip, { maxLength: 3 }),
      groups: fc.array(anyGroup, { minLength: 1, maxLength: 2 }),
      match: allOrAny,
      window: anyWindow,
      knownOn: anyKnownOn,
      isolates: fc.constantFrom('hide' as const, 'fade' as const, 'show' as const),
    },
    { requiredKeys: ['chips', 'isolates'] },
  );
}

export const anyFilter = anyFilterOf(anyChip);

/**
 * A filter with several chips of one field in the stack, and that field: fields of actors more
 * often, for the counts of those depend on the other ends as well.
 */
export const anyFilterByField: fc.Arbitrary<[Filter, FilterFieldId]> = fc
  .oneof(fc.constantFrom(...FILTER_FIELD_IDS), fc.constantFrom('group' as const, 'kind' as const))
  .chain((field) =>
    fc.tuple(
      fc.oneof(
        anyFilterOf(fc.oneof(chipOf(field), anyChip)),
        fc.record({
          chips: fc.array(fc.oneof(chipOf(field), chipOf('type')), { maxLength: 4 }),
          match: allOrAny,
          isolates: fc.constant('hide' as const),
        }),
      ),
      fc.constant(field),
    ),
  );
