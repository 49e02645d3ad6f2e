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
