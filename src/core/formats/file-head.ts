import type { FileHead, InputFile } from './format.ts';

export const HEAD_BYTES = 65_536;

/** Text of bytes by their byte order mark, else as UTF-8; bytes that are no text become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The beginning of a file, for detection. */
export function headOf({ name, bytes }: InputFile): FileHead {
  const head = bytes.subarray(0, HEAD_BYTES);
  return { name, bytes: head, text: decodeText(head) };
}
