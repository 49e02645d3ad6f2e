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
