/** How often a quotation mark that never closes is taken literally before all of them are. */
const MOST_RETRIES = 10;

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

export interface RowVisitor {
  /** Cells of a row that is not blank, and its number, counted from 1 with blank rows. */
  row(cells: string[], row: number): boolean | undefined;
  /** A quotation mark that opens a cell and never closes; it is taken as it stands. */
  unclosedQuote?(row: number): void;
}

/**
 * Cells of delimiter-separated text after RFC 4180, wider where real files are: a row ends at
 * CR LF, LF or CR, in any mixture; text after a closing quotation mark stays part of the cell; and
 * what stands within quotes, line breaks too, is kept as it is.
 */
export function splitRows(text: string, delimiter: string, visitor: RowVisitor): void {
  const separator = delimiter.charCodeAt(0);
  const length = text.length;
  let retries = 0;
  /** Below this place quotation marks are ordinary characters. */
  let literalBefore = -1;
  let row = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (at < length) {
    const rowStart = at;
    const cells: string[] = [];
    let isBlank = true;
    let isDone = false;
    row += 1;
    while (!isDone) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE && at >= literalBefore) {
        const closed = closeQuote(text, at);
        if (closed === undefined) {
          visitor.unclosedQuote?.(row);
          retries += 1;
          literalBefore = retries >= MOST_RETRIES ? length : at + 1;
          cells.length = 0;
          isBlank = true;
          at = rowStart;
          continue;
        }
        const end = endOfCell(text, closed.end, separator);
        cell = end === closed.end ? closed.content : closed.content + text.slice(closed.end, end);
        at = end;
        isBlank = false;
      } else {
        const end = endOfCell(text, at, separator);
        cell = text.slice(at, end);
        if (end > at) isBlank = false;
        at = end;
      }
      cells.push(cell);
      const code = at < length ? text.charCodeAt(at) : LINE_FEED;
      if (code === separator) {
        at += 1;
        // A delimiter at the very end of the text opens one more, empty cell.
        if (at === length) {
          cells.push('');
          isDone = true;
        }
      } else {
        at += code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
        isDone = true;
      }
    }
    if (isBlank && cells.length === 1) continue;
    if (visitor.row(cells, row) === false) return;
  }
}

function endOfCell(text: string, from: number, separator: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === RETURN) return at;
    at += 1;
  }
  return length;
}

function closeQuote(text: string, open: number): { content: string; end: number } | undefined {
  let at = open + 1;
  let hasDoubled = false;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return undefined;
    if (text.charCodeAt(close + 1) !== QUOTE) {
      const content = text.slice(open + 1, close);
      return { content: hasDoubled ? content.replaceAll('""', '"') : content, end: close + 1 };
    }
    hasDoubled = true;
    at = close + 2;
  }
}
