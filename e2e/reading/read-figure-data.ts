import { inflateSync } from 'node:zlib';

/** What travels inside a figure, as JSON says it. */
export interface CarriedData {
  readonly format: string;
  readonly view: string;
  readonly dataset: {
    readonly id: string;
    readonly actors: readonly { readonly id: string }[];
    readonly relationships: readonly { readonly id: string }[];
    readonly savedViews?: readonly { readonly title: string }[];
  } | null;
}

/** The text chunk of a PNG that holds the data; by the layout of the format, not by our reader. */
export function dataInPng(png: Buffer): CarriedData | undefined {
  for (let at = 8; at + 8 < png.length; ) {
    const length = png.readUInt32BE(at);
    const content = png.subarray(at + 8, at + 8 + length);
    const isOurs =
      png.toString('latin1', at + 4, at + 8) === 'iTXt' && content.indexOf('Faultlines\0') === 0;
    if (isOurs) {
      const isCompressed = content['Faultlines'.length + 1] === 1;
      // Language and translated keyword end with a zero each.
      const start = content.indexOf(0, content.indexOf(0, 'Faultlines'.length + 3) + 1) + 1;
      const text = content.subarray(start);
      return JSON.parse((isCompressed ? inflateSync(text) : text).toString('utf8'));
    }
    at += 12 + length;
  }
  return undefined;
}

/** The file that is attached to a PDF. */
export function dataInPdf(pdf: Buffer): CarriedData | undefined {
  const text = pdf.toString('latin1');
  for (const { index, 0: mark } of text.matchAll(/stream\r?\n/g)) {
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    const content = unpack(pdf.subarray(start, end));
    if (content?.startsWith('{"format":"faultlines-figure"')) return JSON.parse(content);
  }
  return undefined;
}

function unpack(bytes: Buffer): string | undefined {
  try {
    return inflateSync(bytes).toString('utf8');
  } catch {
    return undefined;
  }
}
