import { inflateWithin, readFigureData } from '#core/base';
import { LIMITS } from '#schemas';
import { openFigureData } from './figure-data.ts';
import type { Format } from './format.ts';

/** A page of a PDF that was exported with its data, as an attached file. */
export const figurePdf: Format = {
  id: 'figure-pdf',
  label: 'Figure with its data (PDF)',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  detect: ({ text }) => text.startsWith('%PDF-'),
  read: async ({ name, bytes }) => openFigureData('figure-pdf', name, findAttachment(bytes)),
  losses: [],
};

/**
 * Attached files are streams of their own in every PDF (ISO 32000-1, 7.11.4), so the one that holds
 * our data is found without reading the rest of the document.
 */
function findAttachment(bytes: Uint8Array): string | undefined {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const opening = /stream\r?\n/.exec(text.slice(index, index + DICTIONARY));
    if (opening === null) continue;
    const before = text.slice(Math.max(0, index - DICTIONARY), index + opening.index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    const start = index + opening.index + opening[0].length;
    // A length may stand elsewhere in the file; then the stream ends where it says so.
    const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
    const end = length === undefined ? text.indexOf('endstream', start) : start + Number(length);
    const stream = bytes.subarray(start, end < 0 ? undefined : end);
    const isPacked = /\/FlateDecode\b/.test(dictionary);
    const content = isPacked ? inflateWithin(stream, LIMITS.fileBytes) : stream;
    const found = content === undefined ? undefined : new TextDecoder().decode(content);
    if (found !== undefined && readFigureData(found) !== undefined) return found;
  }
  return undefined;
}

/** More than any dictionary of an attached file takes. */
const DICTIONARY = 2_000;
