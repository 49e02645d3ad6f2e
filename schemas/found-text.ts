const LONGEST = 80;

/**
 * What stood at a place, as JSON cut at 80 characters; `nothing` when the field is missing.
 * Long values are cut before they are written out, so that the cost does not grow with the input.
 */
export function foundText(value: unknown): string {
  const text = JSON.stringify(abridge(value, 0)) ?? 'nothing';
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  // Never half of a surrogate pair: such text cannot be stored as UTF-8.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function abridge(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 3) return '…';
  if (Array.isArray(value)) return value.slice(0, LONGEST).map((item) => abridge(item, depth + 1));
  const shorter: [string, unknown][] = [];
  for (const key in value) {
    if (shorter.length === LONGEST) break;
    shorter.push([
      key.slice(0, LONGEST),
      abridge((value as Readonly<Record<string, unknown>>)[key], depth + 1),
    ]);
  }
  return Object.fromEntries(shorter);
}

/** The value that a path leads to, or `undefined` where it leads nowhere. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
