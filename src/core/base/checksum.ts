const STARTS = [0x811c9dc5, 0x01234567] as const;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, twice with different starts: tells a torn write, not a forger. */
interface Checksum {
  add(text: string): void;
  value(): string;
}

/** A checksum of a text that comes in pieces; the same as that of the whole. */
export function startChecksum(): Checksum {
  let [first, second]: [number, number] = [...STARTS];
  return {
    add(text) {
      let [one, other] = [first, second];
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, PRIME);
        other = Math.imul(other ^ unit, PRIME);
      }
      [first, second] = [one, other];
    },
    value: () => [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join(''),
  };
}

/** So many units are summed before the page gets its turn: a few milliseconds of work. */
const UNITS_A_TURN = 1_000_000;

/** The checksum of a text, in turns; `pause` lets the page have its turn. */
export async function sumInTurns(text: string, pause: () => Promise<void>): Promise<string> {
  const checksum = startChecksum();
  for (let from = 0; from < text.length; from += UNITS_A_TURN) {
    if (from > 0) await pause();
    checksum.add(text.slice(from, from + UNITS_A_TURN));
  }
  return checksum.value();
}

export function checksumOf(text: string): string {
  const checksum = startChecksum();
  checksum.add(text);
  return checksum.value();
}
