import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chip, FILTER_FIELD_IDS, NO_FILTER } from '#core/graph';
import { LIMITS } from '#schemas';
import { anyId, anyView } from './any-view.fixture.ts';
import { FIRST_VIEW, type View } from './view.ts';
import { readViewLink, writeViewLink } from './view-link.ts';

const withChips = (...chips: Chip[]): View => ({ ...FIRST_VIEW, filter: { ...NO_FILTER, chips } });

/** The format as readers of an address meet it: each link is written and read. */
const EXAMPLES: readonly { name: string; link: string; view: View }[] = [
  { name: 'the first view', link: '', view: FIRST_VIEW },
  {
    name: 'communities, one of them open, with a number of lines',
    link: 'lines=240&by=community&collapsed=iran,irgc%7E',
    view: { ...FIRST_VIEW, lines: 240, grouping: 'community', collapsed: ['iran', 'irgc~'] },
  },
  {
    name: 'collapsed hierarchies, one of them moved',
    link: 'by=partOf&collapsed=irgc,us&groups=us:10:-20',
    view: {
      ...FIRST_VIEW,
      grouping: 'partOf',
      collapsed: ['irgc', 'us'],
      groupPlaces: [{ id: 'us', x: 10, y: -20 }],
    },
  },
  {
    name: 'circles by PageRank in three camps, lines by two sources, and a changed sign',
    link: 'size=pagerank:out:all:none&colour=camps:3&compare=a,b:c&signs=sanction:0:0.5',
    view: {
      ...FIRST_VIEW,
      encoding: {
        size: { metric: 'pagerank', direction: 'out', sign: 'all', weight: 'none' },
        colour: { by: 'camps', most: 3 },
        compared: { a: ['a', 'b'], b: ['c'] },
      },
      typeSigns: [{ type: 'sanction', sign: 0, weight: 0.5 }],
    },
  },
  {
    name: 'a hidden type',
    link: 'without.type=support',
    view: withChips({ field: 'type', mode: 'exclude', values: ['support'], enabled: true }),
  },
  {
    name: 'only two groups and those without one, with edges to the outside',
    link: 'only.group.either=iraqi-state,iranian-state,-',
    view: withChips({
      field: 'group',
      mode: 'include',
      values: ['iraqi-state', 'iranian-state', ''],
      enabled: true,
      ends: 'either',
    }),
  },
  {
    name: 'a chip that is switched off, and one that allows nothing',
    link: 'off.without.badge=contested&only.kind.both=',
    view: withChips(
      { field: 'badge', mode: 'exclude', values: ['contested'], enabled: false },
      { field: 'kind', mode: 'include', values: [], enabled: true, ends: 'both' },
    ),
  },
  {
    name: 'values with the characters that part a link',
    link: 'without.speaker=a%2Cb,%2D,c%3Ad%2E%2E,%7E,~D800',
    view: withChips({
      field: 'speaker',
      mode: 'exclude',
      values: ['a,b', '-', 'c:d..', '~', '\ud800'],
      enabled: true,
    }),
  },
  {
    name: 'a week of which the dates must be certain',
    link: 'window=2020-01-01..2020-01-07..certainly..dated&isolates=show',
    view: {
      ...FIRST_VIEW,
      filter: {
        chips: [],
        isolates: 'show',
        window: {
          ranges: [{ from: '2020-01-01', to: '2020-01-07' }],
          precision: 'certainly',
          undated: 'drop',
        },
      },
    },
  },
  {
    name: 'attacks and threats, or whatever is near an actor, and nothing that is planned',
    link: 'only.type=attack,threat&without.status=planned&any(only.ego=irgc%3A2;off.only.degree.either=3%2E%2E)&match=any',
    view: {
      ...FIRST_VIEW,
      filter: {
        chips: [
          { field: 'type', mode: 'include', values: ['attack', 'threat'], enabled: true },
          { field: 'status', mode: 'exclude', values: ['planned'], enabled: true },
        ],
        groups: [
          {
            match: 'any',
            chips: [
              { field: 'ego', mode: 'include', values: ['irgc:2'], enabled: true },
              { field: 'degree', mode: 'include', values: ['3..'], enabled: false, ends: 'either' },
            ],
            enabled: true,
          },
        ],
        match: 'any',
        isolates: 'hide',
      },
    },
  },
  {
    name: 'two spans as known on a day, and a group that is switched off and empty',
    link: 'off.all()&window=2020-01-01..2020-01-07,2020-02-01..2020-02-01..possibly..undated&known=2020-03-01..dated&isolates=fade',
    view: {
      ...FIRST_VIEW,
      filter: {
        chips: [],
        groups: [{ match: 'all', chips: [], enabled: false }],
        window: {
          ranges: [
            { from: '2020-01-01', to: '2020-01-07' },
            { from: '2020-02-01', to: '2020-02-01' },
          ],
          precision: 'possibly',
          undated: 'keep',
        },
        knownOn: { day: '2020-03-01', undated: 'drop' },
        isolates: 'fade',
      },
    },
  },
  {
    name: 'only what is dated, at any time',
    link: 'window=possibly..dated',
    view: {
      ...FIRST_VIEW,
      filter: { ...NO_FILTER, window: { ranges: [], precision: 'possibly', undated: 'drop' } },
    },
  },
  {
    name: 'two chosen actors in the table',
    link: 'select=actor:irgc,pmf&mode=table',
    view: { ...FIRST_VIEW, selection: { kind: 'actors', ids: ['irgc', 'pmf'] }, mode: 'table' },
  },
  {
    name: 'a line between two actors',
    link: 'select=pair:irgc,pmf,support',
    view: { ...FIRST_VIEW, selection: { kind: 'pair', a: 'irgc', b: 'pmf', type: 'support' } },
  },
  {
    name: 'one relationship',
    link: 'select=relationship:r-17',
    view: { ...FIRST_VIEW, selection: { kind: 'relationship', id: 'r-17' } },
  },
  {
    name: 'a place to look at, the shape it was laid out for, and two pinned actors',
    link: 'at=-120,45,0.875&shape=landscape&places=irgc:10:-20,pmf:0:0',
    view: {
      ...FIRST_VIEW,
      camera: { x: -120, y: 45, zoom: 0.875 },
      shape: 'landscape',
      places: [
        { id: 'irgc', x: 10, y: -20 },
        { id: 'pmf', x: 0, y: 0 },
      ],
    },
  },
];

describe('the link of a view', () => {
  it.each(EXAMPLES)('writes and reads $name', ({ link, view }) => {
    expect(writeViewLink(view)).toBe(link);
    expect(readViewLink(link)).toStrictEqual({ ok: true, value: view });
  });

  it('comes back as exactly the view it was written from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = writeViewLink(view);
        fc.pre(link.length <= LIMITS.linkBytes);
        expect(readViewLink(link)).toStrictEqual({ ok: true, value: view });
      }),
      { numRuns: 500 },
    );
  });

  it('holds only characters that no browser rewrites in an address', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(writeViewLink(view)).toMatch(/^[\w%.,:=&~();-]*$/);
      }),
    );
  });

  it('reads an empty choice of actors as no choice', () => {
    expect(readViewLink('select=actor:')).toStrictEqual({ ok: true, value: FIRST_VIEW });
  });
});

describe('a link that the page has not written', () => {
  it('gives a view or issues, whatever it says', () => {
    const anyPiece = fc.oneof(
      anyId,
      fc.constantFrom('window=', 'select=', 'pair:', 'at=', 'places=', 'only.', 'type', 'off.'),
      fc.constantFrom('any(', 'all(', ')', ';', 'known=', 'match=', '2020-01-01', 'possibly'),
      fc.constantFrom('&', '=', ',', ':', '..', '%', '%E0', '~D8', '1e9', '2020-02-30', '-'),
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(anyPiece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readViewLink(text);
        if (read.ok) expect(readViewLink(writeViewLink(read.value))).toStrictEqual(read);
        else expect(read.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['an unknown key', 'utm_source=mail', 'utm_source'],
    ['a key of every object', '__proto__=1', '__proto__'],
    ['an unknown field', 'only.colour=red', 'only.colour'],
    ['a value without its percent form', 'only.type=%E0%A4', 'only.type'],
    ['a value that is left empty', 'only.type=attack,,threat', 'only.type'],
    ['a day that does not exist', 'window=2020-02-30..2020-03-01..possibly..dated', 'window'],
    [
      'a window that ends before it starts',
      'window=2020-02-02..2020-02-01..possibly..dated',
      'window',
    ],
    ['a window without its flags', 'window=2020-02-01..2020-02-02', 'window'],
    ['an unknown choice for isolates', 'isolates=hide', 'isolates'],
    [
      'a second range that ends before it starts',
      'window=2020-01-01..2020-01-02,2020-02-02..2020-02-01..possibly..dated',
      'window',
    ],
    ['a range without an end', 'window=2020-01-01..possibly..dated', 'window'],
    ['a second clock without a day', 'known=soon..dated', 'known'],
    ['a second clock without its flag', 'known=2020-03-01', 'known'],
    ['an unknown way to match', 'match=none', 'match'],
    ['a group with an unknown field', 'any(only.type=attack;only.colour=red)', 'any'],
    ['a group within a group', 'any(all(only.type=attack))', 'any'],
    ['a group that is not closed', 'off.all(only.type=attack', 'off.all'],
    ['a selection without a kind', 'select=irgc', 'select'],
    ['a pair of one', 'select=pair:irgc', 'select'],
    ['two relationships', 'select=relationship:r1,r2', 'select'],
    ['an unknown mode', 'mode=globe', 'mode'],
    ['a camera without a zoom', 'at=1,2', 'at'],
    ['a camera beyond all graphs', 'at=1,2e7,1', 'at'],
    ['a zoom of nothing', 'at=1,2,0', 'at'],
    ['a number with white space', 'at=1, 2,1', 'at'],
    ['an unknown shape', 'shape=round', 'shape'],
    ['a place of nobody', 'places=:1:2', 'places'],
    ['a place without a number', 'places=irgc:1:here', 'places'],
    ['a place with three numbers', 'places=irgc:1:2:3', 'places'],
    ['an id beyond the limit', `places=${'a'.repeat(LIMITS.idLength + 1)}:1:2`, 'places'],
  ])('is refused with the part that is wrong: %s', (_name, link, key) => {
    const read = readViewLink(`mode=table&${link}`);
    expect(read).toMatchObject({ ok: false, error: [{ code: 'unreadable-link', path: [key] }] });
  });

  it('stays far below the longest link for a view of a busy hour', () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, at) => `kataib-hizballah-${at}`);
    const chips = FILTER_FIELD_IDS.map(
      (field): Chip => ({ field, mode: 'exclude', values: ids(6), enabled: true, ends: 'either' }),
    );
    const view = withChips(...chips);
    const places = ids(40).map((id, at) => ({ id, x: at * 100, y: -at * 100 }));
    const link = writeViewLink({
      ...view,
      filter: { ...view.filter, groups: [{ match: 'any', chips, enabled: true }] },
      selection: { kind: 'actors', ids: ids(20) },
      places,
    });
    expect(link.length).toBeLessThan(LIMITS.linkBytes);
  });

  it('is refused as a whole when it is longer than a link may be', () => {
    const longest = `only.actor=${'a'.repeat(LIMITS.linkBytes - 'only.actor='.length)}`;
    expect(readViewLink(longest).ok).toBe(true);
    expect(readViewLink(`${longest}a`)).toMatchObject({
      ok: false,
      error: [{ code: 'link-too-long', found: String(LIMITS.linkBytes + 1) }],
    });
  });

  it('names every part that is wrong, cut to what fits on a line', () => {
    const read = readViewLink(`mode=${'x'.repeat(200)}&at=1&without.type=attack`);
    expect(read.ok ? [] : read.error.map((issue) => issue.path)).toEqual([['mode'], ['at']]);
    expect(read.ok ? '' : read.error[0]?.found).toHaveLength(80);
  });
});
