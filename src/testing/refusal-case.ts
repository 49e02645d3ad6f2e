import { expect } from 'vitest';
import { type DatasetInput, type Issue, parseDataset } from '#schemas';
import { aDataset, type DatasetBuilder } from './dataset-builder.ts';

/** One way to spoil a good dataset, and the one error that has to come of it. */
export interface RefusalCase {
  readonly name: string;
  readonly spoil: (input: DatasetInput) => void;
  readonly code: string;
  readonly path: Issue['path'];
  /** A pattern where the whole text would be long. */
  readonly found: string | RegExp | undefined;
  readonly expected: string | RegExp;
  readonly message?: string | RegExp;
}

/** A valid dataset of one attack of `a` on `b`, reported in `doc`, which has four paragraphs. */
export const aboutOneEdge = (): DatasetBuilder =>
  aDataset()
    .actors('a', 'b')
    .documents({ id: 'doc', paragraphs: 4 })
    .edge('a', 'attack', 'b', { start: '2020-01-03' });

/** The issues for which a value is refused; none when it is a good dataset. */
export function errorsOf(input: unknown): Issue[] {
  const result = parseDataset(input);
  return result.ok ? [] : result.error;
}

const textOrPattern = (text: string | RegExp | undefined): unknown =>
  text instanceof RegExp ? expect.stringMatching(text) : text;

/** Expects exactly the error of the case from a dataset that was good before. */
export function expectRefusal(refusal: RefusalCase): void {
  const input = aboutOneEdge().input();
  expect(errorsOf(input)).toEqual([]);
  refusal.spoil(input);
  const errors = errorsOf(input);
  expect(errors).toHaveLength(1);
  const { code, path, found, expected, message } = refusal;
  expect(errors[0]).toMatchObject({ severity: 'error', code, expected: textOrPattern(expected) });
  expect(errors[0]?.path).toEqual(path);
  expect(errors[0]?.found).toEqual(textOrPattern(found));
  if (message !== undefined) expect(errors[0]?.message).toEqual(textOrPattern(message));
}

/** Puts any value at a place such as `actors.0.name`; `undefined` removes the key. */
export const put =
  (place: string, value: unknown) =>
  (input: unknown): void => {
    const steps = place.split('.');
    const key = steps.pop() ?? '';
    let parent = input as Record<string, unknown>;
    for (const step of steps) parent = parent[step] as Record<string, unknown>;
    if (value === undefined) delete parent[key];
    else parent[key] = value;
  };
