import { err, type Issue, ok, parseDataset, type Result } from '#schemas';
import { countRecords } from '../count-records.ts';
import type { Count, ReadDataset } from '../format.ts';
import type { ImportNotes } from './import-notes.ts';

/** Checks what was read against the contract, and says what became of the file's content. */
export function reportDataset(
  dataset: unknown,
  format: string,
  found: readonly Count[],
  { leftOut, changed, warnings }: ImportNotes,
): Result<ReadDataset, Issue[]> {
  const parsed = parseDataset(dataset);
  if (!parsed.ok) return err([...warnings, ...parsed.error]);
  return ok({
    dataset: parsed.value.dataset,
    warnings: [...warnings, ...parsed.value.warnings],
    report: {
      format,
      found,
      kept: countRecords(parsed.value.dataset),
      leftOut: leftOut.notes(),
      changed: changed.notes(),
    },
  });
}
