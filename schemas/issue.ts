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
