import { parseEdtf } from '#schemas';

/** Numbers of relationships, both included; `max` absent means without limit. */
export interface CountRange {
  readonly min: number;
  readonly max?: number;
}

/** Writes a range as the value of a chip: `2..5`, `3..`. */
export function writeCountRange({ min, max }: CountRange): string {
  return `${min}..${max ?? ''}`;
}

/** Reads `2..5`, `3..`, `..5` or a single number; `undefined` for anything else. */
export function readCountRange(value: string): CountRange | undefined {
  const match = /^(\d{0,9})(?:(\.\.)(\d{0,9}))?$/.exec(value);
  if (match === null || value === '') return undefined;
  const [, min = '', dots, max = ''] = match;
  if (dots === undefined) return { min: Number(min), max: Number(min) };
  return { min: Number(min), ...(max === '' ? {} : { max: Number(max) }) };
}

/** The surroundings of an actor: what can be reached from it in so many steps. */
export interface Ego {
  readonly actor: string;
  readonly depth: number;
}

/**
 * Writes surroundings as the value of a chip: the id, a colon, the number of steps. An id may hold
 * colons itself; the number never does, so that the last colon parts the two.
 */
export function writeEgo({ actor, depth }: Ego): string {
  return `${actor}:${depth}`;
}

/** Reads what `writeEgo` wrote, up to 99 steps; `undefined` for anything else. */
export function readEgo(value: string): Ego | undefined {
  const colon = value.lastIndexOf(':');
  const steps = value.slice(colon + 1);
  if (colon < 1 || !/^(0|[1-9]\d?)$/.test(steps)) return undefined;
  return { actor: value.slice(0, colon), depth: Number(steps) };
}

/** When something happened, as a date of any precision. */
export interface DateCode {
  /** EDTF level 1: `2020-01-03`, `2020-01`, `2019-12/2020-03`, `2020/..`. */
  readonly edtf: string;
  /** `possibly`: the dates may fall into it; `certainly`: they do. */
  readonly precision: 'possibly' | 'certainly';
}

const CERTAINLY = 'certainly:';

/** Writes a date as the value of a chip: its EDTF, after `certainly:` where it must be so. */
export function writeDateCode({ edtf, precision }: DateCode): string {
  return precision === 'certainly' ? CERTAINLY + edtf : edtf;
}

/** Reads what `writeDateCode` wrote; `undefined` for what is no EDTF date. */
export function readDateCode(value: string): DateCode | undefined {
  const isCertain = value.startsWith(CERTAINLY);
  const edtf = isCertain ? value.slice(CERTAINLY.length) : value;
  if (!parseEdtf(edtf).ok) return undefined;
  return { edtf, precision: isCertain ? 'certainly' : 'possibly' };
}
