import type { CheckException, Dataset } from '#schemas';
import type { DataCheck } from './data-check.ts';
import { DATA_CHECKS } from './data-checks.ts';
import type { DocumentTexts } from './document-text.ts';
import { type Finding, recordName } from './finding.ts';

/** What one check has found. */
export interface CheckResult {
  readonly check: DataCheck;
  /** The check needs texts, and none were given. */
  readonly skipped: boolean;
  /** How many records it looked at. */
  readonly examined: number;
  /** What is still to be done. */
  readonly open: readonly Finding[];
  /** What an exception gives a reason for. */
  readonly explained: readonly { readonly finding: Finding; readonly reason: string }[];
}

export interface DataReport {
  readonly results: readonly CheckResult[];
  /** Exceptions that no finding of this run needs, and that could have been needed. */
  readonly staleExceptions: readonly CheckException[];
}

/**
 * Asks all checks. A finding whose code and record an exception names is explained, every other
 * one is open. Exceptions of skipped checks are left alone; of the rest, one that explains nothing
 * is stale: what it excused was mended, or its code or record is misspelt.
 */
export function runDataChecks(
  dataset: Dataset,
  exceptions: readonly CheckException[] = [],
  texts?: DocumentTexts,
): DataReport {
  const byKey = new Map(exceptions.map((each) => [keyOf(each.code, each.record), each]));
  const needed = new Set<CheckException>();
  const results = DATA_CHECKS.map((check): CheckResult => {
    const skipped = check.needsTexts && texts === undefined;
    const open: Finding[] = [];
    const explained: { finding: Finding; reason: string }[] = [];
    for (const finding of skipped ? [] : check.find(dataset, texts)) {
      const exception = byKey.get(keyOf(check.code, recordName(finding.record)));
      if (exception === undefined) open.push(finding);
      else {
        needed.add(exception);
        explained.push({ finding, reason: exception.reason });
      }
    }
    const examined = skipped ? 0 : check.count(dataset, texts);
    return { check, skipped, examined, open, explained };
  });
  const skippedCodes = new Set(
    results.filter((each) => each.skipped).map(({ check }) => check.code),
  );
  return {
    results,
    staleExceptions: exceptions.filter((each) => !needed.has(each) && !skippedCodes.has(each.code)),
  };
}

const keyOf = (code: string, record: string) => `${code} ${record}`;
