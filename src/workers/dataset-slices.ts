import { type GraphColumns, indexColumns } from '#core/graph';
import type { Dataset } from '#schemas';

const LISTS = ['actorGroups', 'actors', 'documents', 'relationships'] as const;
type SlicedList = (typeof LISTS)[number];

/**
 * Records a message. A message is copied at once by the thread that gets it; so many records of
 * any real dataset take a few milliseconds, and a hundred thousand in one piece take seconds.
 */
const SLICE = 1_000;

/** Takes over some records of one list, in their order. */
export type TakeSlice = (list: SlicedList, records: readonly unknown[]) => unknown;

/** What follows the slices of a dataset: all that is in no list, and its columns. */
export interface DatasetRest {
  readonly head: Dataset;
  readonly columns: GraphColumns;
}

/** Hands a dataset over list by list in slices, and gives what is left of it: its head. */
export async function sendInSlices(dataset: Dataset, take: TakeSlice): Promise<Dataset> {
  for (const list of LISTS) {
    const records = dataset[list];
    for (let at = 0; at < records.length; at += SLICE) {
      await take(list, records.slice(at, at + SLICE));
    }
  }
  return { ...dataset, actorGroups: [], actors: [], documents: [], relationships: [] };
}

/** The same, with the columns worked out, so that the thread that shows the dataset need not. */
export async function sendIndexed(dataset: Dataset, take: TakeSlice): Promise<DatasetRest> {
  const columns = indexColumns(dataset);
  return { head: await sendInSlices(dataset, take), columns };
}

/** The memory of columns, which moves to the thread that gets them instead of being copied. */
export function buffersOf({ bundles, values, ...columns }: GraphColumns): ArrayBuffer[] {
  const ofValues = [...values.values()].flatMap(({ offsets, codes }) => [offsets, codes]);
  // All of it was made by `indexColumns`, so that none of it is shared memory.
  return [...Object.values(columns), ...Object.values(bundles), ...ofValues].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}

/** Collects the slices of one dataset, which the other side has checked already. */
export function collectSlices(): { take: TakeSlice; join(head: Dataset): Dataset } {
  const records = new Map<SlicedList, unknown[]>(LISTS.map((list) => [list, []]));
  return {
    take(list, slice) {
      records.get(list)?.push(...slice);
    },
    join: (head) => ({ ...head, ...(Object.fromEntries(records) as Pick<Dataset, SlicedList>) }),
  };
}
