import { expose } from 'comlink';
import { addDataset } from '#core/editing';
import { type ImportOptions, type InputFile, type OpenedFile, openForImport } from '#core/formats';
import { type Dataset, type Issue, type ParsedDataset, parseDataset, type Result } from '#schemas';
import { collectSlices, sendInSlices, type TakeSlice } from './dataset-slices.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

const current = collectSlices();
const incoming = collectSlices();

const service = {
  /** Reads a file; the records of its dataset go through `take`. */
  async open(
    file: InputFile,
    options: Omit<ImportOptions, 'onProgress'>,
    onProgress: (share: number) => void,
    take: TakeSlice,
  ): Promise<OpenedFile> {
    const opened = await openForImport(file, { ...options, onProgress });
    if (!opened.read.ok) return opened;
    const { value } = opened.read;
    const dataset = await sendInSlices(value.dataset, take);
    return { ...opened, read: { ok: true, value: { ...value, dataset } } };
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
  ): Promise<Result<ParsedDataset, Issue[]>> {
    const sum = addDataset(current.join(currentHead), incoming.join(incomingHead), same);
    const read = parseDataset(sum);
    if (!read.ok) return read;
    const dataset = await sendInSlices(read.value.dataset, take);
    return { ok: true, value: { ...read.value, dataset } };
  },
};

export type ImportService = typeof service;

expose(service);
