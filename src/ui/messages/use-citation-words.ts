import type { EvidenceItem, SourceDocument } from '#schemas';
import { useDates } from './use-dates.ts';
import { useText } from './use-text.ts';

/** How a document is cited: where in it, and of when it is. */
export interface CitationWords {
  /** `Paragraph 3`, or from one to another; of a dataset `Row 3`. */
  paragraph(at: EvidenceItem['paragraph'], kind?: SourceDocument['kind']): string;
  /** When it was published, or that it bears no date. */
  published(edtf: string | undefined): string;
}

/** Gives the words of citations in the reader's language. */
export function useCitationWords(): CitationWords {
  const text = useText();
  const dates = useDates();
  return {
    paragraph: (at, kind) => {
      const isTable = kind === 'dataset';
      if (typeof at === 'number') {
        return text(isTable ? 'evidence.row' : 'evidence.paragraph', { paragraph: at });
      }
      const [from, to] = at;
      return text(isTable ? 'evidence.rows' : 'evidence.paragraphs', { from, to });
    },
    published: (edtf) =>
      edtf === undefined
        ? text('evidence.undated')
        : text('evidence.published', { date: dates.edtf(edtf) }),
  };
}
