/** Writes any text with characters that no browser rewrites in an address and no link parts on. */
export const writeValue = (value: string): string =>
  value
    .split(LONE_SURROGATE)
    .map((part) => (LONE_SURROGATE.test(part) ? `~${hex(part)}` : encodePart(part)))
    .join('');

// Lone surrogates have no percent form; as `~D800` they come back as they were.
const LONE_SURROGATE = /(\p{Surrogate})/u;
const encodePart = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*.~]/g, (character) => `%${hex(character)}`);
const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase();

/** Reads what `writeValue` wrote; `undefined` for a broken percent form. */
export function readValue(text: string): string | undefined {
  try {
    return text
      .split(/~(D[89A-F][0-9A-F]{2})/)
      .map((part, index) =>
        index % 2 === 1 ? String.fromCharCode(Number.parseInt(part, 16)) : decodeURIComponent(part),
      )
      .join('');
  } catch {
    return undefined;
  }
}

/**
 * Writes texts with commas between them. A list of one empty text must differ from an empty list:
 * the empty text, "not stated", is written as `-`.
 */
export const writeList = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? '-' : writeValue(value).replace(/^-$/, '%2D'))).join(',');

/** Reads what `writeList` wrote; `undefined` for anything else. */
export function readList(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const values: string[] = [];
  for (const item of text.split(',')) {
    const value = item === '-' ? '' : readValue(item);
    if (value === undefined || (value === '' && item !== '-')) return undefined;
    values.push(value);
  }
  return values;
}
