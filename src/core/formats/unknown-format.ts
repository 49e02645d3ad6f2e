import { foundText, type Issue } from '#schemas';
import { headOf } from './file-head.ts';
import type { Format, InputFile } from './format.ts';

/**
 * The issue for a file that no format recognises, with all that can be read; `undefined` for one
 * that is empty or looks like JSON, of which the contract's own reader says more.
 */
export function explainUnknown(file: InputFile, formats: readonly Format[]): Issue | undefined {
  const { text } = headOf(file);
  if (/^\ufeff?\s*([[{"\d]|$)/.test(text)) return undefined;
  const readable = formats.filter(({ read }) => read !== undefined).map(({ label }) => label);
  return {
    code: 'unknown-format',
    severity: 'error',
    path: [],
    message: `${file.name} is in no format that can be read. Save it as one of those below, such as CSV, in the program that made it.`,
    found: /[\0\ufffd]/.test(text.slice(0, 200))
      ? 'a file that is no text'
      : foundText(text.trimStart().slice(0, 60)),
    expected: `one of: ${readable.join(', ')}`,
  };
}
