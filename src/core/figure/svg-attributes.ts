import { escapeXml } from './xml-text.ts';

/** Attributes in the given order; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${escapeXml(value)}"`;
  }
  return text;
}

/** A number with at most two decimals and without trailing zeros; anything not finite is a bug. */
export function formatNumber(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be drawn`);
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  return String(rounded === 0 ? 0 : rounded);
}

/** Colours come from our palettes; anything else in their place is a bug. */
export function checkColour(colour: string | undefined): string {
  if (colour === undefined || !/^(?:none|#[0-9a-fA-F]{6})$/.test(colour)) {
    throw new Error(`${colour} is not a colour of the form #rrggbb`);
  }
  return colour;
}
