import { type MetricRun, REGULAR_RUNS, SEMIBOLD_RUNS } from './font-metrics.ts';

export type FontWeight = 400 | 600;

/** Mean widths, per mille of an em, of scripts whose letters are not in the table. */
const CYRILLIC_OR_GREEK = 570;
/**
 * Mean widths of Vazirmatn's letters as they join in names, fitted to measured names: strokes
 * (alef, lam), small letters, and the rest. The font's isolated forms would be a third too wide.
 */
const ARABIC = { stroke: 260, small: 475, wide: 625 };
const ARABIC_STROKES = new Set('اأإآٱل');
const ARABIC_SMALL = new Set('ندذرزويیىبپتثئؤ');
const HEBREW = 580;
const EAST_ASIAN = 1000;
const FALLBACK = 620;

const ELLIPSIS = '…';

const WIDTHS: Readonly<Record<FontWeight, ReadonlyMap<number, number>>> = {
  400: readRuns(REGULAR_RUNS),
  600: readRuns(SEMIBOLD_RUNS),
};

function readRuns(runs: readonly MetricRun[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, run] of runs) {
    run.forEach((width, offset) => {
      if (width > 0) widths.set(first + offset, width);
    });
  }
  return widths;
}

/**
 * Width of a line of text in the bundled sans (Source Sans 3, Vazirmatn for Arabic script), in the
 * unit of `size`. Kerning and joining are left out: right within a few per cent, without a browser.
 */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    sum += widths.get(point) ?? widthOutsideTable(character, point);
  }
  return (sum * size) / 1000;
}

function widthOutsideTable(character: string, point: number): number {
  if (isMarkOrControl(point)) return 0;
  if (point >= 0x370 && point <= 0x52f) return CYRILLIC_OR_GREEK;
  if (point >= 0x590 && point <= 0x5ff) return HEBREW;
  if (isArabic(point)) {
    if (ARABIC_STROKES.has(character)) return ARABIC.stroke;
    return ARABIC_SMALL.has(character) ? ARABIC.small : ARABIC.wide;
  }
  if (point >= 0x2e80) return EAST_ASIAN;
  return FALLBACK;
}

const isArabic = (point: number): boolean =>
  (point >= 0x600 && point <= 0x77f) ||
  (point >= 0x8a0 && point <= 0x8ff) ||
  (point >= 0xfb50 && point <= 0xfdff) ||
  (point >= 0xfe70 && point <= 0xfefc);

/** Combining marks, vowel signs, joiners and direction marks take no room of their own. */
const isMarkOrControl = (point: number): boolean =>
  (point >= 0x300 && point <= 0x36f) ||
  (point >= 0x591 && point <= 0x5bd) ||
  (point >= 0x610 && point <= 0x61a) ||
  (point >= 0x64b && point <= 0x65f) ||
  point === 0x670 ||
  (point >= 0x200b && point <= 0x200f) ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069) ||
  (point >= 0xfe00 && point <= 0xfe0f);

/**
 * The text itself where it fits into `maxWidth`, else as much of its beginning as fits before an
 * ellipsis. Never cuts inside a character or before a combining mark; at least one character stays.
 */
export function shortenText(
  text: string,
  maxWidth: number,
  size: number,
  weight: FontWeight = 400,
): string {
  if (textWidth(text, size, weight) <= maxWidth) return text;
  const room = maxWidth - textWidth(ELLIPSIS, size, weight);
  let kept = '';
  let width = 0;
  for (const character of text) {
    const next = textWidth(character, size, weight);
    if (kept !== '' && width + next > room) break;
    kept += character;
    width += next;
  }
  return `${kept.replace(/[\s,;:(–-]+$/u, '')}${ELLIPSIS}`;
}

/** Direction of a text by its first strong character (Unicode bidirectional algorithm, rule P2). */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
