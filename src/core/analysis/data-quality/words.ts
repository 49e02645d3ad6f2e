import { foldText } from '#core/base';

/** The s of a possessive, which folding would glue to the name: `Iran's`, `Caggins’s`. */
const POSSESSIVE = /(?<=\p{L})['’‘ʼ＇]s(?![\p{L}\p{N}])/gu;

/** The words of a text, folded, without the s of possessives. */
export function wordsOf(text: string): string[] {
  const folded = foldText(text.replace(POSSESSIVE, ''));
  return folded === '' ? [] : folded.split(' ');
}

/** All runs of so many words, each joined with spaces; none where there are fewer words. */
export function runsOf(words: readonly string[], length: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start + length <= words.length; start += 1) {
    runs.push(words.slice(start, start + length).join(' '));
  }
  return runs;
}
