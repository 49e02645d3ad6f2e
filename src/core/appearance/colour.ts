/** Red, green and blue from 0 to 1, gamma-encoded sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`; a colour of the palette that is not written so is a bug. */
export function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Not a colour of the form #rrggbb: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

export function formatHex(colour: Rgb): string {
  const digits = colour.map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

export const linearize = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;

/** Relative luminance after WCAG 2.2, 0 for black to 1 for white. */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return 0.2126 * linearize(red) + 0.7152 * linearize(green) + 0.0722 * linearize(blue);
}

/** Contrast ratio after WCAG 2.2, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** `share` of `colour` painted over `ground`, as an opaque colour. */
export function mixOver(colour: string, ground: string, share: number): string {
  const [red, green, blue] = parseHex(colour);
  const [groundRed, groundGreen, groundBlue] = parseHex(ground);
  return formatHex([
    groundRed + (red - groundRed) * share,
    groundGreen + (green - groundGreen) * share,
    groundBlue + (blue - groundBlue) * share,
  ]);
}

/** Moves a colour towards `ink` in steps until it reads on `ground` with at least `ratio`. */
export function strengthen(colour: string, ground: string, ink: string, ratio: number): string {
  let strong = colour;
  for (let step = 1; step <= 20 && contrastOf(strong, ground) < ratio; step++) {
    strong = mixOver(ink, colour, step / 20);
  }
  return strong;
}
