import { paintBulkMarks } from '#core/appearance';
import type { PictureMarks } from '#core/figure';
import { isUniform, type RasterPicture, type RasterPixels } from './raster-engine.ts';

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
  const { data } = context.getImageData(0, 0, width, height);
  const isBlank = isUniform(new Uint8Array(data.buffer));
  const over = await createImageBitmap(new ImageData(bytes, width, height));
  context.drawImage(over, 0, 0);
  over.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height, isBlank };
}
