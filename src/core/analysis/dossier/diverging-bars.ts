import type { BinCounts } from '../count-by-bin.ts';
import type { DyadTimeline } from '../dyad.ts';

/** Heights are percent of the drawing: 44 up, 12 in the middle, 44 down. */
const SIDE = 44;
const MIDDLE = 12;

export interface DivergingBar {
  readonly bin: number;
  readonly part: 'cooperation' | 'conflict' | 'neutral';
  /** Solid where it is certain in this bin, soft where its date only may fall in it. */
  readonly isCertain: boolean;
  /** From the top, in percent. */
  readonly y: number;
  readonly height: number;
}

/**
 * Bars of a diverging timeline: cooperation up, conflict down, on one scale; what is neither stays
 * thin in the middle. Soft counts stand in each bin that they may fall in, so they never take more
 * than twice the height of the certain ones.
 */
export function layOutDivergingBars(timeline: DyadTimeline): readonly DivergingBar[] {
  const { bins, cooperative, conflictual, neutral } = timeline;
  const tallest = tallestOf([cooperative, conflictual, neutral]);
  const places = Array.from({ length: bins.count }, (_, bin) => bin);
  const side = (part: 'cooperation' | 'conflict', counts: BinCounts) =>
    places.flatMap((bin) => {
      const certain = sizeOf(counts.certain[bin]!, tallest, SIDE);
      const soft = Math.min(SIDE - certain, sizeOf(counts.possible[bin]!, tallest, SIDE));
      const bar = (isCertain: boolean, inner: number, height: number): DivergingBar => ({
        bin,
        part,
        isCertain,
        y: part === 'cooperation' ? SIDE - inner - height : SIDE + MIDDLE + inner,
        height,
      });
      return [bar(true, 0, certain), bar(false, certain, soft)];
    });
  const middle = places.map((bin): DivergingBar => {
    const count = neutral.certain[bin]! + neutral.possible[bin]!;
    const height = sizeOf(count, tallest, MIDDLE);
    const isCertain = neutral.certain[bin]! > 0;
    return { bin, part: 'neutral', isCertain, y: 50 - height / 2, height };
  });
  return [...side('cooperation', cooperative), ...side('conflict', conflictual), ...middle].filter(
    ({ height }) => height > 0,
  );
}

const sizeOf = (count: number, tallest: number, room: number) =>
  Math.min(room, (count / Math.max(1, tallest)) * room);

function tallestOf(sides: readonly BinCounts[]): number {
  const certain = Math.max(0, ...sides.flatMap((counts) => [...counts.certain]));
  const all = Math.max(
    0,
    ...sides.flatMap((counts) =>
      [...counts.certain].map((count, bin) => count + counts.possible[bin]!),
    ),
  );
  return certain === 0 ? all : Math.min(all, certain * 2);
}
