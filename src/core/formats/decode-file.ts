import type { InputFile } from './format.ts';

/** The text of a file, and whether it was not in the encoding that it promised. */
export interface DecodedFile {
  readonly text: string;
  /** Set when the bytes are no UTF-8 and were read as Windows-1252, which any bytes are. */
  readonly isGuessed: boolean;
}

/**
 * Decodes a text file by its byte order mark, else by the encoding that it declares itself, else
 * as UTF-8; bytes that are none of it are read as Windows-1252, in which older tools write.
 */
export function decodeFile({ bytes }: Pick<InputFile, 'bytes'>, declared?: string): DecodedFile {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return certain('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return certain('utf-16be', bytes);
  const decoder = strictDecoder(declared) ?? new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
  }
}

const certain = (label: string, bytes: Uint8Array): DecodedFile => ({
  text: new TextDecoder(label).decode(bytes),
  isGuessed: false,
});

/** `undefined` for a name that is no encoding, or one that the byte order mark would have told. */
function strictDecoder(label: string | undefined): TextDecoder | undefined {
  if (label === undefined || /^utf-?16|^ucs|^utf-?32/i.test(label)) return undefined;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
