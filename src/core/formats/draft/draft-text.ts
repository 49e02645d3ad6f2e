import { LIMITS } from '#schemas';

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

/** Gives ids as near to the wanted ones as the limit and the ids given before allow. */
export function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    const start = cutText(wanted, LIMITS.idLength) || 'unnamed';
    let id = start;
    let number = last.get(start) ?? 1;
    while (taken.has(id)) {
      number += 1;
      id = `${cutText(start, LIMITS.idLength - 10)}-${number}`;
    }
    if (number > 1) last.set(start, number);
    taken.add(id);
    return id;
  };
}

/** Keys that reach into an object's prototype when code writes them carelessly. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const isUnsafeKey = (key: string): boolean => UNSAFE_KEYS.has(key);
