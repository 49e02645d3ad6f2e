import type { Relationship, SourceDocument } from '#schemas';

/** What the coding took from one document. */
export interface DocumentCoverage {
  readonly document: SourceDocument;
  /** How many paragraphs it has, as far as it states that. */
  readonly paragraphs: number | undefined;
  /**
   * How many evidence items cite each paragraph, paragraph 1 first; an item that cites a range
   * counts for each of its paragraphs. As long as the document, or up to the last paragraph that
   * is cited where its length is unknown; never longer than `MOST_COUNTED_PARAGRAPHS`.
   */
  readonly evidenceByParagraph: readonly number[];
  /** How many evidence items rest on it. */
  readonly claims: number;
  /** How many relationships have evidence from it. */
  readonly relationships: number;
}

/** Numbers in a dataset are free, and a list must not grow with a number. */
export const MOST_COUNTED_PARAGRAPHS = 10_000;

/** What coverage is read from: a graph, or a dataset. */
interface Coded {
  readonly documents: readonly SourceDocument[];
  readonly relationships: readonly Pick<Relationship, 'evidence'>[];
}

/** Tells for each document, in the order of the dataset, how much of it was coded. */
export function coverageOf({ documents, relationships }: Coded): DocumentCoverage[] {
  const tallies = new Map(documents.map((document) => [document.id, startTally(document)]));
  for (const { evidence } of relationships) {
    const met = new Set<Tally>();
    for (const { document, paragraph } of evidence) {
      const tally = tallies.get(document);
      if (tally === undefined) continue;
      const [from, to] = Array.isArray(paragraph) ? paragraph : [paragraph, paragraph];
      tally.claims += 1;
      tally.last = Math.max(tally.last, to);
      if (from <= MOST_COUNTED_PARAGRAPHS) tally.ranges.push([from, to]);
      met.add(tally);
    }
    for (const tally of met) tally.relationships += 1;
  }
  return [...tallies.values()].map(({ document, last, ranges, claims, relationships: count }) => {
    const length = Math.min(document.paragraphs ?? last, MOST_COUNTED_PARAGRAPHS);
    return {
      document,
      paragraphs: document.paragraphs,
      evidenceByParagraph: countByParagraph(ranges, length),
      claims,
      relationships: count,
    };
  });
}

interface Tally {
  readonly document: SourceDocument;
  readonly ranges: (readonly [from: number, to: number])[];
  last: number;
  claims: number;
  relationships: number;
}

const startTally = (document: SourceDocument): Tally => ({
  document,
  ranges: [],
  last: 0,
  claims: 0,
  relationships: 0,
});

/** Adds up over all ranges at once, so that the cost does not grow with their lengths. */
function countByParagraph(ranges: Tally['ranges'], length: number): number[] {
  const change = new Array<number>(length + 1).fill(0);
  for (const [from, to] of ranges) {
    if (from > length) continue;
    change[from - 1]! += 1;
    change[Math.min(to, length)]! -= 1;
  }
  let covering = 0;
  return change.slice(0, length).map((step) => {
    covering += step;
    return covering;
  });
}
