import { checksumOf } from '#core/base';
import { type Dataset, LIMITS, parseDatasetText } from '#schemas';

/** A dataset as it was written, with the sum that tells whether it lies there whole. */
export interface SnapshotText {
  readonly text: string;
  readonly checksum: string;
}

/** The dataset of a workspace's snapshot, by the same gate as any file; `undefined` if refused. */
export function readSnapshotText({ text, checksum }: SnapshotText): Dataset | undefined {
  if (checksumOf(text) !== checksum) return undefined;
  const read = parseDatasetText(text, 'snapshot', LIMITS.snapshotCharacters);
  return read.ok ? read.value.dataset : undefined;
}
