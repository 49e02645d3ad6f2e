import {
  type Chip,
  filterFieldById,
  readCountRange,
  readDateCode,
  readEgo,
  type TimeWindow,
} from '#core/graph';
import { useDates, useNumbers, useText } from '#ui/messages';
import { fieldLabel } from './field-list.ts';
import { useValueNames } from './use-value-names.ts';

const MOST_NAMES = 3;

/** Says what a chip asks for: its field, its values, and all of it as one sentence. */
export function useChipWords() {
  const text = useText();
  const number = useNumbers();
  const dates = useDates();
  const nameValue = useValueNames();
  const nameOf = ({ field }: Chip, value: string): string => {
    const { takes } = filterFieldById(field);
    if (takes === 'range') return sayRange(value);
    if (takes === 'ego') {
      const ego = readEgo(value);
      if (!ego) return value;
      return text('filter.ego', { name: nameValue(field, ego.actor), depth: ego.depth });
    }
    if (takes === 'date' && value !== '') {
      const date = readDateCode(value);
      if (!date) return value;
      const day = dates.edtf(date.edtf);
      return date.precision === 'certainly' ? text('filter.date.inside', { date: day }) : day;
    }
    return nameValue(field, value);
  };
  const sayRange = (value: string): string => {
    const range = readCountRange(value);
    if (!range) return value;
    const { min, max } = range;
    if (max === undefined) return text('filter.range.from', { min: number(min) });
    if (min === max) return number(min);
    return text('filter.range.between', { min: number(min), max: number(max) });
  };
  const values = (chip: Chip): string => {
    const names = chip.values
      .slice(0, MOST_NAMES)
      .map((value) => nameOf(chip, value))
      .join(text('list.comma'));
    const more = chip.values.length - MOST_NAMES;
    if (chip.values.length === 0) return text('filter.nothing');
    return more > 0 ? text('filter.more', { names, count: more }) : names;
  };
  return {
    values,
    field: ({ field }: Chip) => text(fieldLabel(field)),
    /** As "Type: only Threat"; a chip of actors adds whether it keeps edges to the outside. */
    sentence: (chip: Chip): string => {
      const said = text(chip.mode === 'include' ? 'filter.only' : 'filter.without', {
        field: text(fieldLabel(chip.field)),
        names: values(chip),
      });
      return chip.ends === 'either' ? text('filter.either.said', { filter: said }) : said;
    },
    window: ({ ranges, precision, undated }: TimeWindow): string =>
      [
        ...ranges.map(({ from, to }) => dates.edtf(from === to ? from : `${from}/${to}`)),
        ...(precision === 'certainly' ? [text('filter.window.certainly')] : []),
        ...(undated === 'drop' ? [text('filter.window.dated')] : []),
      ].join(text('list.comma')),
    day: (iso: string) => dates.edtf(iso),
  };
}
export type ChipWords = ReturnType<typeof useChipWords>;
