import type { EdgeMark } from './scene.ts';

/** How much of a contested line's width is the light between its two rails. */
export const RAIL_GAP_SHARE = 0.42;

/** Two rails are drawn as one wide stroke in the line's colour and a narrower one over it. */
export interface Rails {
  readonly outer: number;
  readonly inner: number;
  /** Colour of the inner stroke. */
  readonly colour: string;
}

/** How a contested line is split; `undefined` for a line that nothing speaks against. */
export function railsOf({ contested, width, railColour }: EdgeMark): Rails | undefined {
  return contested
    ? { outer: width, inner: width * RAIL_GAP_SHARE, colour: railColour }
    : undefined;
}
