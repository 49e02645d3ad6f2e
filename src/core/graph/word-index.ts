import { type Bitset, createBitset, foldText, hasBit, setBit } from '#core/base';
import type { KnownOn } from './filter.ts';
import type { Graph } from './graph.ts';
import { documentsKnown } from './known-on.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/** Codes of the folded words of some passages: `codes[offsets[p] .. offsets[p + 1])`. */
interface Passages {
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

interface WordIndex {
  /** The folded words that occur; a word's code is its place here. */
  readonly words: readonly string[];
  /** One passage an actor: its name and aliases. */
  readonly names: Passages;
  /** One passage a summary, then one for each paraphrase of the relationship. */
  readonly texts: Passages;
  /** The first passage of each relationship, and the number of all passages. */
  readonly firstPassages: Uint32Array;
  /** The document of each passage by index, -1 for a summary. */
  readonly documents: Int32Array;
}

/** Bits in a mask of words. */
const WORDS_AT_ONCE = 31;

/** The words of a text as they are looked for; none where it has neither letters nor digits. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/**
 * The relationships in which every word of a text begins a word of the summary, of a paraphrase,
 * or of a name or alias of one of the two actors, in any order. Spelling is folded as everywhere.
 * With a second clock the paraphrases from documents that were not known by then do not count.
 * `undefined` for a text without words, which asks for nothing.
 */
export function relationshipsWithText(
  graph: Graph,
  text: string,
  knownOn: KnownOn | undefined,
): Bitset | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const found = createBitset(graph.relationships.length);
  const isMissed = new Uint8Array(graph.relationships.length);
  for (let first = 0; first < words.length; first += WORDS_AT_ONCE) {
    missWords(graph, words.slice(first, first + WORDS_AT_ONCE), knownOn, isMissed);
  }
  for (let index = 0; index < isMissed.length; index += 1) {
    if (isMissed[index] === 0) setBit(found, index);
  }
  return found;
}

/** Marks the relationships that lack one of the words. */
function missWords(
  graph: Graph,
  words: readonly string[],
  knownOn: KnownOn | undefined,
  isMissed: Uint8Array,
): void {
  const index = wordIndexOf(graph, graph.relationships);
  const masks = Uint32Array.from(index.words, (word) =>
    words.reduce((mask, begin, bit) => (word.startsWith(begin) ? mask | (1 << bit) : mask), 0),
  );
  const maskOf = ({ offsets, codes }: Passages, passage: number): number => {
    let mask = 0;
    for (let at = offsets[passage]!; at < offsets[passage + 1]!; at += 1)
      mask |= masks[codes[at]!]!;
    return mask;
  };
  const all = 2 ** words.length - 1;
  const known = knownOn && documentsKnown(graph, knownOn);
  const nameMasks = Uint32Array.from(graph.actors, (_, actor) => maskOf(index.names, actor));
  for (let relationship = 0; relationship < isMissed.length; relationship += 1) {
    let mask = nameMasks[graph.source[relationship]!]! | nameMasks[graph.target[relationship]!]!;
    const end = index.firstPassages[relationship + 1]!;
    for (let at = index.firstPassages[relationship]!; at < end && mask !== all; at += 1) {
      const document = index.documents[at]!;
      if (known === undefined || document < 0 || hasBit(known, document)) {
        mask |= maskOf(index.texts, at);
      }
    }
    if (mask !== all) isMissed[relationship] = 1;
  }
}

const wordIndexOf = rememberByGraph((graph, relationships: Graph['relationships']): WordIndex => {
  const coder = codeWords();
  const names = codePassages(coder, graph.actors, ({ name, aliases }) =>
    [name, ...aliases.map(({ text }) => text)].join(' '),
  );
  const passages: string[] = [];
  const documents: number[] = [];
  const firstPassages = new Uint32Array(relationships.length + 1);
  relationships.forEach(({ summary, evidence }, index) => {
    passages.push(summary);
    documents.push(-1);
    for (const { paraphrase, document } of evidence) {
      passages.push(paraphrase);
      documents.push(graph.documentIndexById.get(document)!);
    }
    firstPassages[index + 1] = passages.length;
  });
  const texts = codePassages(coder, passages, (text) => text);
  return {
    words: coder.words,
    names,
    texts,
    firstPassages,
    documents: new Int32Array(documents),
  };
});

interface WordCoder {
  readonly words: string[];
  /** The codes of what stands between two spaces. */
  codesOf(token: string): readonly number[];
}

/** Folding is slow and words repeat: what stands between two spaces is folded once. */
function codeWords(): WordCoder {
  const words: string[] = [];
  const codeByWord = new Map<string, number>();
  const codesByToken = new Map<string, readonly number[]>();
  const codeOf = (word: string): number => {
    let code = codeByWord.get(word);
    if (code === undefined) {
      code = words.push(word) - 1;
      codeByWord.set(word, code);
    }
    return code;
  };
  return {
    words,
    codesOf(token) {
      let codes = codesByToken.get(token);
      if (codes === undefined) {
        codes = wordsOf(token).map(codeOf);
        codesByToken.set(token, codes);
      }
      return codes;
    },
  };
}

function codePassages<Item>(
  coder: WordCoder,
  items: readonly Item[],
  textOf: (item: Item) => string,
): Passages {
  const offsets = new Uint32Array(items.length + 1);
  const codes: number[] = [];
  items.forEach((item, index) => {
    for (const token of textOf(item).split(' ')) {
      for (const code of coder.codesOf(token)) codes.push(code);
    }
    offsets[index + 1] = codes.length;
  });
  return { offsets, codes: new Uint32Array(codes) };
}
