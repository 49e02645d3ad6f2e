import { type Issue, ok, type Result } from '#schemas';
import type { ReadDataset } from '../format.ts';
import type { ReadJson } from './read-json.ts';

/** A dataset with what was noticed before, while the file was read as JSON. */
export function withJsonNotes(
  read: Result<ReadDataset, Issue[]>,
  { warnings, notes }: ReadJson,
): Result<ReadDataset, Issue[]> {
  if (!read.ok) return read;
  const { report } = read.value;
  return ok({
    ...read.value,
    warnings: [...warnings, ...read.value.warnings],
    report: {
      ...report,
      leftOut: [...notes.leftOut, ...report.leftOut],
      changed: [...notes.changed, ...report.changed],
    },
  });
}
