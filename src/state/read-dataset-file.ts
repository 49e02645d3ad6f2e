import type { InputFile } from '#core/formats';
import {
  err,
  type Issue,
  LIMITS,
  ok,
  type ParsedDataset,
  parseDataset,
  type Result,
} from '#schemas';
import type { ChosenFile } from './importing/importing.ts';
import type { Ports } from './ports.ts';

/**
 * Reads files that belong together from the disk, the first with the others beside it; one beyond
 * the limit is refused before it is read.
 */
export async function readChosenFiles(
  files: readonly ChosenFile[],
): Promise<Result<InputFile, Issue[]>> {
  const read: InputFile[] = [];
  for (const file of files) {
    if (file.size > LIMITS.fileBytes) {
      return problem(
        'file-too-large',
        `${file.name} is too large.`,
        `${file.size} bytes`,
        `at most ${LIMITS.fileBytes} bytes`,
      );
    }
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (failure) {
      // The disk may have lost the file since it was chosen.
      if (!(failure instanceof DOMException)) throw failure;
      return problem(
        'unreadable-file',
        `${file.name} could not be read from the disk.`,
        failure.message,
        'a file that is still where it was chosen',
      );
    }
  }
  const [first, ...companions] = read;
  if (!first) return problem('empty-file', 'No file was chosen.', 'nothing', 'a file');
  return ok(companions.length > 0 ? { ...first, companions } : first);
}

/** Reads the dataset that comes with the page; without an answer it is refused like a bad file. */
export async function readShippedDataset(
  ports: Pick<Ports, 'readShippedDataset'>,
): Promise<Result<ParsedDataset, Issue[]>> {
  let value: unknown;
  try {
    value = await ports.readShippedDataset();
  } catch (failure) {
    return problem(
      'unreachable-dataset',
      'The dataset could not be loaded.',
      String(failure).slice(0, 80),
      'an answer of the server that this page came from',
    );
  }
  return parseDataset(value);
}

const problem = (code: string, message: string, found: string, expected: string) =>
  err([{ code, severity: 'error', path: [], message, found, expected } as const]);
