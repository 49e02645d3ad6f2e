import { paintBulkMarks } from '#core/appearance';
import type { PictureMarks } from '#core/figure';
import type { RasterPicture, RasterPixels } from './raster-engine.ts';

/** Paints marks on a canvas and lays a picture with a transparent ground over them. */
export async function paintUnder(
  { bytes, width, height }: RasterPixels,
  { ground, layers }: PictureMarks,
): Promise<RasterPicture> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  for (const marks of layers) paintBulkMarks(context, marks);
  // The marks may be all that there is: where a browser has given up on the canvas, nothing is.
  const isBlank = isAllAlike(context, width, height);
  const over = await createImageBitmap(new ImageData(bytes, width, height));
  context.drawImage(over, 0, 0);
  over.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height, isBlank };
}

/** Rows read at once: the first few of almost any picture tell, and reading all of it takes long. */
const STRIP = 128;

function isAllAlike(
  context: OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
): boolean {
  const [first] = wordsOf(context.getImageData(0, 0, 1, 1));
  for (let y = 0; y < height; y += STRIP) {
    const strip = context.getImageData(0, y, width, Math.min(STRIP, height - y));
    if (wordsOf(strip).some((word) => word !== first)) return false;
  }
  return true;
}

const wordsOf = ({ data }: ImageData) => new Uint32Array(data.buffer);
