import { RASTER_LIMITS } from './figure-limits.ts';

/** A part of a figure that is drawn as a picture of its own. */
export interface Tile {
  /** From 0, from the top. */
  readonly row: number;
  /** From 0, from the left. */
  readonly column: number;
  /** The part in pixels of the figure. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Size of its picture in whole pixels. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** Side of a tile in pixels: its area is the largest that one picture may have. */
const TILE_SIDE = Math.floor(Math.sqrt(RASTER_LIMITS.area));

/**
 * Cuts a figure of `width` by `height` at `scale` into pictures within the limits, row by row;
 * they meet at whole pixels without a gap. One tile where the whole picture is within the limits.
 */
export function planTiles(
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): readonly Tile[] {
  const allWide = Math.max(1, Math.round(width * scale));
  const allHigh = Math.max(1, Math.round(height * scale));
  const isOne =
    Math.max(allWide, allHigh) <= RASTER_LIMITS.side && allWide * allHigh <= RASTER_LIMITS.area;
  const side = isOne ? RASTER_LIMITS.side : TILE_SIDE;
  const tiles: Tile[] = [];
  for (let top = 0, row = 0; top < allHigh; top += side, row += 1) {
    for (let left = 0, column = 0; left < allWide; left += side, column += 1) {
      const pixelWidth = Math.min(side, allWide - left);
      const pixelHeight = Math.min(side, allHigh - top);
      tiles.push({
        row,
        column,
        x: left / scale,
        y: top / scale,
        width: pixelWidth / scale,
        height: pixelHeight / scale,
        pixelWidth,
        pixelHeight,
      });
    }
  }
  return tiles;
}
