export * from './bitset.ts';
export { checksumOf, startChecksum, sumInTurns } from './checksum.ts';
export * from './figure-data.ts';
export { foldText } from './fold-text.ts';
export { gunzipWithin, inflateWithin, type UnpackFailure } from './inflate-within.ts';
export { findLookAlikes, type LookAlike } from './look-alikes.ts';
export { addToPng, isPng, type PngText, readPngText } from './png-chunks.ts';
export { fitForXml } from './xml-characters.ts';
export { zipFiles } from './zip-files.ts';
