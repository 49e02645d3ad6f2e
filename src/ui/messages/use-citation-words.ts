import { citedUnitOf, type EvidenceItem, type SourceDocument } from '#schemas';
import { useDates } from './use-dates.ts';
import { useText } from './use-text.ts';

type Cited = Pick<SourceDocument, 'kind'> | undefined;

/** How a document is cited: where in it, and of when it is. */
export interface CitationWords {
  /** `Paragraph 3`, or from one to another; of a table `Row 3`. */
  place(at: EvidenceItem['paragraph'], document: Cited): string;
  /** The same where there is little room: `¶ 3`, `row 3–5`. */
  shortPlace(at: EvidenceItem['paragraph'], document: Cited): string;
  /** When it was published, or that it bears no date. */
  published(edtf: string | undefined): string;
}

/** Gives the words of citations in the reader's language. */
export function useCitationWords(): CitationWords {
  const text = useText();
  const dates = useDates();
  return {
    place: (at, document) => {
      const unit = citedUnitOf(document);
      if (typeof at === 'number') return text(`evidence.place.${unit}`, { at });
      const [from, to] = at;
      return text(`evidence.places.${unit}`, { from, to });
    },
    shortPlace: (at, document) => {
      const unit = citedUnitOf(document);
      if (typeof at === 'number') return text(`evidence.shortPlace.${unit}`, { at });
      const [from, to] = at;
      return text(`evidence.shortPlaces.${unit}`, { from, to });
    },
    published: (edtf) =>
      edtf === undefined
        ? text('evidence.undated')
        : text('evidence.published', { date: dates.edtf(edtf) }),
  };
}
