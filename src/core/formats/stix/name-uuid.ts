/**
 * Universally unique identifiers made from a name: version 5 of RFC 9562, which hashes with SHA-1
 * (FIPS 180-4). The same name gives the same identifier, so exports are the same each time.
 */
export function nameUuid(name: string): string {
  const bytes = sha1(new Uint8Array([...NAMESPACE, ...new TextEncoder().encode(name)])).subarray(
    0,
    16,
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A namespace of our own, drawn once: 7b2f4c1e-3d58-4a96-9e0b-51f6a8c2d734. */
const NAMESPACE = [
  0x7b, 0x2f, 0x4c, 0x1e, 0x3d, 0x58, 0x4a, 0x96, 0x9e, 0x0b, 0x51, 0xf6, 0xa8, 0xc2, 0xd7, 0x34,
];

/** SHA-1, of no use for secrets any more and good enough for names. */
export function sha1(message: Uint8Array): Uint8Array {
  const length = message.length;
  const padded = new Uint8Array(((length + 8) >> 6) * 64 + 64);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(block + index * 4);
    for (let index = 16; index < 80; index += 1) {
      words[index] = rotate(
        at(words, index - 3) ^ at(words, index - 8) ^ at(words, index - 14) ^ at(words, index - 16),
        1,
      );
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let index = 0; index < 80; index += 1) {
      const [mix, constant] =
        index < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : index < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : index < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotate(a, 5) + mix + e + constant + at(words, index)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    for (const [index, value] of [a, b, c, d, e].entries())
      state[index] = ((state[index] ?? 0) + value) | 0;
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, value] of state.entries()) digest.setInt32(index * 4, value);
  return new Uint8Array(digest.buffer);
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
const at = (words: Int32Array, index: number): number => words[index] ?? 0;
