import { type Dataset, LIMITS, parseDatasetText } from '#schemas';

/** The dataset of a workspace's snapshot, by the same gate as any file; `undefined` if refused. */
export function readSnapshotText(text: string): Dataset | undefined {
  const read = parseDatasetText(text, 'snapshot', LIMITS.snapshotCharacters);
  return read.ok ? read.value.dataset : undefined;
}
