import { err, type Issue, ok, type Result } from '#schemas';

/** High enough that thin lines and small letters stay clean. */
const QUALITY = 0.92;

/** The pixels of a PNG as JPEG or WebP, by the encoder of the browser. */
export async function encodePicture(
  png: Blob,
  mediaType: 'image/jpeg' | 'image/webp',
): Promise<Result<Blob, Issue>> {
  const picture = await createImageBitmap(png);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const brush = canvas.getContext('2d');
  if (!brush) return err(failure('no room for the picture'));
  if (mediaType === 'image/jpeg') {
    // JPEG has no transparency; without a ground it would come out black.
    brush.fillStyle = '#ffffff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
  }
  brush.drawImage(picture, 0, 0);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, mediaType, QUALITY),
  );
  // A browser without the encoder gives PNG instead, without a word.
  if (!blob || blob.size === 0 || blob.type !== mediaType) {
    return err(failure(blob?.type ?? 'nothing'));
  }
  return ok(blob);
}

const failure = (found: string): Issue => ({
  code: 'picture-not-encoded',
  severity: 'error',
  path: [],
  message: 'This browser cannot write pictures of this kind. Choose PNG instead.',
  found,
});
