/** Pixels as resvg gives them: four bytes each, colours multiplied with their alpha. */
export interface RasterPixels {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A piece of a picture as `ImageData` holds it: colours as they are written. */
export interface RasterPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** A file that the browser keeps: it goes from thread to thread without being copied. */
export interface PaintedPicture {
  readonly png: Blob;
  /** All pixels are the same: something went wrong that no program tells. */
  readonly isBlank: boolean;
}

/** Rows a part: about a line of text, so that the room between texts is left out. */
const STRIP = 32;

/** The parts of a transparent picture that have anything on them, from top to bottom. */
export function* inkedParts(pixels: RasterPixels): Generator<RasterPart> {
  const { bytes, width, height } = pixels;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  for (let top = 0; top < height; top += STRIP) {
    const bottom = Math.min(top + STRIP, height);
    let [left, right] = [width, 0];
    for (let start = top * width; start < bottom * width; start += width) {
      let x = 0;
      while (x < left && words[start + x] === 0) x += 1;
      left = x;
      x = width;
      while (x > right && words[start + x - 1] === 0) x -= 1;
      right = x;
    }
    if (left < right) yield cutOut(pixels, left, top, right - left, bottom - top);
  }
}

function cutOut(
  { bytes: all, width: stride }: RasterPixels,
  x: number,
  y: number,
  width: number,
  height: number,
): RasterPart {
  const bytes = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row += 1) {
    const from = 4 * ((y + row) * stride + x);
    bytes.set(all.subarray(from, from + 4 * width), 4 * row * width);
  }
  divideByAlpha(bytes);
  return { x, y, width, height, bytes };
}

function divideByAlpha(bytes: Uint8ClampedArray): void {
  for (let at = 0; at < bytes.length; at += 4) {
    const alpha = bytes[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      bytes[channel] = (bytes[channel]! * 255) / alpha;
    }
  }
}
