/** A picture with a smaller share of pixels that are not ground shows nothing. */
export const LEAST_INK = 0.001;

/** The share of the pixels of a picture that differ from its first: what is drawn on the ground. */
export async function inkShare(picture: Blob): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const [ground] = pixels;
  let ink = 0;
  for (const pixel of pixels) if (pixel !== ground) ink += 1;
  return ink / pixels.length;
}
