import { type Bitset, bitsToArray } from '#core/base';
import type { Graph } from '#core/graph';
import { type CitedUnit, citedUnitOf, type SourceDocument } from '#schemas';
import type { FigureWords } from './figure-words.ts';

/** A document that the shown relationships rest on, with its number in the figure. */
export interface Citation {
  /** 1 for the document with the most evidence in the figure. */
  readonly number: number;
  readonly document: SourceDocument;
  /** Evidence items of the shown relationships that lie in it. */
  readonly uses: number;
  /** The paragraphs or rows that they cite, from 1, ascending, without overlaps, ends included. */
  readonly paragraphs: readonly (readonly [from: number, to: number])[];
}

/**
 * The documents behind the given relationships, the most used first; documents used
 * equally often keep their order in the dataset.
 */
export function citationsOf(graph: Graph, relationships: Bitset): readonly Citation[] {
  const used = new Map<number, { uses: number; ranges: [number, number][] }>();
  for (const index of bitsToArray(relationships)) {
    for (const item of graph.relationships[index]!.evidence) {
      const document = graph.documentIndexById.get(item.document)!;
      const entry = used.get(document) ?? { uses: 0, ranges: [] };
      used.set(document, entry);
      entry.uses += 1;
      const { paragraph } = item;
      entry.ranges.push(typeof paragraph === 'number' ? [paragraph, paragraph] : [...paragraph]);
    }
  }
  return [...used]
    .sort(
      ([one, { uses: oneUses }], [other, { uses: otherUses }]) =>
        otherUses - oneUses || one - other,
    )
    .map(([document, { uses, ranges }], position) => ({
      number: position + 1,
      document: graph.documents[document]!,
      uses,
      paragraphs: mergeRanges(ranges),
    }));
}

/** Joins ranges that overlap or follow each other. */
export function mergeRanges(
  ranges: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/**
 * A citation as text, without its number. `short`: publisher, date and places; `full`: authors,
 * title, publisher, date, places and address.
 */
export function formatCitation(
  citation: Citation,
  style: 'short' | 'full',
  words: FigureWords,
): string {
  const { document } = citation;
  const isolate = (text: string): string => keepApart(text, words.direction);
  const publisher = isolate(document.publisher);
  const date =
    document.published === undefined ? words.undatedDocument : words.date(document.published);
  const places = placesInWords(citedUnitOf(document), citation.paragraphs, words);
  if (style === 'short') return [publisher, date, places].join(words.comma);
  const authors =
    document.authors.length === 0 ? [] : [isolate(document.authors.join(words.comma))];
  const title = isolate(document.title);
  const titled = /[.?!…]$/.test(document.title) ? title : `${title}.`;
  const address = isWebAddress(document.url) ? ` ${document.url}` : '';
  const place = [publisher, date, places].join(words.comma);
  return `${[...authors, titled].join(': ')} ${place}.${address}`;
}

/** `¶ 4–6`; the number of a paragraph or row is a name, not a count: no separators. */
export function placesInWords(
  unit: CitedUnit,
  ranges: readonly (readonly [from: number, to: number])[],
  words: FigureWords,
): string {
  const digits = (number: number): string =>
    [...String(number)].map((digit) => words.number(Number(digit))).join('');
  return words.citedPlaces(
    unit,
    ranges.map(([from, to]) => (from === to ? digits(from) : `${digits(from)}–${digits(to)}`)),
  );
}

const isWebAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https?:\/\//i.test(url);

const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

/** Direction marks around a name in the other direction, so that dates beside it stay in order. */
export function keepApart(text: string, around: 'ltr' | 'rtl'): string {
  const hasOther = around === 'ltr' ? RTL_LETTER.test(text) : LTR_LETTER.test(text);
  const mark = around === 'ltr' ? LEFT_TO_RIGHT_MARK : RIGHT_TO_LEFT_MARK;
  return hasOther ? mark + text + mark : text;
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
