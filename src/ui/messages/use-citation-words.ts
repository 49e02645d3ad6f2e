import type { EvidenceItem } from '#schemas';
import { useDates } from './use-dates.ts';
import { useText } from './use-text.ts';

/** How a document is cited: where in it, and of when it is. */
export interface CitationWords {
  /** `Paragraph 3`, or from one to another. */
  paragraph(at: EvidenceItem['paragraph']): string;
  /** When it was published, or that it bears no date. */
  published(edtf: string | undefined): string;
}

/** Gives the words of citations in the reader's language. */
export function useCitationWords(): CitationWords {
  const text = useText();
  const dates = useDates();
  return {
    paragraph: (at) =>
      typeof at === 'number'
        ? text('evidence.paragraph', { paragraph: at })
        : text('evidence.paragraphs', { from: at[0], to: at[1] }),
    published: (edtf) =>
      edtf === undefined
        ? text('evidence.undated')
        : text('evidence.published', { date: dates.edtf(edtf) }),
  };
}
