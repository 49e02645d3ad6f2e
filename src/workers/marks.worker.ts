import { expose } from 'comlink';
import { paintBulkMarks } from '#core/appearance';
import type { PictureMarks, RasterSize } from '#core/figure';
import type { PaintedPicture, RasterPart } from './raster-parts.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let painted: { context: OffscreenCanvasRenderingContext2D; isBlank: boolean } | undefined;

const service = {
  /** Paints marks as the ground of a picture. */
  paint({ width, height }: RasterSize, { ground, layers }: PictureMarks): void {
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    if (ground !== undefined) {
      context.fillStyle = ground;
      context.fillRect(0, 0, width, height);
    }
    for (const marks of layers) paintBulkMarks(context, marks);
    // The marks may be all that there is: where a browser has given up on the canvas, nothing is.
    painted = { context, isBlank: isAllAlike(context) };
  },
  /** Lays the rest of the picture over the marks. */
  async layOver(parts: readonly RasterPart[]): Promise<PaintedPicture> {
    if (painted === undefined) throw new Error('No marks were painted before the rest.');
    const { context, isBlank } = painted;
    painted = undefined;
    for (const { x, y, width, height, bytes } of parts) {
      const bitmap = await createImageBitmap(new ImageData(bytes, width, height));
      context.drawImage(bitmap, x, y);
      bitmap.close();
    }
    return { png: await context.canvas.convertToBlob({ type: 'image/png' }), isBlank };
  },
};

export type MarksService = typeof service;

/** Rows read at once: the first few of almost any picture tell, and reading all of it takes long. */
const STRIP = 128;

function isAllAlike(context: OffscreenCanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  const [first] = wordsOf(context.getImageData(0, 0, 1, 1));
  for (let y = 0; y < height; y += STRIP) {
    const strip = context.getImageData(0, y, width, Math.min(STRIP, height - y));
    for (const word of wordsOf(strip)) if (word !== first) return false;
  }
  return true;
}

const wordsOf = ({ data }: ImageData) => new Uint32Array(data.buffer);

expose(service);
