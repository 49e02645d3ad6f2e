import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addGroup,
  type Chip,
  FILTER_FIELD_IDS,
  type Filter,
  groupChips,
  invertChip,
  moveChip,
  NO_FILTER,
  onlyThis,
  removeChip,
  setEnabled,
  setMatch,
  ungroup,
  writeCountRange,
  writeDateCode,
  writeEgo,
} from '#core/graph';
import { FIRST_VIEW, readViewLink, writeViewLink } from '#state';
import { newPlace, putChip } from './chip-place.ts';
import { dateOfSides } from './date-text.ts';
import { FIELD_SECTIONS } from './field-list.ts';

const anyWords = fc.oneof(
  fc.constantFrom('', '-', 'attack', 'a,b;c', 'كتائب حزب الله', 'any(x)', '1..2', '~D800', '%'),
  fc.string({ unit: 'binary' }),
);
const anyMatch = fc.constantFrom('all' as const, 'any' as const);

/** Values as the controls of the editor write them. */
const anyValue = {
  choice: anyWords,
  text: anyWords.filter((words) => words.trim() !== ''),
  range: fc
    .record({ min: fc.nat(999), max: fc.option(fc.nat(999)) })
    .map(({ min, max }) => writeCountRange(max === null ? { min } : { min, max })),
  ego: fc
    .record({ actor: anyWords.filter((id) => id !== ''), depth: fc.nat(9) })
    .map((ego) => writeEgo(ego)),
  date: fc
    .tuple(
      fc.constantFrom('', '2019', '2020-01', '2020-01-03', '2020~'),
      fc.constantFrom('', '2021', '2020-06'),
      fc.constantFrom('possibly' as const, 'certainly' as const),
    )
    .map(([from, to, precision]) => {
      const { edtf = '' } = dateOfSides({ from, to });
      return edtf === '' ? '' : writeDateCode({ edtf, precision });
    }),
};
const TAKES: Partial<Record<Chip['field'], keyof typeof anyValue>> = {
  text: 'text',
  degree: 'range',
  ego: 'ego',
  date: 'date',
};

const anyChip: fc.Arbitrary<Chip> = fc.constantFrom(...FILTER_FIELD_IDS).chain((field) =>
  fc
    .record({
      values: fc.array(anyValue[TAKES[field] ?? 'choice'], { minLength: 1, maxLength: 3 }),
      mode: fc.constantFrom('include' as const, 'exclude' as const),
      ends: fc.constantFrom(undefined, 'both' as const, 'either' as const),
    })
    .map(({ ends, ...chip }) => ({ field, enabled: true, ...chip, ...(ends && { ends }) })),
);

type Edit = (filter: Filter) => Filter;
const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

/** Everything that the panel and the editor do to a filter. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .record({
    what: fc.constantFrom(
      ...(['put', 'put', 'group', 'move', 'out', 'new', 'invert', 'only'] as const),
      ...(['switch', 'off', 'remove', 'ungroup', 'match', 'matchOf', 'isolates'] as const),
    ),
    chip: anyChip,
    at: fc.nat(9),
    into: fc.nat(3),
    match: anyMatch,
    isolates: fc.constantFrom('hide' as const, 'fade' as const, 'show' as const),
  })
  .map(
    ({ what, chip, at, into, match, isolates }): Edit =>
      (filter) => {
        const { groups = [] } = filter;
        const held = pick([...filter.chips, ...groups.flatMap(({ chips }) => chips)], at);
        const group = pick(groups, into);
        if (what === 'put') {
          const index = group && at % 2 === 0 ? groups.indexOf(group) : undefined;
          return putChip(filter, newPlace(filter, index), chip).filter;
        }
        if (what === 'group') return addGroup(filter, match);
        if (what === 'match') return setMatch(filter, match);
        if (what === 'isolates') return { ...filter, isolates };
        if (what === 'matchOf') return group ? setMatch(filter, match, group) : filter;
        if (what === 'off') return group ? setEnabled(filter, group, !group.enabled) : filter;
        if (what === 'ungroup') return group ? ungroup(filter, group) : filter;
        if (!held) return filter;
        if (what === 'move') return moveChip(filter, held, group);
        if (what === 'out') return moveChip(filter, held);
        if (what === 'new') return groupChips(filter, [held], match);
        if (what === 'invert') return invertChip(filter, held);
        if (what === 'only') return onlyThis(filter, held);
        if (what === 'switch') return setEnabled(filter, held, !held.enabled);
        return removeChip(filter, held);
      },
  );

describe('whatever the filter panel makes', () => {
  it('comes back from a link exactly as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const filter = edits.reduce<Filter>((before, edit) => edit(before), NO_FILTER);
        const view = { ...FIRST_VIEW, filter };
        const read = readViewLink(writeViewLink(view));
        expect(read.ok && read.value.filter).toEqual(filter);
      }),
      { numRuns: 400 },
    );
  });

  it('can ask for every field, each offered once', () => {
    const offered = FIELD_SECTIONS.flatMap(({ fields }) => fields);
    expect([...offered].sort()).toEqual([...FILTER_FIELD_IDS].sort());
  });
});
