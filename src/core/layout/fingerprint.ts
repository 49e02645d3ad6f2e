import type { LayoutInput } from './positions.ts';

/** So many letters: 16 hexadecimal digits of two independent sums. */
const DIGITS = 8;

/**
 * A short text that is the same for the same input of a layout, and with next to certainty another
 * for another: each field by name, each number bit by bit (two FNV-1a sums of 32 bits).
 */
export function fingerprintOf(input: LayoutInput): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  const addByte = (byte: number) => {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b);
    other ^= other >>> 13;
  };
  const addText = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      addByte(text.charCodeAt(at) & 0xff);
      addByte(text.charCodeAt(at) >>> 8);
    }
    addByte(0xff);
  };
  const addValue = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      addText(String(value.byteLength));
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      for (const byte of bytes) addByte(byte);
    } else if (typeof value === 'object' && value !== null) addFields(value);
    else addText(String(value));
  };
  const addFields = (fields: object) => {
    for (const [name, value] of Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) {
      addText(name);
      addValue(value);
    }
  };
  addFields(input);
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(DIGITS, '0')).join('');
}
