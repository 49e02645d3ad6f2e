import {
  type Chip,
  type ChipGroup,
  type DayRange,
  FILTER_FIELD_IDS,
  type Filter,
  type KnownOn,
  type TimeWindow,
} from '#core/graph';
import { isoToDay } from '#schemas';
import { readList, writeList } from './link-values.ts';

/**
 * The parts of a link that say what is shown, each `key=text` or a group of chips in brackets:
 *
 * - `only.type=attack,threat`, `off.without.group.either=iran,-`: a chip; `off` for one that is
 *   switched off, `either` or `both` for the ends, `-` for "not stated";
 * - `any(only.type=attack;without.status=planned)`, `off.all(...)`: a group of chips;
 * - `match=any`: any chip or group is enough;
 * - `window=2020-01-01..2020-01-07,2020-02-01..2020-02-03..certainly..dated`: ranges of days,
 *   precision, and whether undated relationships are dropped (`dated`) or kept (`undated`);
 * - `known=2020-03-01..dated`: the second clock and what becomes of undated documents;
 * - `isolates=fade`.
 */
export function writeFilterParts(filter: Filter): readonly string[] {
  const { chips, groups = [], match, window, knownOn, isolates } = filter;
  return [
    ...chips.map(writeChip),
    ...groups.map(writeGroup),
    ...(match ? [`match=${match}`] : []),
    ...(window ? [writeWindow(window)] : []),
    ...(knownOn ? [`known=${[knownOn.day, writeUndated(knownOn.undated)].join('..')}`] : []),
    ...(isolates === 'hide' ? [] : [`isolates=${isolates}`]),
  ];
}

/**
 * Reads one part into a filter. `elsewhere`: it is no part of a filter; `undefined`: it is one
 * that cannot be read.
 */
export function readFilterPart(filter: Filter, part: string): Filter | 'elsewhere' | undefined {
  const group = GROUP.exec(part);
  if (group !== null) {
    const read = readGroup(group);
    return read && { ...filter, groups: [...(filter.groups ?? []), read] };
  }
  const [key, text] = splitPart(part);
  if (CHIP_KEY.test(key)) {
    const chip = readChip(part);
    return chip && { ...filter, chips: [...filter.chips, chip] };
  }
  switch (key) {
    case 'match':
      return text === 'all' || text === 'any' ? { ...filter, match: text } : undefined;
    case 'window': {
      const window = readWindow(text);
      return window && { ...filter, window };
    }
    case 'known': {
      const knownOn = readKnownOn(text);
      return knownOn && { ...filter, knownOn };
    }
    case 'isolates':
      return text === 'show' || text === 'fade' ? { ...filter, isolates: text } : undefined;
    default:
      return 'elsewhere';
  }
}

/** Parts `key=text` at the first `=`; without one, all of it is the key. */
export function splitPart(part: string): readonly [key: string, text: string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

const GROUP = /^(off\.)?(all|any)\((.*)\)$/;
const CHIP_KEY = /^(off\.)?(only|without)\.([\w-]+)(?:\.(both|either))?$/;

function writeChip({ enabled, mode, field, ends, values }: Chip): string {
  const words = [enabled ? '' : 'off', mode === 'include' ? 'only' : 'without', field, ends ?? ''];
  return `${words.filter((word) => word !== '').join('.')}=${writeList(values)}`;
}

function readChip(part: string): Chip | undefined {
  const [key, text] = splitPart(part);
  const [, off, mode, name, ends] = CHIP_KEY.exec(key) ?? [];
  const field = FILTER_FIELD_IDS.find((id) => id === name);
  const values = readList(text);
  if (!field || !values) return undefined;
  return {
    field,
    mode: mode === 'only' ? 'include' : 'exclude',
    values,
    enabled: off === undefined,
    ...(ends === 'both' || ends === 'either' ? { ends } : {}),
  };
}

const writeGroup = ({ enabled, match, chips }: ChipGroup): string =>
  `${enabled ? '' : 'off.'}${match}(${chips.map(writeChip).join(';')})`;

function readGroup([, off, match, text = '']: RegExpExecArray): ChipGroup | undefined {
  const chips: Chip[] = [];
  for (const part of text === '' ? [] : text.split(';')) {
    const chip = readChip(part);
    if (chip === undefined) return undefined;
    chips.push(chip);
  }
  return { match: match === 'any' ? 'any' : 'all', chips, enabled: off === undefined };
}

const writeUndated = (undated: 'keep' | 'drop') => (undated === 'drop' ? 'dated' : 'undated');
const readUndated = (text: string) => (text === 'dated' ? 'drop' : 'keep');

function writeWindow({ ranges, precision, undated }: TimeWindow): string {
  const spans = ranges.map(({ from, to }) => `${from}..${to}`).join(',');
  return `window=${[...(spans === '' ? [] : [spans]), precision, writeUndated(undated)].join('..')}`;
}

function readWindow(text: string): TimeWindow | undefined {
  const match = /^(?:(.+)\.\.)?(possibly|certainly)\.\.(dated|undated)$/.exec(text);
  if (match === null) return undefined;
  const [, spans, precision, dated = ''] = match;
  const ranges: DayRange[] = [];
  for (const span of spans?.split(',') ?? []) {
    const [from = '', to = '', ...rest] = span.split('..');
    const first = isoToDay(from);
    const last = isoToDay(to);
    if (first === undefined || last === undefined || last < first) return undefined;
    if (rest.length > 0) return undefined;
    ranges.push({ from, to });
  }
  return {
    ranges,
    precision: precision === 'certainly' ? 'certainly' : 'possibly',
    undated: readUndated(dated),
  };
}

function readKnownOn(text: string): KnownOn | undefined {
  const [, day = '', dated = ''] = /^(.+)\.\.(dated|undated)$/.exec(text) ?? [];
  return isoToDay(day) === undefined ? undefined : { day, undated: readUndated(dated) };
}
