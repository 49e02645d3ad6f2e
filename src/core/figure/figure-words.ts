import type { CommunityWord } from '#core/appearance';
import type { Simplified } from '#core/graph';
import type { CitedUnit } from '#schemas';

/**
 * Every text that a figure adds to the data's own. The interface passes its messages; the command
 * line and the tests pass `ENGLISH_FIGURE_WORDS`.
 */
export interface FigureWords {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Between the parts of a sentence, with the space after it. */
  readonly comma: string;
  readonly semicolon: string;
  readonly relationships: string;
  readonly groups: string;
  readonly kinds: string;
  readonly sources: string;
  readonly contested: string;
  readonly nodeSize: string;
  /** Heading of the names that stand shortened in the drawing. */
  readonly fullNames: string;
  /** A relationship type as the key names it. */
  typeName(id: string, label: string): string;
  readonly noRelationships: string;
  readonly nothing: string;
  number(value: number): string;
  /** `Threats and attacks`; the items are in mid-sentence form. */
  list(items: readonly string[]): string;
  /** Several relationships of a type, in mid-sentence form: `threats`. */
  relationshipsOfType(id: string, label: string): string;
  /** The words of an enumeration, such as an actor kind or a badge: `armed group`. */
  value(field: string, value: string): string;
  readonly notStated: string;
  readonly allRelationships: string;
  /** An ISO day or an EDTF date in words. */
  date(edtf: string): string;
  between(from: string, to: string): string;
  /** Several spans of time: `January 2020 or March 2020`. */
  anyOf(items: readonly string[]): string;
  readonly certainlyInWindow: string;
  readonly undatedLeftOut: string;
  /** A condition of a filter; `withOutside`: one matching end of a relationship is enough. */
  filteredBy(field: string, values: string, isExcluded: boolean, withOutside: boolean): string;
  /** Only what was published by a day, with documents without a date or without those. */
  knownOn(date: string, hasUndated: boolean): string;
  counts(counts: FigureCounts): string;
  asOf(date: string): string;
  readonly undatedDocument: string;
  /** Where a document is cited, by the numbers of its paragraphs or rows. */
  citedPlaces(unit: CitedUnit, ranges: readonly string[]): string;
  moreDocuments(count: number): string;
  /** What a double ring is, with the number of relationships that are hidden inside such groups. */
  collapsed(inside: number): string;
  /** How a community is named, with `{name}` for that of its head. */
  communityName(word: CommunityWord): string;
  /** What of a large graph stands in groups, and which of its lines are drawn. */
  simplified(simplified: Simplified): string;
  /** `Network of 23 actors and 41 relationships.` */
  describeSize(actors: number, relationships: number): string;
  describeTypes(items: readonly string[]): string;
  describeContested(count: number): string;
  describeConnected(items: readonly string[]): string;
  describeConnectedActor(name: string, count: number): string;
  describeGroups(items: readonly string[]): string;
  countOf(name: string, count: number): string;
  /** For a figure that can be used by hand, in a page of its own. */
  readonly page: FigurePageWords;
}

/** Texts of the page that a figure makes when it is written as HTML. */
export interface FigurePageWords {
  readonly larger: string;
  readonly smaller: string;
  readonly all: string;
  /** What to do before anything is chosen. */
  readonly hint: string;
  readonly keys: string;
  readonly types: string;
  readonly supports: string;
  readonly contradicts: string;
  readonly qualifies: string;
  /** The word before the number of a cited place. */
  readonly cited: Readonly<Record<CitedUnit, string>>;
  readonly withoutData: string;
  /** How to open the figure again where everything can be explored. */
  readonly openAgain: string;
  readonly details: string;
}

/** What is shown, out of what there is. */
export interface FigureCounts {
  readonly actors: number;
  readonly allActors: number;
  readonly relationships: number;
  readonly allRelationships: number;
}
