const STARTS = [0x811c9dc5, 0x01234567];

/** FNV-1a over UTF-16 units, twice with different starts: tells a torn write, not a forger. */
export interface Checksum {
  add(text: string): void;
  value(): string;
}

/** A checksum of a text that comes in pieces; the same as that of the whole. */
export function startChecksum(): Checksum {
  const hashes = [...STARTS];
  return {
    add(text) {
      STARTS.forEach((_, lane) => {
        let hash = hashes[lane]!;
        for (let index = 0; index < text.length; index += 1) {
          hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
        }
        hashes[lane] = hash;
      });
    },
    value: () => hashes.map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join(''),
  };
}

export function checksumOf(text: string): string {
  const checksum = startChecksum();
  checksum.add(text);
  return checksum.value();
}
