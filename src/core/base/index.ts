export * from './bitset.ts';
export { checksumOf, startChecksum, sumInTurns } from './checksum.ts';
export * from './figure-data.ts';
export { foldText } from './fold-text.ts';
export { gunzipWithin, inflateWithin, type UnpackFailure } from './inflate-within.ts';
export { findLookAlikes, type LookAlike } from './look-alikes.ts';
export {
  addToPng,
  END_OF_PNG_HEADER,
  isPng,
  type PngText,
  readPngText,
  writePngTexts,
} from './png-chunks.ts';
export { createRandom } from './random.ts';
export { fitForXml } from './xml-characters.ts';
export { zipFiles } from './zip-files.ts';
