import { expose, transfer } from 'comlink';
import { addDataset, readSnapshotText, type SnapshotText } from '#core/editing';
import { type ImportOptions, type InputFile, type OpenedFile, openForImport } from '#core/formats';
import {
  type Dataset,
  type Issue,
  ok,
  type ParsedDataset,
  parseDataset,
  type Result,
} from '#schemas';
import {
  buffersOf,
  type IndexedDataset,
  readSlices,
  type SentDataset,
  type SliceReader,
  sendIndexed,
} from './dataset-slices.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

/** The two datasets that `add` will join, as they come in. */
const parts = new Map<'current' | 'incoming', SliceReader>();

/** A file that was read; what it holds without its records, which went in slices. */
export interface SentFile {
  readonly opened: OpenedFile;
  /** Absent for a file that was refused. */
  readonly sent?: IndexedDataset;
}

const service = {
  /** Reads a file; the records of its dataset go to the port. */
  async open(
    file: InputFile,
    options: Omit<ImportOptions, 'onProgress'>,
    onProgress: (share: number) => void,
    port: MessagePort,
  ): Promise<SentFile> {
    const opened = await openForImport(file, { ...options, onProgress });
    if (!opened.read.ok) return { opened };
    const { value } = opened.read;
    const sent = await sendIndexed(value.dataset, port);
    const read = ok({ ...value, dataset: sent.head });
    return transfer({ opened: { ...opened, read }, sent }, buffersOf(sent.columns));
  },
  /** Reads the snapshot of a workspace; `undefined` where it is torn or the gate refuses it. */
  async restore(snapshot: SnapshotText, port: MessagePort): Promise<IndexedDataset | undefined> {
    const dataset = readSnapshotText(snapshot);
    if (!dataset) return undefined;
    const sent = await sendIndexed(dataset, port);
    return transfer(sent, buffersOf(sent.columns));
  },
  /** Reads the slices of one of the two datasets that `add` will join. */
  take(part: 'current' | 'incoming', port: MessagePort): void {
    parts.set(part, readSlices(port));
  },
  /** Adds the one dataset to the other and checks what has come of it. */
  async add(
    current: SentDataset,
    incoming: SentDataset,
    same: ReadonlyMap<string, string>,
    port: MessagePort,
  ): Promise<Result<IndexedDataset & Pick<ParsedDataset, 'warnings'>, Issue[]>> {
    const one = await join('current', current);
    const other = await join('incoming', incoming);
    const read = parseDataset(addDataset(one, other, same));
    if (!read.ok) return read;
    const { dataset, warnings } = read.value;
    const sent = await sendIndexed(dataset, port);
    return transfer(ok({ ...sent, warnings }), buffersOf(sent.columns));
  },
};

function join(part: 'current' | 'incoming', sent: SentDataset): Promise<Dataset> {
  const reader = parts.get(part);
  if (reader === undefined) throw new Error(`No slices of the ${part} dataset were sent before.`);
  return reader.join(sent);
}

export type ImportService = typeof service;

expose(service);
