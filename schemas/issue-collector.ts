import type { Issue } from './issue.ts';

/** So many issues are shown; beyond that a person mends the cause, not the single place. */
export const MOST_ISSUES = 200;

/** Keeps the first 200 errors and warnings and counts the rest, without ever making those. */
export interface IssueCollector {
  error(make: () => Omit<Issue, 'severity'>): void;
  warning(make: () => Omit<Issue, 'severity'>): void;
  readonly hasErrors: boolean;
  /** Errors before warnings, at most 200, then one issue that says how many more there are. */
  issues(): Issue[];
}

export function collectIssues(): IssueCollector {
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  let count = 0;
  return {
    error(make) {
      count += 1;
      if (errors.length < MOST_ISSUES) errors.push({ severity: 'error', ...make() });
    },
    warning(make) {
      count += 1;
      if (warnings.length < MOST_ISSUES) warnings.push({ severity: 'warning', ...make() });
    },
    get hasErrors() {
      return errors.length > 0;
    },
    issues() {
      const shown = [...errors, ...warnings].slice(0, MOST_ISSUES);
      if (count > shown.length) {
        const more = count - shown.length;
        shown.push({
          code: 'more-issues',
          severity: errors.length > 0 ? 'error' : 'warning',
          path: [],
          message: `There ${more === 1 ? 'is 1 more issue' : `are ${more} more issues`} of this file; mend these first.`,
        });
      }
      return shown;
    },
  };
}
