import type { Block } from './arrange-in-grid.ts';

/** A box relative to the upper left corner of its block. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A block that need not fill its box: others may stand where none of its strips is. */
export interface StrippedBlock extends Block {
  readonly strips: readonly Strip[];
}

/** So many widths are tried. */
const WIDTHS = 12;
/** So many of the first blocks are fitted into each other; the others stand in rows below. */
const MOST_FITTED = 12;

/**
 * Packs blocks in their order, each at the highest free place within a width; `complete` may add to
 * the pack. The width is that at which the whole fits the ratio asked for at the largest scale.
 */
export function packBlocks(
  blocks: readonly StrippedBlock[],
  gap: number,
  ratio: number,
  complete: (packed: Block) => Block,
): Block {
  const widest = Math.max(0, ...blocks.map((block) => block.width));
  const area = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  let best: Block | undefined;
  let bestSize = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < WIDTHS; attempt += 1) {
    const width = Math.max(widest, Math.sqrt(area * ratio) * (0.6 + (1.4 * attempt) / WIDTHS));
    const whole = complete(packWithin(blocks, gap, width));
    const size = Math.max(whole.width / ratio, whole.height);
    if (size >= bestSize) continue;
    best = whole;
    bestSize = size;
  }
  return best ?? complete({ width: 0, height: 0, members: [] });
}

function packWithin(blocks: readonly StrippedBlock[], gap: number, width: number): Block {
  const taken: Strip[] = [];
  const members: { actor: number; x: number; y: number }[] = [];
  const place = (block: StrippedBlock, left: number, top: number) => {
    for (const strip of block.strips) taken.push(moved(strip, left, top));
    for (const { actor, x, y } of block.members) members.push({ actor, x: x + left, y: y + top });
  };
  for (const block of blocks.slice(0, MOST_FITTED)) {
    const { left, top } = highestPlace(block, taken, gap, width);
    place(block, left, top);
  }
  let left = 0;
  let top = bottomOf(taken) + gap;
  for (const block of blocks.slice(MOST_FITTED)) {
    if (left > 0 && left + block.width > width) {
      left = 0;
      top = bottomOf(taken) + gap;
    }
    place(block, left, top);
    left += block.width + gap;
  }
  const right = taken.reduce((most, strip) => Math.max(most, strip.right), 0);
  return { width: right, height: bottomOf(taken), members };
}

const bottomOf = (strips: readonly Strip[]): number =>
  strips.reduce((lowest, strip) => Math.max(lowest, strip.bottom), 0);

const moved = (strip: Strip, x: number, y: number): Strip => ({
  left: strip.left + x,
  right: strip.right + x,
  top: strip.top + y,
  bottom: strip.bottom + y,
});

/** Free places worth a look are at the left, or right of or level with what stands. */
function highestPlace(
  block: StrippedBlock,
  taken: readonly Strip[],
  gap: number,
  width: number,
): { left: number; top: number } {
  const ascending = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const lefts = ascending([0, ...taken.map((strip) => strip.right + gap)]);
  const tops = ascending([0, ...taken.flatMap((strip) => [strip.top, strip.bottom + gap])]);
  for (const top of tops) {
    for (const left of lefts) {
      if (left > 0 && left + block.width > width) continue;
      if (block.strips.every((strip) => isClear(moved(strip, left, top), taken, gap))) {
        return { left, top };
      }
    }
  }
  return { left: 0, top: bottomOf(taken) + gap };
}

const isClear = (own: Strip, taken: readonly Strip[], gap: number): boolean =>
  taken.every(
    (other) =>
      own.left >= other.right + gap ||
      own.right + gap <= other.left ||
      own.top >= other.bottom + gap ||
      own.bottom + gap <= other.top,
  );
