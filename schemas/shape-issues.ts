import type { z } from './configured-zod.ts';
import { expectations } from './expectations.ts';
import { foundText, valueAt } from './found-text.ts';
import type { Issue } from './issue.ts';
import type { IssueCollector } from './issue-collector.ts';
import { findNearMiss, suggest } from './near-miss.ts';
import { schemaAt, schemaFields } from './schema-at.ts';

type Finding = Omit<Issue, 'severity'>;
type ZodIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Tells zod's findings about the shape of an input in words that need no programming. */
export function collectShapeIssues(
  zodIssues: readonly ZodIssue[],
  schema: z.core.$ZodType,
  input: unknown,
  collector: IssueCollector,
): void {
  for (const zodIssue of zodIssues) {
    // JSON has no symbols, so every step is a key or an index.
    const path = zodIssue.path as Path;
    if (zodIssue.code === 'unrecognized_keys') {
      for (const key of zodIssue.keys) {
        collector.error(() => unknownField([...path, key], schemaAt(schema, path), input));
      }
    } else {
      collector.error(() => ({ path, ...explain(zodIssue, path, schema, input) }));
    }
  }
}

function unknownField(path: Path, parent: z.core.$ZodType | undefined, input: unknown): Finding {
  const known = parent === undefined ? [] : schemaFields(parent);
  return {
    code: 'unknown-field',
    path,
    message: `There is no field of this name here.${suggest(path.at(-1), known)}`,
    found: foundText(valueAt(input, path)),
    expected: `one of ${known.join(', ')}`,
  };
}

function explain(
  issue: ZodIssue,
  path: Path,
  schema: z.core.$ZodType,
  input: unknown,
): Omit<Finding, 'path'> {
  const value = valueAt(input, path);
  const expected = wordsFor(path, schema) ?? expectedBy(issue);
  const found = foundText(value);
  if (value === undefined) {
    return { code: 'missing-field', message: 'This field is missing.', found, expected };
  }
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'unknown-value', message: unknownValue(issue, value), found, expected };
    case 'too_small':
    case 'too_big':
      return { ...wrongSize(issue, path, value), found, expected };
    case 'invalid_format':
      return { code: 'wrong-format', message: 'This text has another form here.', found, expected };
    default:
      return { code: 'wrong-type', message: 'This is another kind of value.', found, expected };
  }
}

function unknownValue(issue: z.core.$ZodIssueInvalidValue, value: unknown): string {
  const near =
    typeof value === 'string' ? findNearMiss(value, issue.values.map(String)) : undefined;
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  return `This field does not know such a value.${hint}`;
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  value: unknown,
): Pick<Finding, 'code' | 'message'> {
  if (typeof value === 'string') {
    return issue.code === 'too_small'
      ? { code: 'too-short', message: 'This text is too short.' }
      : { code: 'too-long', message: `This text is too long: ${value.length} characters.` };
  }
  if (Array.isArray(value)) {
    if (path.at(-1) === 'evidence') {
      return { code: 'no-evidence', message: 'A relationship needs evidence that it rests on.' };
    }
    return issue.code === 'too_small'
      ? { code: 'too-few', message: 'This list is too short.' }
      : { code: 'too-many', message: `This list is too long: ${value.length} items.` };
  }
  return { code: 'out-of-range', message: 'This number is out of range.' };
}

/** Words that the schema at a place brings itself. */
function wordsFor(path: Path, schema: z.core.$ZodType): string | undefined {
  const own = schemaAt(schema, path);
  return own === undefined ? undefined : expectations.get(own)?.expected;
}

function expectedBy(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS.get(issue.expected) ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return sizeWords('at least', Number(issue.minimum), issue.origin);
    case 'too_big':
      return sizeWords('at most', Number(issue.maximum), issue.origin);
    default:
      return 'another kind of value';
  }
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text in double quotes'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list [ … ]'],
  ['tuple', 'a list [ … ]'],
  ['object', 'an object { … }'],
  ['record', 'an object { … }'],
]);

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1
    ? JSON.stringify(values[0])
    : `one of ${values.map((value) => String(value)).join(', ')}`;

function sizeWords(bound: string, limit: number, origin: string): string {
  if (origin === 'string') return `${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `${bound} ${limit} ${limit === 1 ? 'item' : 'items'}`;
  return `a number of ${bound} ${limit}`;
}
