import { contrastOf, mixOver } from './colour.ts';
import type { LineStyle, ThemeId } from './line-style.ts';
import { THEME_COLOURS } from './palette.ts';

/** What size, inside and lines of the marks stand for, worked out; each may be absent. */
export interface MarkEncoding {
  /** By actor: an amount from 0 on that the area of the circle grows with; `NaN` for none. */
  readonly size?: Float64Array;
  /** By actor: an amount in steps, or the number of a group from 0 on, -1 for none. */
  readonly colour?:
    | { readonly kind: 'amounts'; readonly values: Float64Array }
    | { readonly kind: 'groups'; readonly groupOf: Int32Array }
    | undefined;
  /** By relationship: a code of `COMPARISON_CODES`, or `NOTHING_SAID`. */
  readonly lines?: Uint8Array;
}

export const COMPARISON_CODES = ['only-a', 'only-b', 'both', 'contradicting'] as const;
export type ComparisonCode = (typeof COMPARISON_CODES)[number];
/** Of a relationship that neither set of documents speaks of. */
export const NOTHING_SAID = COMPARISON_CODES.length;

export const codeOfComparison = (comparison: ComparisonCode): number =>
  COMPARISON_CODES.indexOf(comparison);

/** The code of a line from those of its relationships: what either set tells comes to the front. */
export function codeOfLine(lines: Uint8Array, relationships: Iterable<number>): number {
  let code: number = NOTHING_SAID;
  for (const index of relationships) {
    const own = lines[index] ?? NOTHING_SAID;
    if (own === NOTHING_SAID) continue;
    if (code === NOTHING_SAID) code = own;
    else code = joinCodes(code, own);
  }
  return code;
}

/** A line that both tell of in parts is told by both; one contradiction in it is shown. */
export function joinCodes(one: number, other: number): number {
  if (one === other || other === NOTHING_SAID) return one;
  if (one === NOTHING_SAID) return other;
  const contradicting = codeOfComparison('contradicting');
  if (one === contradicting || other === contradicting) return contradicting;
  return codeOfComparison('both');
}

const SOLID: readonly number[] = [];
const LINE_LOOKS: Readonly<
  Record<
    ComparisonCode,
    { colour: Record<ThemeId, string>; dash: readonly number[]; width: number }
  >
> = {
  'only-a': { colour: { light: '#0068a8', dark: '#4ba3e3' }, dash: [6, 2.5], width: 1.8 },
  'only-b': { colour: { light: '#b8560b', dark: '#f0a04b' }, dash: [1, 1.6], width: 2.2 },
  both: { colour: { light: '#2b2a28', dark: '#e2e1dd' }, dash: SOLID, width: 2 },
  contradicting: { colour: { light: '#a3154f', dark: '#ff8fb6' }, dash: [5, 2, 1, 2], width: 2.4 },
};

/** How a line is drawn that two sets of documents are compared on; its head stays its type's. */
export function comparisonStyle(
  code: number,
  theme: ThemeId,
  head: LineStyle['head'] = 'none',
): LineStyle {
  const comparison = COMPARISON_CODES[code];
  if (comparison === undefined) {
    return { colour: THEME_COLOURS[theme].hairline, dash: SOLID, head, width: 0.8 };
  }
  const { colour, dash, width } = LINE_LOOKS[comparison];
  return { colour: colour[theme], dash, head, width };
}

/** Colours of a circle's inside and of the sign in it. */
export interface InsideColours {
  readonly fill: string;
  readonly glyph: string;
}

const STEP_TONE: Readonly<Record<ThemeId, string>> = { light: '#0b5f6b', dark: '#6fd6cf' };
const STEP_SHARES = [0.06, 0.25, 0.45, 0.66, 1] as const;
/** Amounts are shown in so many steps, told apart by how dark (or light) they are. */
export const COLOUR_STEPS = STEP_SHARES.length;

export function stepColours(step: number, theme: ThemeId): InsideColours {
  const { ground } = THEME_COLOURS[theme];
  return inside(mixOver(STEP_TONE[theme], ground, STEP_SHARES[step] ?? 0), theme);
}

const GROUP_FILLS: Readonly<Record<ThemeId, readonly string[]>> = {
  light: [
    '#1f5a8c',
    '#e2a54a',
    '#3f7d4f',
    '#c9b3dd',
    '#8a3a2f',
    '#9cc7cf',
    '#5b4b8a',
    '#d8c98a',
    '#4a4a4a',
  ],
  dark: [
    '#79b4e6',
    '#8a5a12',
    '#93d0a2',
    '#5b4a73',
    '#f0a496',
    '#2f6670',
    '#c3b4f2',
    '#6a5f2c',
    '#c9c8c4',
  ],
};
/** So many groups have a number and a tone of their own; the others share one. */
export const NUMBERED_GROUPS = GROUP_FILLS.light.length;

/** The inside of a circle in a numbered group; of none and of the groups after the ninth, plain. */
export function groupInside(group: number, theme: ThemeId): InsideColours {
  const fill = GROUP_FILLS[theme][group];
  return inside(fill ?? THEME_COLOURS[theme].ground, theme);
}

function inside(fill: string, theme: ThemeId): InsideColours {
  const { ground, ink } = THEME_COLOURS[theme];
  return { fill, glyph: contrastOf(ink, fill) >= contrastOf(ground, fill) ? ink : ground };
}

/**
 * The largest value of each step but the last: fifths of the actors by rank. Where many have the
 * same value there are fewer steps; equal values are always in one.
 */
export function stepBounds(values: Float64Array): readonly number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const bounds: number[] = [];
  for (let step = 1; step < COLOUR_STEPS; step += 1) {
    const bound = known[Math.ceil((known.length * step) / COLOUR_STEPS) - 1];
    if (bound === undefined || bound === known.at(-1)) break;
    if (bound !== bounds.at(-1)) bounds.push(bound);
  }
  return bounds;
}

/** The step of a value, spread over all shades where there are fewer steps than shades. */
export function stepOf(value: number, bounds: readonly number[]): number {
  let step = 0;
  while (step < bounds.length && value > bounds[step]!) step += 1;
  if (bounds.length === 0) return COLOUR_STEPS - 1;
  return Math.round((step * (COLOUR_STEPS - 1)) / bounds.length);
}

/** Signs 1 to 9, filled, in a box from -1 to 1 like those of the kinds. */
export const DIGIT_GLYPHS: readonly string[] = [
  'M-.42-.5L.06-.86H.3V.86H-.02V-.42L-.3-.2Z',
  'M-.5-.4C-.5-.7-.28-.88 .02-.88C.34-.88 .54-.68 .54-.4C.54-.2 .44-.04 .26 .14L-.12 .56H.56V.86H-.56V.62L.04 0C.18-.14 .24-.26 .24-.38C.24-.52 .14-.6 .02-.6C-.12-.6-.2-.52-.2-.4Z',
  'M-.5-.58C-.4-.78-.22-.88 .02-.88C.34-.88 .54-.7 .54-.44C.54-.24 .44-.1 .26-.02C.48 .06 .58 .2 .58 .4C.58 .7 .34 .88 0 .88C-.28 .88-.48 .76-.58 .54L-.3 .4C-.24 .54-.14 .6 0 .6C.16 .6 .26 .52 .26 .38C.26 .22 .14 .14-.06 .14H-.16V-.14H-.06C.12-.14 .22-.22 .22-.36C.22-.5 .14-.6 0-.6C-.12-.6-.2-.54-.26-.44Z',
  'M.1-.86H.4V.24H.6V.52H.4V.86H.1V.52H-.6V.26ZM.1 .24V-.38L-.26 .24Z',
  'M-.48-.86H.48V-.58H-.2L-.22-.28C-.14-.32-.06-.34 .04-.34C.36-.34 .58-.1 .58 .24C.58 .62 .34 .88 0 .88C-.26 .88-.46 .76-.56 .54L-.28 .4C-.22 .54-.12 .6 0 .6C.16 .6 .28 .46 .28 .26C.28 .06 .16-.06-.02-.06C-.12-.06-.2-.02-.26 .06L-.54 0Z',
  'M.3-.88L-.06-.28C0-.3 .04-.3 .1-.3C.4-.3 .6-.06 .6 .26C.6 .62 .34 .88 0 .88C-.36 .88-.6 .62-.6 .26C-.6 .06-.52-.12-.4-.32L-.06-.88ZM0 0C-.18 0-.3 .12-.3 .28C-.3 .46-.18 .6 0 .6C.18 .6 .3 .46 .3 .28C.3 .12 .18 0 0 0Z',
  'M-.54-.86H.56V-.62L-.04 .86H-.38L.2-.58H-.54Z',
  'M0-.88C.3-.88 .5-.7 .5-.44C.5-.26 .42-.12 .28-.04C.46 .04 .58 .2 .58 .4C.58 .7 .34 .88 0 .88C-.34 .88-.58 .7-.58 .4C-.58 .2-.46 .04-.28-.04C-.42-.12-.5-.26-.5-.44C-.5-.7-.3-.88 0-.88ZM0-.62C-.12-.62-.2-.54-.2-.42C-.2-.28-.12-.2 0-.2C.12-.2 .2-.28 .2-.42C.2-.54 .12-.62 0-.62ZM0 .1C-.16 .1-.28 .2-.28 .36C-.28 .52-.16 .62 0 .62C.16 .62 .28 .52 .28 .36C.28 .2 .16 .1 0 .1Z',
  'M-.3 .88L.06 .28C0 .3-.04 .3-.1 .3C-.4 .3-.6 .06-.6-.26C-.6-.62-.34-.88 0-.88C.36-.88 .6-.62 .6-.26C.6-.06 .52 .12 .4 .32L.06 .88ZM0 0C.18 0 .3-.12 .3-.28C.3-.46 .18-.6 0-.6C-.18-.6-.3-.46-.3-.28C-.3-.12-.18 0 0 0Z',
];
