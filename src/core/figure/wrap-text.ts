import { textWidth } from '#core/appearance';
import { cleanText } from './xml-text.ts';

/**
 * Breaks text into lines that fit into `width` pixels: at spaces, else (a long word, an address)
 * inside the word. Beyond `mostLines` the last line ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
  mostLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(text).split(' ')) {
    if (word === '') continue;
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined, size, weight) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, size, weight);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    if (lines.length > mostLines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  return [
    ...lines.slice(0, mostLines - 1),
    withEllipsis(lines[mostLines - 1]!, width, size, weight),
  ];
}

function breakWord(
  word: string,
  width: number,
  size: number,
  weight: 400 | 600,
): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const advance = textWidth(character, size, weight);
    // A combining mark has no width and stays with its letter.
    if (piece !== '' && advance > 0 && used + advance > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += advance;
  }
  return [...pieces, piece];
}

function withEllipsis(line: string, width: number, size: number, weight: 400 | 600): string {
  const characters = [...line];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, weight) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
