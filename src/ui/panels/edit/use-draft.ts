import { useState } from 'react';

/** What was typed and neither saved nor given up, by form, until the page is left. */
const unfinished = new Map<string, { readonly before: unknown; readonly draft: unknown }>();

/**
 * The draft of a form. A form that was only closed, by Escape for example, comes back as it was
 * left, as long as the record `before` is the same as then.
 */
export function useDraft<Draft>(key: string, before: unknown, first: () => Draft) {
  const [isBack] = useState(() => {
    const kept = unfinished.get(key);
    return kept !== undefined && kept.before === before;
  });
  const [draft, setDraft] = useState<Draft>(() =>
    // A key belongs to one form, and so to one kind of draft.
    isBack ? (unfinished.get(key)?.draft as Draft) : first(),
  );
  return {
    draft,
    isBack,
    change: (fields: (now: Draft) => Partial<Draft>) =>
      setDraft((now) => {
        const next = { ...now, ...fields(now) };
        unfinished.set(key, { before, draft: next });
        return next;
      }),
    /** It was saved or given up. */
    forget: () => unfinished.delete(key),
  };
}
