import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DocumentText, type DocumentTexts, splitParagraphs } from '#core/analysis';
import {
  CHECK_EXCEPTIONS_FILE,
  type CheckException,
  type Dataset,
  FOLDER_FILES,
  type Issue,
  ok,
  type ParsedDataset,
  parseCheckExceptions,
  parseDatasetFolder,
  parseDatasetText,
  type Result,
} from '#schemas';

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

const readText = (path: string) => readFile(path, 'utf8').catch(() => undefined);

export async function readFolder(folder: string): Promise<Result<ParsedDataset, Issue[]>> {
  const texts = new Map<string, string>();
  for (const file of FOLDER_FILES) {
    const text = await readText(join(folder, file));
    if (text !== undefined) texts.set(file, text);
  }
  return parseDatasetFolder(texts);
}

export async function readSingleFile(path: string): Promise<Result<ParsedDataset, Issue[]>> {
  const text = await readText(path);
  if (text !== undefined) return parseDatasetText(text, basename(path));
  const message = 'This file could not be read.';
  return { ok: false, error: [{ code: 'unreadable-file', severity: 'error', path: [], message }] };
}

/** The exceptions beside a dataset; a folder may do without, a single file has none. */
export async function readExceptions(folder: string): Promise<Result<CheckException[], Issue[]>> {
  const text = await readText(join(folder, CHECK_EXCEPTIONS_FILE));
  return text === undefined ? ok([]) : parseCheckExceptions(text);
}

/** The texts of a dataset's documents, as far as the folder has files of their names. */
export async function readTexts(dataset: Dataset, folder: string): Promise<DocumentTexts> {
  const texts = new Map<string, DocumentText>();
  for (const { id, file } of dataset.documents) {
    // A dataset may come from anywhere: its file names do not lead out of the folder.
    const path = file === undefined ? undefined : join(folder, basename(file));
    const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
    if (bytes === undefined) continue;
    texts.set(id, {
      paragraphs: splitParagraphs(bytes.toString('utf8')),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  return texts;
}
