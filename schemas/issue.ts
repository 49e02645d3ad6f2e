import { visibleText } from './visible-text.ts';

/** One finding about an input: what is wrong, where, what stood there and what was expected. */
export interface Issue {
  /** Stable code such as `dangling-end`; tests and docs refer to it. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Where in the parsed value: keys and indexes from the root. */
  readonly path: readonly (string | number)[];
  /** One sentence in plain English, without the place. */
  readonly message: string;
  /** What stood there, cut at 80 characters. */
  readonly found?: string;
  readonly expected?: string;
  /** Where in the text, counted from 1, when the text is no JSON at all. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** `relationships[3].evidence[0].paragraph`, as people write it. */
export function formatPath(path: Issue['path']): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text === '' ? '(top level)' : text;
}

/**
 * One readable block for a terminal or a dialogue: file and place, what is wrong, what was found
 * and what was expected.
 */
export function formatIssue(issue: Issue, fileName: string): string {
  const { position } = issue;
  const place =
    position === undefined
      ? formatPath(issue.path)
      : `line ${position.line}, column ${position.column}`;
  const lines = [`${fileName}: ${place}`, `  ${issue.severity} ${issue.code}: ${issue.message}`];
  if (issue.found !== undefined) lines.push(`  found:    ${issue.found}`);
  if (issue.expected !== undefined) lines.push(`  expected: ${issue.expected}`);
  // A terminal obeys control characters, wherever they come from.
  return lines.map(visibleText).join('\n');
}
