import MiniSearch from 'minisearch';
import { foldText } from '#core/base';
import type { Graph } from '#core/graph';

/** One thing found: an actor, a relationship or a document of the graph, by its index there. */
export interface SearchResult {
  readonly kind: 'actor' | 'relationship' | 'document';
  readonly index: number;
  /** The actor's name, the relationship's summary or the document's title. */
  readonly label: string;
  /** The alias of the actor that matched, where that was not its name. */
  readonly matchedAlias?: string;
  /** Higher is better; only to be compared within one answer. */
  readonly score: number;
}

export interface Search {
  /** Answers a query with the best results first, at most `limit` (20 when left out). */
  (query: string, limit?: number): SearchResult[];
  /**
   * Indexes some more of the graph, for a few milliseconds, ahead of the first query, which indexes
   * what is left; says whether anything is.
   */
  prepare(): boolean;
}

/** Above this many relationships their summaries are left out, and only names are searched. */
export const MOST_SEARCHED_RELATIONSHIPS = 50_000;

/** One text that can be found. An actor has one for its name and one for each alias. */
interface Entry {
  readonly kind: SearchResult['kind'];
  readonly index: number;
  readonly name?: string;
  readonly alias?: string;
  readonly text?: string;
}

/**
 * Makes the search over names and aliases of actors, titles and publishers of documents and
 * summaries of relationships. Spelling does not matter: case, accents, apostrophes and the
 * variants of Arabic letters are folded; the end of a longer word, or of the last one, may be
 * missing; longer words may hold a slip. Names weigh more than aliases, and those more than
 * descriptions. Where nothing has all words of the query, what has some of them is given.
 *
 * The index is built when it is prepared, or at the first query.
 */
export function createSearch(graph: Graph): Search {
  let entries: readonly Entry[] | undefined;
  let count = 0;
  const index = createIndex();
  const add = (upTo: number): readonly Entry[] => {
    entries ??= listEntries(graph);
    const added = entries.slice(count, upTo);
    index.addAll(added.map((entry, at) => ({ id: count + at, ...entry })));
    count += added.length;
    return entries;
  };
  const search = (query: string, limit = 20): SearchResult[] =>
    answer(graph, index, add(Number.POSITIVE_INFINITY), query, limit);
  return Object.assign(search, {
    prepare: () => add(count + ENTRIES_A_TURN).length > count,
  });
}

/** So many entries are indexed in a few milliseconds. */
const ENTRIES_A_TURN = 500;

type EntryIndex = MiniSearch<Entry & { id: number }>;

const createIndex = (): EntryIndex =>
  new MiniSearch({
    fields: FIELDS,
    tokenize: splitWords,
    processTerm: (term) => term,
    searchOptions: {
      prefix: (term, place, terms) =>
        term.length > LONGEST_EXACT_WORD || place === terms.length - 1,
      fuzzy: (term) => (term.length > LONGEST_EXACT_WORD ? 0.2 : false),
      boost: { name: 4, alias: 3, text: 1 },
    },
  });

function answer(
  graph: Graph,
  index: EntryIndex,
  entries: readonly Entry[],
  query: string,
  limit: number,
): SearchResult[] {
  const words = splitWords(query);
  if (words.length === 0) return [];
  // One or two letters begin so many words that only names are worth going through.
  const isShort = words.length === 1 && words[0]!.length <= 2;
  const fields = isShort ? ['name', 'alias'] : FIELDS;
  const all = index.search(query, { fields, combineWith: 'AND' });
  const matches = all.length > 0 ? all : index.search(query, { fields, combineWith: 'OR' });
  const found = new Map<string, SearchResult>();
  for (const { id, score } of matches) {
    const entry = entries[id as number]!;
    const key = `${entry.kind} ${entry.index}`;
    if (!found.has(key)) found.set(key, toResult(graph, entry, score));
  }
  return [...found.values()].sort(byScore).slice(0, limit);
}

const FIELDS = ['name', 'alias', 'text'];

/** Acronyms and other short words must be met letter by letter; only the last one may go on. */
const LONGEST_EXACT_WORD = 3;

const KIND_ORDER = ['actor', 'document', 'relationship'];

function byScore(one: SearchResult, other: SearchResult): number {
  return (
    other.score - one.score ||
    KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind) ||
    one.index - other.index
  );
}

function listEntries(graph: Graph): Entry[] {
  const entries: Entry[] = [];
  graph.actors.forEach((actor, index) => {
    entries.push({ kind: 'actor', index, name: actor.name, text: actor.description });
    for (const alias of actor.aliases) entries.push({ kind: 'actor', index, alias: alias.text });
  });
  graph.documents.forEach((document, index) => {
    entries.push({ kind: 'document', index, name: document.title, text: document.publisher });
  });
  if (graph.relationships.length <= MOST_SEARCHED_RELATIONSHIPS) {
    graph.relationships.forEach((relationship, index) => {
      entries.push({ kind: 'relationship', index, text: relationship.summary });
    });
  }
  return entries;
}

function toResult(graph: Graph, entry: Entry, score: number): SearchResult {
  const { kind, index } = entry;
  const label = {
    actor: () => graph.actors[index]!.name,
    relationship: () => graph.relationships[index]!.summary,
    document: () => graph.documents[index]!.title,
  }[kind]();
  return {
    kind,
    index,
    label,
    score,
    ...(entry.alias === undefined ? {} : { matchedAlias: entry.alias }),
  };
}

/** `foldText` leaves single spaces between words. */
function splitWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}
