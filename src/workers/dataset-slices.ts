import { type GraphColumns, indexColumns } from '#core/graph';
import type { Dataset } from '#schemas';

const LISTS = ['actorGroups', 'actors', 'documents', 'relationships'] as const;
type SlicedList = (typeof LISTS)[number];

/**
 * Records a message. A message is copied at once by the thread that gets it; so many records of
 * any real dataset take about a millisecond, and a hundred thousand in one piece take seconds.
 */
const SLICE = 250;
/** Messages under way: the next ones are written while one is read, and no more than can be kept. */
const UNDER_WAY = 8;

/** Takes over some records of one list, in their order. */
export type TakeSlice = (list: SlicedList, records: readonly unknown[]) => unknown;

/** What follows the slices of a dataset: all that is in no list, and its columns. */
export interface DatasetRest {
  readonly head: Dataset;
  readonly columns: GraphColumns;
}

/** Hands a dataset over list by list in slices, and gives what is left of it: its head. */
export async function sendInSlices(dataset: Dataset, take: TakeSlice): Promise<Dataset> {
  const underWay: unknown[] = [];
  for (const list of LISTS) {
    const records = dataset[list];
    for (let at = 0; at < records.length; at += SLICE) {
      if (underWay.length === UNDER_WAY) await underWay.shift();
      underWay.push(take(list, records.slice(at, at + SLICE)));
    }
  }
  await Promise.all(underWay);
  return { ...dataset, actorGroups: [], actors: [], documents: [], relationships: [] };
}

/** The same, with the columns worked out, so that the thread that shows the dataset need not. */
export async function sendIndexed(dataset: Dataset, take: TakeSlice): Promise<DatasetRest> {
  const columns = indexColumns(dataset);
  return { head: await sendInSlices(dataset, take), columns };
}

/** Reading is the first half of the work, handing over the second. */
const HANDING_OVER = 0.5;
/** One message of progress for so many slices. */
const SLICES_A_MESSAGE = 16;

/** The same way of taking slices, which now and then tells the share of the work that is done. */
export function tellingHowMuch(
  { actorGroups, actors, documents, relationships }: Dataset,
  take: TakeSlice,
  tell: (share: number) => void,
): TakeSlice {
  const total = actorGroups.length + actors.length + documents.length + relationships.length;
  let [taken, slices] = [0, 0];
  return (list, records) => {
    if (slices % SLICES_A_MESSAGE === 0) tell(HANDING_OVER + (1 - HANDING_OVER) * (taken / total));
    taken += records.length;
    slices += 1;
    return take(list, records);
  };
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
