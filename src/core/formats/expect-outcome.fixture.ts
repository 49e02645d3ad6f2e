import { type Issue, parseDataset, type Result } from '#schemas';
import type { ReadDataset } from './format.ts';

/** Issues that are about a file as a whole, so that no place in it can be named. */
const WHOLE_FILE: ReadonlySet<string> = new Set([
  'damaged-archive',
  'empty-file',
  'figure-without-data',
  'file-too-large',
  'more-issues',
  'no-ends',
  'no-graph',
  'not-a-dataset',
  'not-a-spreadsheet',
  'not-this-format',
  'nothing-to-read',
  'too-many-columns',
  'too-many-rows',
  'unknown-format',
  'unzipped-too-large',
]);

/** What is wrong with an issue as a person meets it; empty when nothing is. */
export function faultsOfIssue({
  code,
  message,
  path,
  position,
  found,
  expected,
}: Issue): readonly string[] {
  const faults: string[] = [];
  if (!/^[a-z][a-z-]+$/.test(code)) faults.push('its code is no code');
  if (!/[.?]$/.test(message)) faults.push('its message is no sentence');
  if (message.length > 1_000) faults.push('its message is too long');
  if (path.length === 0 && position === undefined && !WHOLE_FILE.has(code)) {
    faults.push('it names no place');
  }
  if (position && !(position.line >= 1 && position.column >= 1)) faults.push('its place is none');
  if (found !== undefined && found.length > 80) faults.push('what was found is not cut');
  if (expected === undefined && !/\. [A-Z]|mend/.test(message))
    faults.push('it names no next step');
  return faults.map((fault) => `${code}: ${fault}: ${message.slice(0, 200)}`);
}

/** What has come of a hostile file against what must hold for every one; empty when all does. */
export function faultsOfOutcome(
  read: Result<ReadDataset, Issue[]>,
  size: number,
): readonly string[] {
  const faults: string[] = [];
  if ('polluted' in {} || Object.keys(Object.prototype).length > 0)
    faults.push('prototype changed');
  const issues = read.ok ? read.value.warnings : read.error;
  faults.push(...issues.flatMap(faultsOfIssue));
  if (!read.ok) {
    if (!issues.some(({ severity }) => severity === 'error')) faults.push('refused without error');
    return faults;
  }
  const { dataset, report } = read.value;
  if (issues.some(({ severity }) => severity === 'error')) faults.push('read with an error');
  const again = parseDataset(dataset);
  if (!again.ok) faults.push(`not accepted again: ${again.error[0]?.message}`);
  else if (JSON.stringify(again.value.dataset) !== JSON.stringify(dataset)) {
    faults.push('another dataset when read again');
  }
  const poisoned = findPoison(dataset);
  if (poisoned !== undefined) faults.push(`a key of the prototype: ${poisoned}`);
  // What is packed may be a thousand times as large.
  const most = /^(xlsx|parquet|figure-p.*)$/.test(report.format) ? 2_000 : 100;
  if (JSON.stringify(read.value).length > most * size + 50_000)
    faults.push('far more than the file');
  for (const { code, message, places } of [...report.leftOut, ...report.changed]) {
    // Kinds of objects that are left out are named as the file names them.
    if (!/^([a-z][a-z-]+|left-out-[\s\S]{0,80})$/.test(code) || !/[.?]$/.test(message))
      faults.push(`note ${code}`);
    if (places.length > 5) faults.push(`note ${code} with too many places`);
  }
  return faults;
}

const POISON = ['__proto__', 'constructor', 'prototype'];

function findPoison(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return 'another prototype';
  for (const [key, item] of Object.entries(value)) {
    if (POISON.includes(key)) return key;
    const found = findPoison(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
