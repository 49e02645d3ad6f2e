import { err, type Issue, ok, type Result } from '#schemas';

/** What browsers and picture libraries can be relied on to hold, in pixels. */
export const RASTER_LIMITS = { side: 8_192, area: 16_777_216 } as const;

export interface RasterSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Size in whole pixels of a picture of `width` by `height` drawn at `scale`. A picture beyond the
 * limits is refused before anything is drawn, and the refusal names the largest scale that works.
 */
export function checkRasterSize(
  width: number,
  height: number,
  scale: number,
): Result<RasterSize, Issue> {
  const isDrawable = [width, height, scale].every((value) => Number.isFinite(value) && value > 0);
  if (!isDrawable) {
    return err({
      code: 'picture-without-size',
      severity: 'error',
      path: [],
      message: 'A picture needs a width, a height and a scale above zero.',
      found: `${width} × ${height} at scale ${scale}`,
    });
  }
  const size = sizeAt(width, height, scale);
  if (isWithinLimits(size)) return ok(size);
  const largest = largestScale(width, height);
  return err({
    code: 'picture-too-large',
    severity: 'error',
    path: [],
    message:
      largest === undefined
        ? 'The picture is larger than a browser can draw. Export SVG instead.'
        : `The picture is larger than a browser can draw. The largest scale that works is ${largest}.`,
    found: `${size.width} × ${size.height} pixels`,
    expected: `at most ${RASTER_LIMITS.side} pixels a side and ${RASTER_LIMITS.area} in all`,
  });
}

/** Largest scale in hundredths within the limits; `undefined` where even 0.01 is too much. */
export function largestScale(width: number, height: number): number | undefined {
  const bySide = RASTER_LIMITS.side / Math.max(width, height);
  const byArea = Math.sqrt(RASTER_LIMITS.area / (width * height));
  let hundredths = Math.floor(Math.min(bySide, byArea) * 100);
  // Rounding to whole pixels can make it one too many.
  while (hundredths > 0 && !isWithinLimits(sizeAt(width, height, hundredths / 100))) {
    hundredths -= 1;
  }
  return hundredths > 0 ? hundredths / 100 : undefined;
}

/** Rounded as resvg does it. */
const sizeAt = (width: number, height: number, scale: number): RasterSize => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});

const isWithinLimits = ({ width, height }: RasterSize): boolean =>
  Math.max(width, height) <= RASTER_LIMITS.side && width * height <= RASTER_LIMITS.area;
