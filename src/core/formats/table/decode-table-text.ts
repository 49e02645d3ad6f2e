export interface DecodedText {
  readonly text: string;
  /** Name of the encoding as the Encoding Standard has it. */
  readonly encoding: string;
}

/**
 * Text of a table by its byte order mark, else UTF-8 where the bytes allow it, else UTF-16 where
 * every other byte is zero, else the Windows code page that fits better: Arabic letters stand next
 * to each other, accented Latin ones between plain ones. A guess is a guess; it is reported.
 */
export function decodeTableText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  const text = wide === undefined ? decodeUtf8(bytes) : undefined;
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const encoding = wide ?? (looksArabic(bytes) ? 'windows-1256' : 'windows-1252');
  return { text: new TextDecoder(encoding.replace(' (guessed)', '')).decode(bytes), encoding };
}

/** UTF-16 by its byte order mark, or because every other byte is zero. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(bytes);
  if (zeros.odd > zeros.looked * 0.3 && zeros.even === 0) return 'utf-16le (guessed)';
  if (zeros.even > zeros.looked * 0.3 && zeros.odd === 0) return 'utf-16be (guessed)';
  return undefined;
}

/** `undefined` where the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countZeros(bytes: Uint8Array): { even: number; odd: number; looked: number } {
  const looked = Math.min(bytes.length, 2_000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, looked };
}

function looksArabic(bytes: Uint8Array): boolean {
  let high = 0;
  let inRuns = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0xc0) continue;
    high += 1;
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) inRuns += 1;
  }
  return inRuns > high / 2;
}
