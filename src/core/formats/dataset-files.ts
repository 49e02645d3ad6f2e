import {
  err,
  FOLDER_FILES,
  type Issue,
  ok,
  type ParsedDataset,
  parseDataset,
  parseDatasetFolder,
  parseJsonText,
  type Result,
} from '#schemas';
import { countRecords } from './count-records.ts';
import { decodeText } from './file-head.ts';
import type { InputFile, ReadDataset, ReadOptions } from './format.ts';

const nameOf = ({ name }: Pick<InputFile, 'name'>): string => name.replace(/^.*[\\/]/, '');
const isFolderFile = (file: Pick<InputFile, 'name'>): boolean =>
  FOLDER_FILES.some((name) => name === nameOf(file));

/** Whether files that were chosen together are those of one dataset folder. */
export const isDatasetFolder = (file: InputFile): boolean =>
  isFolderFile(file) && (file.companions ?? []).some(isFolderFile);

/** Reads our own JSON: one file with everything, or the four files of a folder. */
export function readDatasetFiles(
  file: InputFile,
  { onProgress }: ReadOptions = {},
): Result<ReadDataset, Issue[]> {
  const read = isDatasetFolder(file)
    ? parseDatasetFolder(
        new Map(
          [file, ...(file.companions ?? [])].map((one) => [nameOf(one), decodeText(one.bytes)]),
        ),
      )
    : readOneFile(file, onProgress);
  if (!read.ok) return read;
  const counts = countRecords(read.value.dataset);
  return ok({
    ...read.value,
    report: { format: 'faultlines-json', found: counts, kept: counts, leftOut: [], changed: [] },
  });
}

/** To read the text takes about as long as to check what it says. */
const TEXT_READ = 0.5;

function readOneFile(
  { name, bytes }: InputFile,
  onProgress: ReadOptions['onProgress'],
): Result<ParsedDataset, Issue[]> {
  const value = parseJsonText(decodeText(bytes), name);
  if (!value.ok) return err([value.error]);
  onProgress?.(TEXT_READ);
  const read = parseDataset(value.value);
  onProgress?.(1);
  return read;
}
