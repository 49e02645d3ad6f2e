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
  collectSlices,
  type DatasetRest,
  sendIndexed,
  type TakeSlice,
  tellingHowMuch,
} from './dataset-slices.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

const current = collectSlices();
const incoming = collectSlices();

/** A file that was read; what it holds without its records, which went in slices. */
export interface SentFile {
  readonly opened: OpenedFile;
  /** Absent for a file that was refused. */
  readonly rest?: DatasetRest;
}

const service = {
  /** Reads a file; the records of its dataset go through `take`. */
  async open(
    file: InputFile,
    options: Omit<ImportOptions, 'onProgress'>,
    onProgress: (share: number) => void,
    take: TakeSlice,
  ): Promise<SentFile> {
    const opened = await openForImport(file, { ...options, onProgress });
    if (!opened.read.ok) return { opened };
    const { value } = opened.read;
    const rest = await sendIndexed(value.dataset, take);
    const read = ok({ ...value, dataset: rest.head });
    return transfer({ opened: { ...opened, read }, rest }, buffersOf(rest.columns));
  },
  /** Reads the snapshot of a workspace; `undefined` where it is torn or the gate refuses it. */
  async restore(
    snapshot: SnapshotText,
    onProgress: (share: number) => void,
    take: TakeSlice,
  ): Promise<DatasetRest | undefined> {
    const dataset = readSnapshotText(snapshot);
    if (!dataset) return undefined;
    const rest = await sendIndexed(dataset, tellingHowMuch(dataset, take, onProgress));
    return transfer(rest, buffersOf(rest.columns));
  },
  /** Takes records of the two datasets that `add` will join. */
  takeCurrent: current.take,
  takeIncoming: incoming.take,
  /** Adds the one dataset to the other and checks what has come of it. */
  async add(
    currentHead: Dataset,
    incomingHead: Dataset,
    same: ReadonlyMap<string, string>,
    take: TakeSlice,
  ): Promise<Result<DatasetRest & Pick<ParsedDataset, 'warnings'>, Issue[]>> {
    const sum = addDataset(current.join(currentHead), incoming.join(incomingHead), same);
    const read = parseDataset(sum);
    if (!read.ok) return read;
    const { dataset, warnings } = read.value;
    const rest = await sendIndexed(dataset, take);
    return transfer(ok({ ...rest, warnings }), buffersOf(rest.columns));
  },
};

export type ImportService = typeof service;

expose(service);
