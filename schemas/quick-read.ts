import { z } from './configured-zod.ts';
import { LIMITS } from './limits.ts';
import { UNSAFE_KEYS } from './raw-value.ts';

/** Stands for "look again with zod": the value is wrong, or unusual. */
export const UNREAD = Symbol('unread');

/** Gives the parsed value with its defaults, or `UNREAD`. */
export type QuickReader = (value: unknown) => unknown;

type Schema = z.core.$ZodType;

/**
 * Turns a zod schema into nested functions that read good values several times faster than zod
 * without `eval`, and that give up at the first doubt. They accept only what zod accepts, with the
 * same result; whatever they leave unread has to go to zod, which also finds the words for what is
 * wrong. Kinds of schema that are not known here are read by zod itself. Of what `makeSafe` would
 * change or refuse they read nothing either, so that good values need not be made safe first.
 *
 * A value that is whole is given back itself. Copies of half a million relationships would take
 * longer to be collected than to be read.
 */
export function makeQuickReader(schema: Schema): QuickReader {
  if (schema instanceof z.ZodObject) return readObject(schema);
  if (schema instanceof z.ZodArray) return readArray(schema);
  if (schema instanceof z.ZodString) return readString(schema);
  if (schema instanceof z.ZodNumber) return readNumber(schema);
  if (schema instanceof z.ZodBoolean) return keepIf((value) => typeof value === 'boolean');
  if (schema instanceof z.ZodNull) return keepIf((value) => value === null);
  if (schema instanceof z.ZodEnum) return readOneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return readOneOf(schema.values);
  if (schema instanceof z.ZodUnion) return readUnion(schema);
  if (schema instanceof z.ZodTuple) return readTuple(schema);
  if (schema instanceof z.ZodRecord) return readRecord(schema);
  if (schema instanceof z.ZodLazy) return readLazily(schema);
  return readByZod(schema);
}

const keepIf =
  (isGood: (value: unknown) => boolean): QuickReader =>
  (value) =>
    isGood(value) ? value : UNREAD;

function readByZod(schema: Schema): QuickReader {
  return (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : UNREAD;
  };
}

function readOneOf(values: Iterable<unknown>): QuickReader {
  const known = new Set(values);
  return keepIf((value) => known.has(value));
}

function readString(schema: z.ZodString): QuickReader {
  let shortest = 0;
  let longest: number = LIMITS.textLength;
  const patterns: RegExp[] = [];
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) {
      shortest = Math.max(shortest, check._zod.def.minimum);
    } else if (check instanceof z.core.$ZodCheckMaxLength) {
      longest = Math.min(longest, check._zod.def.maximum);
    } else if (check instanceof z.core.$ZodCheckRegex) {
      patterns.push(check._zod.def.pattern);
    } else {
      return readByZod(schema);
    }
  }
  return (value) =>
    typeof value === 'string' &&
    value.length >= shortest &&
    value.length <= longest &&
    (patterns.length === 0 || patterns.every((pattern) => pattern.test(value)))
      ? value
      : UNREAD;
}

function readNumber(schema: z.ZodNumber): QuickReader {
  let isInteger = false;
  if (schema instanceof z.ZodNumberFormat) {
    if (schema._zod.def.format !== 'safeint') return readByZod(schema);
    isInteger = true;
  }
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (const check of schema.def.checks ?? []) {
    const isLeast = check instanceof z.core.$ZodCheckGreaterThan;
    if (!isLeast && !(check instanceof z.core.$ZodCheckLessThan)) return readByZod(schema);
    const { value, inclusive } = check._zod.def;
    if (!inclusive || typeof value !== 'number') return readByZod(schema);
    if (isLeast) least = Math.max(least, value);
    else most = Math.min(most, value);
  }
  return (value) =>
    typeof value === 'number' &&
    (isInteger ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    value >= least &&
    value <= most
      ? value
      : UNREAD;
}

function readArray(schema: z.ZodArray): QuickReader {
  let shortest = 0;
  let longest = Number.POSITIVE_INFINITY;
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) {
      shortest = Math.max(shortest, check._zod.def.minimum);
    } else if (check instanceof z.core.$ZodCheckMaxLength) {
      longest = Math.min(longest, check._zod.def.maximum);
    } else {
      return readByZod(schema);
    }
  }
  const readItem = makeQuickReader(schema.element);
  return (value) => {
    if (!Array.isArray(value) || value.length < shortest || value.length > longest) return UNREAD;
    let copy: unknown[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const given: unknown = value[index];
      const item = readItem(given);
      if (item === UNREAD) return UNREAD;
      if (item === given) continue;
      copy ??= [...value];
      copy[index] = item;
    }
    return copy ?? value;
  };
}

function readTuple(schema: z.ZodTuple): QuickReader {
  if (schema.def.rest !== null || (schema.def.checks ?? []).length > 0) return readByZod(schema);
  const readers = schema.def.items.map(makeQuickReader);
  return (value) => {
    if (!Array.isArray(value) || value.length !== readers.length) return UNREAD;
    const items = readers.map((read, index) => read(value[index]));
    if (items.includes(UNREAD)) return UNREAD;
    return items.every((item, index) => item === value[index]) ? value : items;
  };
}

function readUnion(schema: z.ZodUnion): QuickReader {
  const readers = schema.options.map(makeQuickReader);
  return (value) => {
    for (const read of readers) {
      const item = read(value);
      if (item !== UNREAD) return item;
    }
    return UNREAD;
  };
}

/** Values that stand in one another deeper than this have to be counted by `makeSafe`. */
const MOST_NESTED = LIMITS.jsonDepth / 2;

/** One reader for each schema that holds itself, so that it can count how deep it is in itself. */
const lazyReaders = new WeakMap<z.ZodLazy, QuickReader>();

function readLazily(schema: z.ZodLazy): QuickReader {
  const known = lazyReaders.get(schema);
  if (known !== undefined) return known;
  let reader: QuickReader | undefined;
  let depth = 0;
  const read: QuickReader = (value) => {
    if (depth === MOST_NESTED) return UNREAD;
    reader ??= makeQuickReader(schema.unwrap());
    depth += 1;
    try {
      return reader(value);
    } finally {
      depth -= 1;
    }
  };
  lazyReaders.set(schema, read);
  return read;
}

/** Objects as JSON makes them; others may hide getters or inherited fields. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function readRecord(schema: z.ZodRecord): QuickReader {
  const { keyType, valueType, checks = [] } = schema.def;
  const hasAnyKey = keyType instanceof z.ZodString && (keyType.def.checks ?? []).length === 0;
  if (!hasAnyKey || checks.length > 0) return readByZod(schema);
  const readValue = makeQuickReader(valueType);
  return (value) => {
    if (!isPlain(value)) return UNREAD;
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const given = value[key];
      const field = UNSAFE_KEYS.has(key) ? UNREAD : readValue(given);
      if (field === UNREAD) return UNREAD;
      if (field === given) continue;
      copy ??= { ...value };
      copy[key] = field;
    }
    return copy ?? value;
  };
}

interface FieldReader {
  readonly key: string;
  readonly read: QuickReader;
  /** What an absent field means: nothing, its default, or that zod has to look. */
  readonly ifAbsent: (() => unknown) | 'leave out' | 'unread';
}

function fieldReader(key: string, schema: Schema): FieldReader {
  if (schema instanceof z.ZodExactOptional) {
    return { key, read: makeQuickReader(schema.def.innerType), ifAbsent: 'leave out' };
  }
  if (schema instanceof z.ZodDefault) {
    const { def } = schema;
    // zod hands out a new list each time this property is read.
    return { key, read: makeQuickReader(def.innerType), ifAbsent: () => def.defaultValue };
  }
  return { key, read: makeQuickReader(schema), ifAbsent: 'unread' };
}

function readObject(schema: z.ZodObject): QuickReader {
  const isStrict = schema.def.catchall instanceof z.ZodNever;
  if (!isStrict || (schema.def.checks ?? []).length > 0) return readByZod(schema);
  const readers = Object.entries(schema.shape).map(([key, field]) => fieldReader(key, field));
  const readerByKey = new Map(readers.map((reader) => [reader.key, reader]));
  const missedIfAbsent = readers.filter(({ ifAbsent }) => ifAbsent !== 'leave out').length;
  return (value) => {
    if (!isPlain(value)) return UNREAD;
    let changes: Map<string, unknown> | undefined;
    let missing = missedIfAbsent;
    // The fastest way through an object: to ask for each field by name takes twice as long.
    for (const key in value) {
      const reader = readerByKey.get(key);
      const given = value[key];
      if (reader === undefined || given === undefined) return UNREAD;
      const item = reader.read(given);
      if (item === UNREAD) return UNREAD;
      if (item !== given) {
        changes ??= new Map();
        changes.set(key, item);
      }
      if (reader.ifAbsent !== 'leave out') missing -= 1;
    }
    return missing === 0 && changes === undefined ? value : complete(readers, value, changes);
  };
}

/** A copy with the defaults of absent fields, or `UNREAD` where one has none. */
function complete(
  readers: readonly FieldReader[],
  value: Readonly<Record<string, unknown>>,
  changes: ReadonlyMap<string, unknown> | undefined,
): unknown {
  const fields: Record<string, unknown> = {};
  for (const { key, ifAbsent } of readers) {
    const given = value[key];
    if (given !== undefined) fields[key] = changes?.get(key) ?? given;
    else if (ifAbsent === 'unread') return UNREAD;
    else if (ifAbsent !== 'leave out') fields[key] = ifAbsent();
  }
  return fields;
}
