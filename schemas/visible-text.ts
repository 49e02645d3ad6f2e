/**
 * Embeddings, overrides and isolates, which turn the direction of the text around them, and the
 * tags and separators that no screen shows.
 */
const UNSEEN =
  /[\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
const CONTROLS = /\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** As programmers call them; others go by their number. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u202a', 'LRE'],
  ['\u202b', 'RLE'],
  ['\u202c', 'PDF'],
  ['\u202d', 'LRO'],
  ['\u202e', 'RLO'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI'],
]);

const MARKS_IN_A_ROW = /(\p{M}{8})\p{M}+/gu;

/**
 * A name as a screen may show it: control characters, and characters that turn the direction of
 * text or are not seen at all, stand there by their names, as `‹RLO›`, instead of being obeyed; so
 * do the letters of old computers, as `␇`. Zero-width joiners stay, since Persian is written with
 * them; marks that pile up on one letter are cut.
 */
export function visibleText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(CONTROLS, (control) => {
      const code = control.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : byNumber(control);
    })
    .replace(UNSEEN, (character) =>
      NAMES.has(character) ? `‹${NAMES.get(character)}›` : byNumber(character),
    )
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(MARKS_IN_A_ROW, '$1');
}

/** Most names: letters, marks, digits, punctuation and plain spaces, and no long rows of marks. */
const isPlain = (text: string): boolean =>
  /^[^\p{C}\u2028\u2029]*$/u.test(text) && !/\p{M}{9}/u.test(text);

const byNumber = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
