/** Above this many candidates a search would cost more than the hint is worth. */
const MOST_CANDIDATES = 2_000;
const LONGEST_WORD = 60;

const simplify = (word: string): string => word.toLowerCase().replace(/[\s_]+/g, '-');

/**
 * The candidate that a misspelt word probably means, or `undefined` when none is close: one
 * edit for words of up to five letters, two for longer ones; case, spaces and underscores do
 * not count. Edits after Damerau (1964): insert, delete, replace, swap two neighbours.
 */
export function findNearMiss(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > LONGEST_WORD) return undefined;
  const simple = simplify(word);
  let best: string | undefined;
  let fewest = simple.length <= 5 ? 1 : 2;
  let count = 0;
  for (const candidate of candidates) {
    count += 1;
    if (count > MOST_CANDIDATES) return best;
    if (Math.abs(candidate.length - simple.length) > fewest) continue;
    const edits = countEdits(simple, simplify(candidate), fewest);
    if (edits < fewest || (edits === fewest && best === undefined)) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** ` Did you mean …?` to hang behind a message, or nothing. */
export function suggest(word: unknown, candidates: Iterable<string>): string {
  const near = typeof word === 'string' ? findNearMiss(word, candidates) : undefined;
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
}

// Three rows of the table of edits, used again for each pair of words.
let beforePrevious = new Uint8Array(LONGEST_WORD + 3);
let previous = new Uint8Array(LONGEST_WORD + 3);
let current = new Uint8Array(LONGEST_WORD + 3);

/** Number of edits between two words, or anything above `most` as soon as that is certain. */
function countEdits(left: string, right: string, most: number): number {
  for (let column = 0; column <= right.length; column += 1) previous[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    const letter = left.charCodeAt(row - 1);
    let smallest = row;
    current[0] = row;
    for (let column = 1; column <= right.length; column += 1) {
      const other = right.charCodeAt(column - 1);
      let edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === other
      ) {
        edits = Math.min(edits, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current[column] = edits;
      if (edits < smallest) smallest = edits;
    }
    if (smallest > most) return smallest;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[right.length] ?? 0;
}
