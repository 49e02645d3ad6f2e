import { z } from './configured-zod.ts';
import type { Issue } from './issue.ts';
import { collectIssues } from './issue-collector.ts';
import { LIMITS } from './limits.ts';
import { parseJsonText } from './parse-dataset-text.ts';
import { makeSafe } from './raw-value.ts';
import { err, ok, type Result } from './result.ts';
import { collectShapeIssues } from './shape-issues.ts';

/** The file beside a dataset that says which findings of the data checks are meant to be so. */
export const CHECK_EXCEPTIONS_FILE = 'check-exceptions.json';

export const checkExceptionSchema = z.strictObject({
  /** The check, such as `uncoded-paragraph`. */
  code: z.string().min(1).max(LIMITS.idLength),
  /**
   * The record as the check names it: an id, `id#2` for evidence item 2 of a relationship (from 0)
   * or paragraph 2 of a document (from 1), `id + other` for two records.
   */
  record: z.string().min(1).max(LIMITS.textLength),
  /** Why it is right as it is, for readers of the dataset. */
  reason: z.string().min(1).max(LIMITS.textLength),
});

export type CheckException = z.infer<typeof checkExceptionSchema>;

const fileSchema = z.array(checkExceptionSchema);

/** Reads the text of `check-exceptions.json`; the issues are those of any file of a dataset. */
export function parseCheckExceptions(text: string): Result<CheckException[], Issue[]> {
  const json = parseJsonText(text, CHECK_EXCEPTIONS_FILE);
  if (!json.ok) return err([json.error]);
  const collector = collectIssues();
  const value = makeSafe(json.value, collector);
  if (collector.hasErrors) return err(collector.issues());
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  collectShapeIssues(parsed.error.issues, fileSchema, value, collector);
  return err(collector.issues());
}
