import type { Issue } from '#schemas';
import { en, type MessageId, useText } from '#ui/messages';

/** Says what is wrong with a field in the reader's language; what has no message, in English. */
export function useIssueText(): (issue: Issue) => string {
  const text = useText();
  return ({ code, message, expected }) => {
    const id = `issue.${code}`;
    if (id in en) return text(id as MessageId);
    return expected === undefined ? message : `${message} ${expected}`;
  };
}
