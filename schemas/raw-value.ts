import { foundText } from './found-text.ts';
import type { Issue } from './issue.ts';
import type { IssueCollector } from './issue-collector.ts';
import { LIMITS } from './limits.ts';

/** Keys that reach into an object's prototype when code writes them carelessly. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Path = readonly (string | number)[];

/**
 * Makes an unknown value safe to look at more closely: no unsafe keys (set aside with a warning),
 * no nesting below the limit, no text above the limit (both errors). The input itself is never
 * changed; objects without unsafe keys are returned as they are.
 */
export function makeSafe(input: unknown, collector: IssueCollector): unknown {
  const steps: (string | number)[] = [];

  const visit = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') {
      if (value.length > LIMITS.textLength)
        collector.error(() => tooLongText(steps.slice(), value));
      return value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > LIMITS.jsonDepth) {
      collector.error(() => tooDeep(steps.slice()));
      return null;
    }
    return Array.isArray(value) ? visitArray(value, depth) : visitObject(value, depth);
  };

  const visitArray = (list: readonly unknown[], depth: number): unknown => {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const item = list[index];
      steps.push(index);
      const safe = visit(item, depth + 1);
      steps.pop();
      if (safe !== item) {
        copy ??= [...list];
        copy[index] = safe;
      }
    }
    return copy ?? list;
  };

  const visitObject = (object: object, depth: number): unknown => {
    const fields = object as Readonly<Record<string, unknown>>;
    let changes: Map<string, unknown> | undefined;
    let hasUnsafeKey = false;
    for (const key of Object.keys(object)) {
      const value = fields[key];
      steps.push(key);
      if (UNSAFE_KEYS.has(key)) {
        collector.warning(() => unsafeKey(steps.slice(), value));
        hasUnsafeKey = true;
      } else {
        const safe = visit(value, depth + 1);
        if (safe !== value) {
          changes ??= new Map();
          changes.set(key, safe);
        }
      }
      steps.pop();
    }
    return hasUnsafeKey || changes !== undefined ? copyWithout(fields, changes) : object;
  };

  return visit(input, 1);
}

const copyWithout = (
  fields: Readonly<Record<string, unknown>>,
  changes: ReadonlyMap<string, unknown> | undefined,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((key) => !UNSAFE_KEYS.has(key))
      .map((key) => [key, changes?.has(key) === true ? changes.get(key) : fields[key]]),
  );

const unsafeKey = (path: Path, value: unknown): Omit<Issue, 'severity'> => ({
  code: 'unsafe-key',
  path,
  message: `The key \`${path.at(-1)}\` could be misused, so it was set aside.`,
  found: foundText(value),
  expected: 'another name for this key',
});

const tooDeep = (path: Path): Omit<Issue, 'severity'> => ({
  code: 'too-deep',
  path,
  message: `Lists and objects stand in one another more than ${LIMITS.jsonDepth} levels deep.`,
  expected: `at most ${LIMITS.jsonDepth} levels`,
});

const tooLongText = (path: Path, text: string): Omit<Issue, 'severity'> => ({
  code: 'too-long',
  path,
  message: 'This text is too long.',
  found: `${text.length} characters`,
  expected: `at most ${LIMITS.textLength} characters`,
});
