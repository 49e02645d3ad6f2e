import type { Dataset } from '#schemas';

/** Records measured of each list: enough for a size within a few per cent, at once. */
const SAMPLE = 200;

/** About how many bytes a dataset takes as JSON, from some records of each list, spread evenly. */
export function estimateSize(dataset: Dataset): number {
  const { actors, actorGroups, documents, relationships } = dataset;
  const lists: readonly (readonly unknown[])[] = [actors, actorGroups, documents, relationships];
  return lists.reduce<number>((sum, list) => sum + sizeOfList(list), 0);
}

function sizeOfList(records: readonly unknown[]): number {
  const step = Math.max(1, records.length / SAMPLE);
  let bytes = 0;
  let measured = 0;
  for (let at = 0; at < records.length; at += step) {
    // A comma follows each.
    bytes += encoder.encode(JSON.stringify(records[Math.floor(at)])).length + 1;
    measured += 1;
  }
  return measured === 0 ? 0 : Math.round((bytes / measured) * records.length);
}

const encoder = new TextEncoder();
