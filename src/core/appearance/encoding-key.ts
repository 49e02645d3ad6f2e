import type { ThemeId } from './line-style.ts';
import {
  DIGIT_GLYPHS,
  groupInside,
  type MarkEncoding,
  NUMBERED_GROUPS,
  stepBounds,
  stepColours,
  stepOf,
} from './mark-encoding.ts';

/** What the key of a figure says of marks that show something else than the usual. */
export interface EncodingKey {
  readonly theme: ThemeId;
  readonly size?: { readonly metric: string; readonly largest: number };
  readonly colour?: { readonly metric: string; readonly entries: readonly ColourEntry[] };
  /** Names of the two sources that lines compare. */
  readonly lines?: { readonly a: string; readonly b: string };
}

export interface ColourEntry {
  readonly fill: string;
  /** The number inside, with its colour. */
  readonly sign?: { readonly glyph: string; readonly colour: string };
  /** A step of an amount, or a group with the number of its actors. */
  readonly says:
    | { readonly kind: 'range'; readonly from: number; readonly to: number }
    | { readonly kind: 'group'; readonly number: number; readonly count: number };
}

/** What stands for what: ids of metrics, `camps`, names of sources. */
export interface EncodedThings {
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  readonly lines?: EncodingKey['lines'] | undefined;
}

/** The key of marks as they are drawn in a theme. */
export function keyOfEncoding(
  marks: MarkEncoding,
  things: EncodedThings,
  theme: ThemeId,
): EncodingKey {
  const { size, colour } = marks;
  return {
    theme,
    ...(size && things.size !== undefined
      ? { size: { metric: things.size, largest: largestOf(size) } }
      : {}),
    ...(colour && things.colour !== undefined
      ? { colour: { metric: things.colour, entries: entriesOf(colour, theme) } }
      : {}),
    ...(things.lines ? { lines: things.lines } : {}),
  };
}

const largestOf = (values: Float64Array): number =>
  values.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, value)), 0);

function entriesOf(colour: NonNullable<MarkEncoding['colour']>, theme: ThemeId): ColourEntry[] {
  if (colour.kind === 'groups') {
    const counts: number[] = [];
    for (const group of colour.groupOf) {
      if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts.slice(0, NUMBERED_GROUPS).map((count, group) => {
      const { fill, glyph } = groupInside(group, theme);
      return {
        fill,
        sign: { glyph: DIGIT_GLYPHS[group]!, colour: glyph },
        says: { kind: 'group', number: group + 1, count },
      };
    });
  }
  const known = colour.values.filter((value) => !Number.isNaN(value)).sort();
  const bounds = stepBounds(colour.values);
  if (known.length === 0) return [];
  return [known[0]!, ...bounds].map((from, step) => {
    const to = bounds[step] ?? known.at(-1)!;
    return {
      fill: stepColours(stepOf(to, bounds), theme).fill,
      says: { kind: 'range', from, to },
    };
  });
}
