import { THEME_COLOURS, type ThemeColours, type ThemeId, textDirection } from '#core/appearance';
import type { Drawing } from './drawing.ts';
import { wrapText } from './wrap-text.ts';

/** Measures and colours of a sheet; everything on it is set with them. */
export interface Sheet {
  readonly width: number;
  readonly margin: number;
  /** Width between the margins. */
  readonly measure: number;
  readonly theme: ThemeId;
  /** Side on which lines of text begin. */
  readonly direction: 'ltr' | 'rtl';
  readonly colours: ThemeColours;
  /** How much larger than usual everything is set: wide sheets are looked at from further away. */
  readonly factor: number;
  /** Text sizes in pixels. */
  readonly size: {
    readonly title: number;
    readonly subtitle: number;
    readonly body: number;
    readonly small: number;
  };
}

/** Drawings of one part of the sheet from `top` on, and how much height they take. */
export interface Block {
  readonly drawings: readonly Drawing[];
  readonly height: number;
}

export const NO_BLOCK: Block = { drawings: [], height: 0 };
export const LINE_HEIGHT = 1.36;
/** From the top of a line of text to its baseline, in parts of the font size. */
export const TOP_TO_BASELINE = 1.02;

/** Black on white, with greys that a copier keeps. */
const PRINT_COLOURS: ThemeColours = {
  ground: '#ffffff',
  ink: '#000000',
  mutedInk: '#404040',
  hairline: '#b3b3b3',
  accent: '#000000',
};

export interface SheetStyle {
  /** Black on white, for copiers and newsprint. */
  readonly isPrintSafe?: boolean;
  /** Pixels at each side; by the width when absent. */
  readonly margin?: number;
  readonly direction?: 'ltr' | 'rtl';
}

export function createSheet(width: number, theme: ThemeId, style: SheetStyle = {}): Sheet {
  const factor = Math.min(1.45, Math.max(0.86, Math.sqrt(width / 1000)));
  const { margin = Math.round(Math.min(64, Math.max(16, width * 0.032))) } = style;
  const pixels = (size: number): number => Math.round(size * factor * 2) / 2;
  return {
    width,
    margin,
    measure: width - 2 * margin,
    factor,
    theme,
    direction: style.direction ?? 'ltr',
    colours: style.isPrintSafe === true ? PRINT_COLOURS : THEME_COLOURS[theme],
    size: {
      title: pixels(27 * Math.min(1, Math.max(0.74, width / 560))),
      subtitle: pixels(16),
      body: pixels(13.5),
      small: pixels(11.5),
    },
  };
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly colour: string;
  readonly lineHeight?: number;
  readonly mostLines?: number;
  /** Absent: that of the text's first letter. */
  readonly direction?: 'ltr' | 'rtl';
}

/** A paragraph from (`left`, `top`), wrapped to `width`; right-to-left text keeps to the right. */
export function setParagraph(
  text: string,
  left: number,
  top: number,
  width: number,
  style: TextStyle,
): Block {
  const { size, weight = 400, colour, lineHeight = LINE_HEIGHT, mostLines } = style;
  const { direction = textDirection(text) } = style;
  const lines = wrapText(text, width, size, weight, mostLines);
  const step = size * lineHeight;
  return {
    drawings: lines.map((line, index) => ({
      kind: 'text',
      text: line,
      x: direction === 'rtl' ? left + width : left,
      y: top + index * step + size * TOP_TO_BASELINE,
      size,
      weight,
      colour,
      anchor: direction === 'rtl' ? 'end' : 'start',
      direction,
    })),
    height: lines.length * step,
  };
}

export const setRule = (sheet: Sheet, y: number): Drawing => ({
  kind: 'path',
  outline: `M${sheet.margin} ${y}H${sheet.margin + sheet.measure}`,
  fill: 'none',
  stroke: sheet.colours.hairline,
  strokeWidth: 1,
});

export interface Stack {
  readonly drawings: readonly Drawing[];
  readonly bottom: number;
}

/** Sets blocks below each other. */
export function stack(top: number, parts: readonly ((top: number) => Block)[]): Stack {
  const drawings: Drawing[] = [];
  let bottom = top;
  for (const part of parts) {
    const block = part(bottom);
    drawings.push(...block.drawings);
    bottom += block.height;
  }
  return { drawings, bottom };
}

/** The part of a sheet from `left` on that is `measure` pixels wide. */
export const partOfSheet = (sheet: Sheet, left: number, measure: number): Sheet => ({
  ...sheet,
  margin: left,
  measure,
});
