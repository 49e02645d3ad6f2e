import { type Actor, LIMITS } from '#schemas';

/** The first so many characters of a text, never half of a surrogate pair. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A text of one line within a limit, with an ellipsis where it was cut. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${cutText(line, most - 1).trimEnd()}…`;
}

/** A text as an id: its letters and figures, of any script, in lower case with hyphens between. */
export const slugOf = (text: string): string =>
  cutText(
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
    LIMITS.idLength,
  );

/** Values of a file that have no place in the contract; `parseDataset` looks at them once more. */
export const extraOf = (fields: Readonly<Record<string, unknown>>): NonNullable<Actor['extra']> =>
  fields as NonNullable<Actor['extra']>;

/** The host of an address without `www.`; empty when it has none. */
export const hostOf = (url: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '';

/** Gives ids as near to the wanted ones as the limit and the ids taken before allow. */
export function uniqueIds(taken = new Set<string>()): (wanted: string) => string {
  const last = new Map<string, number>();
  return (wanted) => {
    const start = cutText(wanted, LIMITS.idLength) || 'unnamed';
    const before = taken.size;
    // A set that has not grown had the id before.
    if (taken.add(start).size > before) return start;
    let number = last.get(start) ?? 1;
    let id = start;
    while (taken.add(id).size === before) {
      number += 1;
      id = `${cutText(start, LIMITS.idLength - 10)}-${number}`;
    }
    last.set(start, number);
    return id;
  };
}
