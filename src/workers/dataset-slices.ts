import { type GraphColumns, indexColumns } from '#core/graph';
import type { Dataset } from '#schemas';
import { takeTurns } from './take-turns.ts';

const LISTS = ['actorGroups', 'actors', 'documents', 'relationships'] as const;
type SlicedList = (typeof LISTS)[number];

/** Records a slice: of any real dataset so many are written, or read, in about a millisecond. */
const SLICE = 250;

/** Some records of one list, in their order. */
interface Slice {
  readonly list: SlicedList;
  /** As JSON. */
  readonly text: string;
  /** How much of the dataset is handed over with it, from 0 to 1. */
  readonly share: number;
}

/** What follows the slices of a dataset: all that is in no list. */
export interface SentDataset {
  readonly head: Dataset;
  /** How many slices went before. */
  readonly slices: number;
}

/** The same, with the columns worked out, so that the thread that shows the dataset need not. */
export interface IndexedDataset extends SentDataset {
  readonly columns: GraphColumns;
}

/**
 * Hands a dataset over list by list in slices. They are texts: a text is written and read in less
 * time than objects are copied by a message, and it is read when the other thread has time for it;
 * objects would be made at once, however many messages are there.
 */
export async function sendInSlices(
  dataset: Dataset,
  port: Pick<MessagePort, 'postMessage'>,
): Promise<SentDataset> {
  const total = LISTS.reduce((sum, list) => sum + dataset[list].length, 0);
  const turn = takeTurns();
  let slices = 0;
  let sent = 0;
  for (const list of LISTS) {
    const records = dataset[list];
    for (let at = 0; at < records.length; at += SLICE) {
      const some = records.slice(at, at + SLICE);
      sent += some.length;
      port.postMessage({ list, text: JSON.stringify(some), share: sent / total } satisfies Slice);
      slices += 1;
      await turn();
    }
  }
  const head = { ...dataset, actorGroups: [], actors: [], documents: [], relationships: [] };
  return { head, slices };
}

/** Hands a dataset over and works out its columns while the other side reads the slices. */
export async function sendIndexed(dataset: Dataset, port: MessagePort): Promise<IndexedDataset> {
  const sent = await sendInSlices(dataset, port);
  return { ...sent, columns: indexColumns(dataset) };
}

/** The memory of columns, which moves to the thread that gets them instead of being copied. */
export function buffersOf({ bundles, values, ...columns }: GraphColumns): ArrayBuffer[] {
  const ofValues = [...values.values()].flatMap(({ offsets, codes }) => [offsets, codes]);
  // All of it was made by `indexColumns`, so that none of it is shared memory.
  return [...Object.values(columns), ...Object.values(bundles), ...ofValues].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}

/** Slices of one dataset as they come in. */
export interface SliceReader {
  /** The dataset, as soon as all its slices have been read. */
  join(sent: SentDataset): Promise<Dataset>;
}

export interface SliceOptions {
  /** When it is aborted no more is read, whatever has come in. */
  readonly signal?: AbortSignal;
  /** Is told how much has been read, from 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/**
 * Reads the slices of a dataset, which the other side has checked already, in turns: no matter how
 * many have come, the thread is never held for more than a few milliseconds.
 */
export function readSlices(port: MessagePort, options: SliceOptions = {}): SliceReader {
  const { signal, onShare } = options;
  const lists = new Map<SlicedList, unknown[]>(LISTS.map((list) => [list, []]));
  const waiting: Slice[] = [];
  let expected = Number.POSITIVE_INFINITY;
  let wake = () => {};
  port.onmessage = ({ data }: MessageEvent<Slice>) => {
    waiting.push(data);
    wake();
  };
  const stop = () => {
    expected = 0;
    wake();
  };
  signal?.addEventListener('abort', stop, { once: true });
  const readAll = async () => {
    const turn = takeTurns();
    for (let slices = 0; slices < expected; ) {
      const slice = waiting.shift();
      if (slice) {
        lists.get(slice.list)?.push(...(JSON.parse(slice.text) as unknown[]));
        slices += 1;
        const pause = turn();
        if (pause) onShare?.(slice.share);
        await pause;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    signal?.removeEventListener('abort', stop);
    port.close();
  };
  const reading = readAll();
  return {
    async join({ head, slices }) {
      expected = slices;
      wake();
      await reading;
      return { ...head, ...(Object.fromEntries(lists) as Pick<Dataset, SlicedList>) };
    },
  };
}
