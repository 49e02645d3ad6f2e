import { type Remote, transfer, wrap } from 'comlink';
import { addDataset, readSnapshotText, type SnapshotText } from '#core/editing';
import type { ImportOptions, InputFile, OpenedFile } from '#core/formats';
import { joinGraph } from '#core/graph';
import {
  type Dataset,
  err,
  type Issue,
  ok,
  type ParsedDataset,
  parseDataset,
  type Result,
} from '#schemas';
import { readSlices, type SliceReader, sendInSlices } from './dataset-slices.ts';
import { hearProgress } from './hear-progress.ts';
import type { ImportService } from './import.worker.ts';

export interface ImportRunner {
  /**
   * Reads a file off the main thread and indexes what it holds there, so that `buildGraph` has
   * nothing left to do; its bytes move there and are gone here. When the signal is aborted the work
   * ends at once and the promise rejects with its reason.
   */
  open(file: InputFile, options: ImportOptions, signal: AbortSignal): Promise<OpenedFile>;
  /**
   * Reads the snapshot of a workspace off the main thread; `undefined` where it is torn or the
   * gate refuses it. Ends like `open` when the signal is aborted.
   */
  restore(
    snapshot: SnapshotText,
    options: { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void },
  ): Promise<Dataset | undefined>;
  /** Adds a dataset to another off the main thread and checks what has come of it. */
  add(
    current: Dataset,
    incoming: Dataset,
    same: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ): Promise<Result<ParsedDataset, Issue[]>>;
}

/**
 * Reads files in workers. Reading cannot be interrupted from within, and a file may take all the
 * memory there is, so that each has a worker of its own that ends with it. Without workers it is
 * read inline.
 */
export function createImportRunner(startWorker: () => Worker): ImportRunner {
  /** Runs one job in a worker of its own; what breaks there is told by `broken`. */
  const runInWorker = <Answer>(
    signal: AbortSignal,
    work: (service: Remote<ImportService>) => Promise<Answer>,
    broken: (found: string) => Answer,
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const worker = startWorker();
      const end = () => {
        signal.removeEventListener('abort', abort);
        worker.terminate();
      };
      const abort = () => {
        end();
        reject(signal.reason);
      };
      const finish = (answer: Answer) => {
        if (signal.aborted) return;
        end();
        resolve(answer);
      };
      const fail = (event: Event) =>
        finish(broken('message' in event ? String(event.message) : event.type));
      signal.addEventListener('abort', abort);
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      work(wrap<ImportService>(worker)).then(finish, (failure: unknown) =>
        finish(broken(String(failure))),
      );
    });

  return {
    async open(file, options, signal) {
      signal.throwIfAborted();
      if (typeof Worker === 'undefined') {
        const { openForImport } = await import('#core/formats');
        return openForImport(file, options);
      }
      const { onProgress = () => {}, ...plain } = options;
      const read = async (service: Remote<ImportService>): Promise<OpenedFile> => {
        const [slices, port] = openSlices(signal, (share) =>
          onProgress(READING + (1 - READING) * share),
        );
        const bytes = [file, ...(file.companions ?? [])].map((one) => one.bytes.buffer);
        const moved = transfer(file, bytes as ArrayBuffer[]);
        const heard = hearProgress((share) => onProgress(READING * share));
        const { opened, sent } = await service.open(moved, plain, heard.listener, port);
        heard.end();
        if (!opened.read.ok || !sent) return opened;
        const { dataset } = joinGraph(await slices.join(sent), sent.columns);
        return { ...opened, read: ok({ ...opened.read.value, dataset }) };
      };
      return runInWorker(signal, read, (found) => ({
        name: file.name,
        format: '',
        read: err([stopped(`${file.name} could not be read: its reader has stopped.`, found)]),
      }));
    },
    async restore({ text, checksum }, { signal, onProgress }) {
      signal.throwIfAborted();
      const snapshot = { text, checksum };
      if (typeof Worker === 'undefined') return readSnapshotText(snapshot);
      const restore = async (service: Remote<ImportService>) => {
        const [slices, port] = openSlices(signal, (share) =>
          onProgress?.(READING + (1 - READING) * share),
        );
        const sent = await service.restore(snapshot, port);
        return sent && joinGraph(await slices.join(sent), sent.columns).dataset;
      };
      return runInWorker<Dataset | undefined>(signal, restore, () => undefined);
    },
    async add(current, incoming, same, signal) {
      signal.throwIfAborted();
      if (typeof Worker === 'undefined') return parseDataset(addDataset(current, incoming, same));
      const add = async (service: Remote<ImportService>) => {
        const hand = async (part: 'current' | 'incoming', whole: Dataset) => {
          const { port1, port2 } = new MessageChannel();
          await service.take(part, transfer(port2, [port2]));
          return sendInSlices(whole, port1);
        };
        const one = await hand('current', current);
        const other = await hand('incoming', incoming);
        const [slices, port] = openSlices(signal);
        const read = await service.add(one, other, same, port);
        if (!read.ok) return read;
        const { columns, warnings } = read.value;
        const { dataset } = joinGraph(await slices.join(read.value), columns);
        return ok({ dataset, warnings });
      };
      return runInWorker<Result<ParsedDataset, Issue[]>>(signal, add, (found) =>
        err([stopped('The datasets could not be joined: the work has stopped.', found)]),
      );
    },
  };
}

/** Reading is the first half of the work, taking over what has been read the second. */
const READING = 0.5;

/** Slices that will come from a worker, and the port for it to send them to. */
function openSlices(
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
): [SliceReader, MessagePort] {
  const { port1, port2 } = new MessageChannel();
  return [readSlices(port1, { signal, onShare }), transfer(port2, [port2])];
}

const stopped = (message: string, found: string): Issue => ({
  code: 'reader-stopped',
  severity: 'error',
  path: [],
  message,
  found: found.slice(0, 80),
  expected: 'as much memory as the data take',
});
