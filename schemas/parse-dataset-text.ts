import { foundText } from './found-text.ts';
import type { Issue } from './issue.ts';
import { findJsonMistake, positionOf } from './json-mistake.ts';
import { LIMITS } from './limits.ts';
import { type ParsedDataset, parseDataset } from './parse-dataset.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Reads the text of a `NAME.faultlines.json` file. On top of the issues of `parseDataset` there
 * are `empty-file`, `file-too-large` and `bad-json`, the last with line and column.
 */
export function parseDatasetText(
  text: string,
  fileName: string,
  mostCharacters: number = LIMITS.fileBytes,
): Result<ParsedDataset, Issue[]> {
  const value = parseJsonText(text, fileName, mostCharacters);
  return value.ok ? parseDataset(value.value) : err([value.error]);
}

/** Reads JSON, with an issue that people can act on; a byte order mark at the start is dropped. */
export function parseJsonText(
  text: string,
  fileName: string,
  mostCharacters: number = LIMITS.fileBytes,
): Result<unknown, Issue> {
  const problem = (fields: Omit<Issue, 'severity' | 'path'>): Result<never, Issue> =>
    err({ severity: 'error', path: [], ...fields });
  if (text.length > mostCharacters) {
    return problem({
      code: 'file-too-large',
      message: `${fileName} is too large.`,
      found: `${text.length} characters`,
      expected: `at most ${mostCharacters} bytes`,
    });
  }
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!/\S/.test(json)) {
    return problem({
      code: 'empty-file',
      message: `${fileName} is empty. Perhaps its download or export stopped early.`,
      found: 'nothing',
      expected: 'JSON',
    });
  }
  try {
    return ok(JSON.parse(json));
  } catch {
    const mistake = findJsonMistake(json);
    const offset = mistake?.offset ?? 0;
    const rest = /.*/.exec(json.slice(offset, offset + 40))?.[0] ?? '';
    return problem({
      code: 'bad-json',
      message: `${fileName} is not valid JSON. ${mistake?.message ?? ''}`.trim(),
      found: offset >= json.length ? 'the end of the file' : foundText(rest || json[offset]),
      expected: mistake?.expected ?? 'JSON',
      position: positionOf(json, offset),
    });
  }
}
