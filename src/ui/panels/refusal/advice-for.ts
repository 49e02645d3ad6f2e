import type { Issue } from '#schemas';

/** The message that says what to do about a file: there are places in it to mend, or none. */
export function adviceFor(issues: readonly Pick<Issue, 'code'>[]) {
  const isDamaged = issues.some(({ code }) => code === 'damaged-archive');
  return isDamaged ? 'refused.next.archive' : 'refused.next';
}
