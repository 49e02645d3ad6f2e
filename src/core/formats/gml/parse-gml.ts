import { err, foundText, type Issue, LIMITS, ok, positionOf, type Result } from '#schemas';

/** One entry of a GML list: a key, and a text, a number or another list. */
export interface GmlEntry {
  readonly key: string;
  readonly value: GmlValue;
  readonly line: number;
}
export type GmlValue = GmlText | GmlList;
export interface GmlText {
  readonly text: string;
  /** Whether it stood in quotes, so that it is no number. */
  readonly isQuoted: boolean;
}
export interface GmlList {
  readonly entries: readonly GmlEntry[];
}

const TOKEN = /\[|\]|"[^"]*"?|[^\s[\]"]+/gy;
const SPACE = /\s+/y;
const COMMENT = /[^\r\n]+/y;

/**
 * Parses GML after Himsolt, "GML: A portable Graph File Format" (1997), with what real files have
 * beyond it: keys with hyphens, words without quotes, text outside ASCII.
 */
export function parseGml(text: string, fileName: string): Result<GmlList, Issue> {
  const root: GmlEntry[] = [];
  const open: GmlEntry[][] = [root];
  let key: { text: string; line: number } | undefined;
  let line = 1;
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  const problem = (code: string, message: string, expected: string): Result<never, Issue> =>
    err({
      code,
      severity: 'error',
      path: [],
      message: `${fileName} is no valid GML. ${message}`,
      found:
        offset >= text.length ? 'the end of the file' : foundText(text.slice(offset, offset + 40)),
      expected,
      position: positionOf(text, offset),
    });

  while (offset < text.length) {
    SPACE.lastIndex = offset;
    const space = SPACE.exec(text)?.[0];
    if (space !== undefined) {
      offset += space.length;
      line += countBreaks(space);
      continue;
    }
    if (key === undefined && text[offset] === '#') {
      COMMENT.lastIndex = offset;
      offset += COMMENT.exec(text)?.[0].length ?? 1;
      continue;
    }
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0] ?? text[offset]!;
    const entries = open.at(-1)!;
    if (token === ']') {
      if (key !== undefined) return problem('bad-gml', 'A key has no value.', 'a value');
      if (open.length === 1) return problem('bad-gml', 'More ] than [ .', 'a key');
      open.pop();
    } else if (token === '[') {
      if (key === undefined) return problem('bad-gml', 'A list has no key.', 'a key before the [');
      if (open.length > LIMITS.jsonDepth) {
        const limit = `at most ${LIMITS.jsonDepth} levels`;
        return problem('too-deep', 'Lists stand in one another too deeply.', limit);
      }
      const list: GmlEntry[] = [];
      entries.push({ key: key.text, value: { entries: list }, line: key.line });
      open.push(list);
      key = undefined;
    } else if (key === undefined) {
      if (token.startsWith('"'))
        return problem('bad-gml', 'A text stands where a key belongs.', 'a key');
      key = { text: token, line };
    } else {
      const isQuoted = token.startsWith('"');
      if (isQuoted && (token.length === 1 || !token.endsWith('"'))) {
        return problem('bad-gml', 'A text has no closing quote.', 'a closing "');
      }
      const value = isQuoted ? decodeEntities(token.slice(1, -1)) : token;
      entries.push({ key: key.text, value: { text: value, isQuoted }, line: key.line });
      key = undefined;
    }
    offset += token.length;
    line += countBreaks(token);
  }
  if (key !== undefined) return problem('bad-gml', 'The text ends before a value.', 'a value');
  if (open.length > 1) return problem('bad-gml', 'The text ends too early.', 'a closing ]');
  return ok({ entries: root });
}

const countBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
]);

/** GML writes quotes and what is no ASCII as entities; unknown ones stay as they are. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|([a-z]+));/g, (whole, code, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const point = Number(code);
    const isText = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isText ? String.fromCodePoint(point) : whole;
  });
