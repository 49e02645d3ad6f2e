/** Where a text stops being JSON. */
export interface JsonMistake {
  /** Index of the first character that does not fit. */
  readonly offset: number;
  readonly message: string;
  readonly expected: string;
}

type State = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'after-value';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;

/**
 * Finds the first mistake in a text that `JSON.parse` refuses, by RFC 8259; engines word their
 * errors differently and do not all tell the place. `undefined` for good JSON.
 */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let offset = skipSpace(text, 0);
  while (offset < text.length) {
    const character = text[offset] ?? '';
    const inObject = open.at(-1) === '{';
    if (state === 'after-value') {
      if (open.length === 0) return mistake(offset, 'More text follows after the end.', 'nothing');
      if (character === ',') {
        state = inObject ? 'key' : 'value';
        offset += 1;
      } else if (character === (inObject ? '}' : ']')) {
        open.pop();
        offset += 1;
      } else {
        return missingComma(character, offset, inObject);
      }
    } else if (state === 'colon') {
      if (character !== ':') return mistake(offset, 'A colon is missing after the key.', 'a colon');
      state = 'value';
      offset += 1;
    } else if (state === 'first-key' && character === '}') {
      open.pop();
      state = 'after-value';
      offset += 1;
    } else if (state === 'first-item' && character === ']') {
      open.pop();
      state = 'after-value';
      offset += 1;
    } else if (state === 'key' || state === 'first-key') {
      if (character !== '"') return badKey(character, offset, state);
      const end = endOfString(text, offset);
      if (typeof end !== 'number') return end;
      offset = end;
      state = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character);
      state = character === '{' ? 'first-key' : 'first-item';
      offset += 1;
    } else {
      const end = endOfScalar(text, offset, character, state);
      if (typeof end !== 'number') return end;
      offset = end;
      state = 'after-value';
    }
    offset = skipSpace(text, offset);
  }
  if (state === 'after-value' && open.length === 0) return undefined;
  const closing = open.at(-1) === '{' ? 'a closing }' : 'a closing ]';
  return mistake(
    text.length,
    'The text ends too early; part of the file may be lost.',
    open.length === 0 ? 'a value' : closing,
  );
}

/** Line and column of an offset, both counted from 1, as editors show them. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (const lineBreak of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    lineStart = lineBreak.index + lineBreak[0].length;
  }
  return { line, column: offset - lineStart + 1 };
}

const mistake = (offset: number, message: string, expected: string): JsonMistake => ({
  offset,
  message,
  expected,
});

function skipSpace(text: string, from: number): number {
  let offset = from;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return offset;
    offset += 1;
  }
}

function missingComma(character: string, offset: number, inObject: boolean): JsonMistake {
  if (character === '/') return mistake(offset, COMMENT, 'no comment');
  const closing = inObject ? '}' : ']';
  return character === '}' || character === ']'
    ? mistake(offset, 'The wrong kind of bracket closes here.', `a comma or a closing ${closing}`)
    : mistake(offset, 'A comma is missing before this.', `a comma or a closing ${closing}`);
}

const COMMENT = 'JSON has no comments.';

function badKey(character: string, offset: number, state: State): JsonMistake {
  if (character === '}') return mistake(offset, 'A comma stands before the closing }.', 'a key');
  if (character === "'" || /[A-Za-z_$“”«]/.test(character)) {
    return mistake(offset, 'Keys stand in straight double quotes.', 'a key such as "name"');
  }
  if (character === '/') return mistake(offset, COMMENT, 'no comment');
  const expected = state === 'first-key' ? 'a key in double quotes or }' : 'a key in double quotes';
  return mistake(offset, 'A key is missing here.', expected);
}

function endOfScalar(
  text: string,
  offset: number,
  character: string,
  state: State,
): number | JsonMistake {
  if (character === '"') return endOfString(text, offset);
  NUMBER.lastIndex = offset;
  const number = NUMBER.exec(text);
  if (number !== null) {
    const end = offset + number[0].length;
    return /[\d.]/.test(text[end] ?? '')
      ? mistake(end, 'This is not how JSON writes numbers.', 'a number such as 12 or 0.5')
      : end;
  }
  WORD.lastIndex = offset;
  const word = WORD.exec(text)?.[0];
  if (word === 'true' || word === 'false' || word === 'null') return offset + word.length;
  if (word !== undefined) {
    return mistake(offset, 'A text needs double quotes around it.', `"${word.slice(0, 40)}"`);
  }
  if (/['“”«]/.test(character)) {
    return mistake(offset, 'Texts stand in straight double quotes.', 'a text such as "name"');
  }
  if (character === '/') return mistake(offset, COMMENT, 'a value');
  if (character === ']' && state === 'value') {
    return mistake(offset, 'A comma stands before the closing ].', 'a value');
  }
  if (character === '<') return mistake(offset, 'This looks like HTML or XML, not JSON.', 'JSON');
  return mistake(offset, 'A value is missing here.', 'a text, a number, true, false, null, { or [');
}

const HEXADECIMAL = /[0-9a-fA-F]{4}/y;

/** The offset behind a string that starts at `from`. A loop, as long texts overflow a pattern. */
function endOfString(text: string, from: number): number | JsonMistake {
  let offset = from + 1;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === 34) return offset + 1;
    if (code < 32) {
      return mistake(
        offset,
        'A text holds a line break or control character; perhaps its closing quote is missing.',
        'a closing " or \\n for a line break',
      );
    }
    if (code === 92) {
      const escaped = text[offset + 1] ?? '';
      HEXADECIMAL.lastIndex = offset + 2;
      const isUnicode = escaped === 'u' && HEXADECIMAL.test(text);
      if (!isUnicode && (escaped === '' || !'"\\/bfnrt'.includes(escaped))) {
        return mistake(offset, 'JSON does not know this backslash.', 'two backslashes for one');
      }
      offset += isUnicode ? 6 : 2;
    } else {
      offset += 1;
    }
  }
  return mistake(text.length, 'The text ends before its closing quote.', 'a closing "');
}
