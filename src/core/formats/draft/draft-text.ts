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

/**
 * Gives ids as near to the wanted ones as the limit and the ids taken before allow. Ids that are
 * keys of a map already need no set of their own.
 */
export function uniqueIds(
  taken: { has(id: string): boolean; add?(id: string): unknown } = new Set<string>(),
): (wanted: string) => string {
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
    taken.add?.(id);
    return id;
  };
}
