import type { DrawnText } from '../drawing.ts';
import type { ScriptRun } from '../script-runs.ts';
import { placeRuns } from '../svg-text.ts';
import { pathOperators, pdfNumber } from './path-operators.ts';
import type { PdfFont, ShapedGlyph } from './pdf-font.ts';

export interface PdfFontSet {
  readonly regular: PdfFont;
  readonly semibold: PdfFont;
  readonly arabic: PdfFont;
}

interface SetRun {
  readonly run: ScriptRun;
  readonly font: PdfFont;
  readonly glyphs: readonly ShapedGlyph[];
  readonly left: number;
  /** By how much the letters are squeezed or stretched to stand where there is room for them. */
  readonly stretch: number;
}

/** Letters are stretched or squeezed by a third at most. */
const STRETCH = { least: 0.75, most: 1.33 };

/** Operators for one line of text: its halo as outlines, then its letters as text. */
export function setPdfText(line: DrawnText, fonts: PdfFontSet): readonly string[] {
  const runs = shapeLine(line, fonts);
  const operators: string[] = [];
  if (line.halo !== undefined) {
    const outlines = runs.map((run) => outlineOf(run, line)).filter((outline) => outline !== '');
    if (outlines.length > 0) {
      operators.push(
        `${rgb(line.halo.colour)} RG ${pdfNumber(line.halo.width)} w 1 j`,
        ...outlines,
        'S',
      );
    }
  }
  operators.push(`${rgb(line.colour)} rg`);
  for (const run of runs) operators.push(...showRun(run, line));
  return operators;
}

function shapeLine(line: DrawnText, fonts: PdfFontSet): readonly SetRun[] {
  const placed = placeRuns(line);
  return placed.map(({ run, left, width }) => {
    const font =
      run.script === 'arabic' ? fonts.arabic : line.weight === 600 ? fonts.semibold : fonts.regular;
    const glyphs = run.script === 'arabic' ? shapeArabic(run.text, font) : shapeOther(run, font);
    const real = widthOf(glyphs, line);
    if (placed.length > 1) {
      const stretch = Math.min(STRETCH.most, Math.max(STRETCH.least, width / (real || 1)));
      return { run, font, glyphs, left: left + (width - real * stretch) / 2, stretch };
    }
    const stretch = real > width ? Math.max(STRETCH.least, width / real) : 1;
    const room = real * stretch;
    const start =
      line.anchor === 'start' ? line.x : line.anchor === 'end' ? line.x - room : line.x - room / 2;
    return { run, font, glyphs, left: start, stretch };
  });
}

const DIRECTION_MARKS = /[\u200e\u200f]/g;

const shapeOther = ({ text }: ScriptRun, font: PdfFont): readonly ShapedGlyph[] =>
  font.shape(text.replace(DIRECTION_MARKS, ''));

/** Numbers, which run from left to right in Arabic text too (UAX 9, rules W4 and N1). */
const NUMBERS =
  /[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/\u066b\u066c\u2013-][0-9\u0660-\u0669\u06f0-\u06f9]+)*/gu;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Glyphs of a right-to-left run from left to right: its pieces turned round, its numbers not. */
function shapeArabic(text: string, font: PdfFont): readonly ShapedGlyph[] {
  const plain = text.replace(DIRECTION_MARKS, '');
  const pieces: (readonly ShapedGlyph[])[] = [];
  let from = 0;
  for (const match of plain.matchAll(NUMBERS)) {
    if (match.index > from) pieces.push(shapeLetters(plain.slice(from, match.index), font));
    pieces.push(font.spell(match[0]));
    from = match.index + match[0].length;
  }
  if (from < plain.length) pieces.push(shapeLetters(plain.slice(from), font));
  return pieces.reverse().flat();
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;

function shapeLetters(text: string, font: PdfFont): readonly ShapedGlyph[] {
  const mirrored = text.replace(/[()[\]{}<>«»]/g, (mark) => MIRRORED[mark]!);
  if (ARABIC_LETTER.test(mirrored)) return font.shape(mirrored);
  return [...font.spell(mirrored)].reverse();
}

function widthOf(glyphs: readonly ShapedGlyph[], { size, spacing = 0 }: DrawnText): number {
  return glyphs.reduce((sum, { advance }) => sum + advance * size + spacing, 0);
}

/**
 * Shows glyphs with `TJ`; differences between the font's widths and the shaped ones go between.
 * Glyphs of right-to-left text stand in the order of the paper and say which letters they are;
 * readers turn them round. They would turn an `ActualText` round as well.
 */
function showRun({ font, glyphs, left, stretch }: SetRun, line: DrawnText): readonly string[] {
  if (glyphs.length === 0) return [];
  const operators = [
    'BT',
    `/${font.name} ${pdfNumber(line.size)} Tf ${pdfNumber(line.spacing ?? 0)} Tc`,
    // The page is turned upside down, so that y grows downwards; letters are turned back.
    `${pdfNumber(stretch)} 0 0 -1 ${pdfNumber(left)} ${pdfNumber(line.y)} Tm`,
  ];
  let rise = 0;
  let pieces: string[] = [];
  const show = (): void => {
    if (pieces.length > 0) operators.push(`[${pieces.join(' ')}] TJ`);
    pieces = [];
  };
  for (const { glyph, advance, offsetX, offsetY } of glyphs) {
    if (offsetY !== rise) {
      show();
      rise = offsetY;
      operators.push(`${pdfNumber(rise * line.size)} Ts`);
    }
    if (offsetX !== 0) pieces.push(pdfNumber(-offsetX * 1000));
    pieces.push(`<${font.codeOf(glyph)}>`);
    const rest = advance - offsetX - glyph.advanceWidth / font.unitsPerEm;
    if (Math.abs(rest) > 1e-6) pieces.push(pdfNumber(-rest * 1000));
  }
  show();
  if (rise !== 0) operators.push('0 Ts');
  return [...operators, 'ET'];
}

/** The letters of a run as paths, for the halo: as a second text it would be copied twice. */
function outlineOf({ font, glyphs, left, stretch }: SetRun, line: DrawnText): string {
  const scale = line.size / font.unitsPerEm;
  const parts: string[] = [];
  let pen = left;
  for (const { glyph, advance, offsetX, offsetY } of glyphs) {
    const x = pen + offsetX * line.size * stretch;
    const y = line.y - offsetY * line.size;
    const outline = glyph.path.toSVG();
    if (outline !== '') {
      parts.push(pathOperators(outline, (px, py) => [x + px * scale * stretch, y - py * scale]));
    }
    pen += (advance * line.size + (line.spacing ?? 0)) * stretch;
  }
  return parts.join('\n');
}

/** The three shares of a colour `#rrggbb`, each from 0 to 1. */
export function rgb(colour: string): string {
  return [1, 3, 5].map((at) => pdfNumber(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}
