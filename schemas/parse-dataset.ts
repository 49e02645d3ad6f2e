import { type Dataset, datasetSchema } from './dataset.ts';
import { explainForeignInput } from './foreign-input.ts';
import type { Issue } from './issue.ts';
import { collectIssues, type IssueCollector } from './issue-collector.ts';
import { createMeaningContext } from './meaning/meaning-check.ts';
import { MEANING_CHECKS } from './meaning/meaning-checks.ts';
import { makeQuickReader, UNREAD } from './quick-read.ts';
import { makeSafe } from './raw-value.ts';
import { err, ok, type Result } from './result.ts';
import { collectShapeIssues } from './shape-issues.ts';

/** A dataset that holds all its promises, and what was noticed on the way. */
export interface ParsedDataset {
  readonly dataset: Dataset;
  readonly warnings: Issue[];
}

/**
 * The one gate for datasets: takes any value and gives either a dataset with its defaults filled
 * in or the issues that stand in the way, at most 200 and one that counts the rest. First the
 * shape is checked, then the meaning; issues of the meaning show only once the shape is good.
 * The input is not changed, and no input makes this throw.
 */
export function parseDataset(input: unknown): Result<ParsedDataset, Issue[]> {
  const collector = collectIssues();
  const shape = readShape(input, collector);
  if (!shape.ok) return shape;

  const dataset = shape.value;
  const context = createMeaningContext(dataset, collector);
  for (const { check } of MEANING_CHECKS) check(context);
  if (collector.hasErrors) return err(collector.issues());
  return ok({ dataset, warnings: collector.issues() });
}

const readQuickly = makeQuickReader(datasetSchema);

/** What the quick reader leaves unread is made safe first, and read again, by zod if need be. */
function readShape(input: unknown, collector: IssueCollector): Result<Dataset, Issue[]> {
  let read = readQuickly(input);
  if (read === UNREAD) {
    const safe = makeSafe(input, collector);
    if (collector.hasErrors) return err(collector.issues());
    const foreign = explainForeignInput(safe);
    if (foreign !== undefined) return err([foreign]);
    if (safe !== input) read = readQuickly(safe);
    if (read === UNREAD) return readByZod(safe, collector);
  }
  // A quick reader gives what its schema gives; that cannot be told in types.
  return ok(read as Dataset);
}

function readByZod(input: unknown, collector: IssueCollector): Result<Dataset, Issue[]> {
  const parsed = datasetSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  collectShapeIssues(parsed.error.issues, datasetSchema, input, collector);
  return err(collector.issues());
}
