import { textWidth } from '#core/appearance';

/** Counts are written up to this many cells; more would be too many words to draw. */
export const MOST_COUNTED = 4000;

const COUNT_SIZE = 10.5;
const MARGIN = 3;

/** The pixels that a cell needs for a count. */
export const widthOfCount = (count: string): number => textWidth(count, COUNT_SIZE, 600) + MARGIN;
