import fc from 'fast-check';
import { DIRECTIONS, SIGN_CHOICES, WEIGHTS } from '#core/analysis';
import {
  type Chip,
  type ChipGroup,
  type DayRange,
  FILTER_FIELD_IDS,
  type Filter,
  GROUPINGS,
  type TimeWindow,
} from '#core/graph';
import { dayToIso } from '#schemas';
import { AMOUNT_METRICS, type Encoding, MOST_CAMPS } from './encoding.ts';
import type { Selection } from './selection.ts';
import { type Camera, type Place, VIEW_MODES, type View, WINDOW_SHAPES } from './view.ts';

const NASTY = ['', '-', '--', ',', ':', '..', '.', '&', '=', '#', '%', '%2C', '~D800', '__proto__'];
const FOREIGN = [
  'constructor',
  'حزب الله',
  '🇮🇷',
  '\ud800',
  '\udc00\ud800',
  'a b',
  "!'()*",
  '\u0000',
];

/** Ids as a stranger may write them, lone surrogates included. */
export const anyId = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map(toText),
  fc.constantFrom(...NASTY, ...FOREIGN),
);
const anyStatedId = anyId.filter((id) => id !== '');

function toText(units: readonly number[]): string {
  return String.fromCharCode(...units);
}

const anyChip: fc.Arbitrary<Chip> = fc
  .record({
    field: fc.constantFrom(...FILTER_FIELD_IDS),
    mode: fc.constantFrom('include' as const, 'exclude' as const),
    values: fc.array(anyId, { maxLength: 4 }),
    enabled: fc.boolean(),
    ends: fc.constantFrom(undefined, 'both' as const, 'either' as const),
  })
  .map(({ ends, ...chip }) => ({ ...chip, ...(ends === undefined ? {} : { ends }) }));

const FIRST_DAY = -1_000_000;
const LAST_DAY = 1_000_000;

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayToIso);
const keepOrDrop = fc.constantFrom('keep' as const, 'drop' as const);
const allOrAny = fc.constantFrom('all' as const, 'any' as const);

/** What the codec reads are ordinary objects, so that is what it has to give back. */
const PLAIN = { noNullPrototype: true };

const anyRange: fc.Arbitrary<DayRange> = fc
  .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.nat(20_000))
  .map(([from, length]) => ({ from: dayToIso(from), to: dayToIso(from + length) }));

const anyWindow: fc.Arbitrary<TimeWindow> = fc.record(
  {
    ranges: fc.array(anyRange, { maxLength: 3 }),
    precision: fc.constantFrom('possibly' as const, 'certainly' as const),
    undated: keepOrDrop,
  },
  PLAIN,
);

const anyGroup: fc.Arbitrary<ChipGroup> = fc.record(
  {
    match: allOrAny,
    chips: fc.array(anyChip, { maxLength: 3 }),
    enabled: fc.boolean(),
  },
  PLAIN,
);

const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    chips: fc.array(anyChip, { maxLength: 5 }),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }),
    match: allOrAny,
    window: anyWindow,
    knownOn: fc.record({ day: anyDay, undated: keepOrDrop }, PLAIN),
    isolates: fc.constantFrom('hide' as const, 'fade' as const, 'show' as const),
  },
  { requiredKeys: ['chips', 'isolates'], noNullPrototype: true },
);

const anySelection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  fc.array(anyId, { minLength: 1 }).map((ids): Selection => ({ kind: 'actors', ids })),
  fc.tuple(anyId, anyId).map(([a, b]): Selection => ({ kind: 'pair', a, b })),
  fc.tuple(anyId, anyId, anyId).map(([a, b, type]): Selection => ({ kind: 'pair', a, b, type })),
  anyId.map((id): Selection => ({ kind: 'relationship', id })),
  fc.array(anyId, { minLength: 1 }).map((ids): Selection => ({ kind: 'relationships', ids })),
);

// The page rounds to whole model units and to thousandths of the zoom.
const anyCoordinate = fc.integer({ min: -1_000_000, max: 1_000_000 });

const anyCamera = fc
  .tuple(anyCoordinate, anyCoordinate, fc.integer({ min: 50, max: 8_000 }))
  .map(([x, y, thousandths]): Camera => ({ x, y, zoom: thousandths / 1000 }));

const anyPlace = fc
  .tuple(anyStatedId, anyCoordinate, anyCoordinate)
  .map(([id, x, y]): Place => ({ id, x, y }));

const anyWish = fc.record(
  {
    metric: fc.constantFrom(...AMOUNT_METRICS),
    direction: fc.constantFrom(...DIRECTIONS),
    sign: fc.constantFrom(...SIGN_CHOICES),
    weight: fc.constantFrom(...WEIGHTS),
  },
  { noNullPrototype: true },
);
const anyDocuments = fc.array(anyStatedId, { minLength: 1, maxLength: 3 });
const anyEncoding: fc.Arbitrary<Encoding> = fc.record(
  {
    size: anyWish,
    colour: fc.oneof(
      anyWish.map((wish) => ({ by: 'metric' as const, ...wish })),
      fc.integer({ min: 2, max: MOST_CAMPS }).map((most) => ({ by: 'camps' as const, most })),
    ),
    compared: fc.record({ a: anyDocuments, b: anyDocuments }, { noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const anyTypeSign = fc.record(
  {
    type: anyStatedId,
    sign: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    weight: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  },
  { noNullPrototype: true },
);

/** Any view at all, with the texts that make links hard to write. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    filter: anyFilter,
    selection: anySelection,
    mode: fc.constantFrom(...VIEW_MODES),
    camera: fc.option(anyCamera, { nil: undefined }),
    shape: fc.constantFrom(undefined, ...WINDOW_SHAPES),
    places: fc.array(anyPlace, { maxLength: 5 }),
    lines: fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
    grouping: fc.constantFrom(...GROUPINGS),
    collapsed: fc.array(anyId, { maxLength: 4 }),
    groupPlaces: fc.array(anyPlace, { maxLength: 3 }),
    encoding: anyEncoding,
    typeSigns: fc.array(anyTypeSign, { maxLength: 3 }),
  })
  .map(({ camera, shape, lines, ...view }) => ({
    ...view,
    ...(camera === undefined ? {} : { camera }),
    ...(shape === undefined ? {} : { shape }),
    ...(lines === undefined ? {} : { lines }),
  }));
