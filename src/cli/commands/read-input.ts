import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import {
  formatById,
  type InputFile,
  type ReadDataset,
  readFile as readFormat,
} from '#core/formats';
import {
  err,
  FOLDER_FILES,
  formatIssue,
  type Issue,
  issueInFile,
  LIMITS,
  type Result,
} from '#schemas';
import { readFolder } from '../read-coded-data.ts';
import { Refused, type World } from './world.ts';

/** A dataset that a command works on, and the name that messages give its file. */
export interface Input extends ReadDataset {
  readonly name: string;
}

/**
 * Reads a dataset from a file of any format, a folder of the data contract, or standard input (`-`).
 * What is refused is told with file, place and what was expected.
 */
export async function readInput(world: World, path: string, from?: string): Promise<Input> {
  const name = path === '-' ? 'standard input' : nameOf(world, path);
  const read = await tryToRead(world, path, from);
  if (read.ok) return { ...read.value, name };
  for (const issue of read.error) {
    const inFolder = issueInFile(issue);
    const isFolder = path !== '-' && (await isDirectory(resolve(world.folder, path)));
    world.tell(
      isFolder
        ? `${formatIssue(inFolder.issue, join(name, inFolder.file))}\n`
        : `${formatIssue(issue, name)}\n`,
    );
  }
  throw new Refused(`${name} was refused. Nothing was changed.`);
}

/** The same without throwing: for `validate`, which goes on to the next file. */
export async function tryToRead(
  world: World,
  path: string,
  from?: string,
): Promise<Result<ReadDataset, Issue[]>> {
  const format = from === undefined ? undefined : formatById.get(from);
  if (from !== undefined && format?.read === undefined) {
    throw new Refused(`No format ${from} can be read. \`faultlines convert --help\` lists them.`);
  }
  const onProgress = (share: number) => world.progress(`Reading ${path}`, share);
  if (path === '-') {
    const file = { name: 'standard input', bytes: await world.readStdin() };
    return (format?.read ?? readFormat)(file, { onProgress });
  }
  const full = resolve(world.folder, path);
  const status = await stat(full).catch(() => undefined);
  if (status === undefined) return unreadable(`There is no file ${nameOf(world, path)}.`);
  if (status.isDirectory()) return readContractFolder(full);
  if (status.size > LIMITS.fileBytes) {
    return unreadable(
      `${basename(path)} is too large: ${status.size} bytes, where ${LIMITS.fileBytes} are the most.`,
      'file-too-large',
    );
  }
  const bytes = await readFile(full).catch(() => undefined);
  if (bytes === undefined) return unreadable(`${basename(path)} could not be read from the disk.`);
  const file: InputFile = { name: basename(path), bytes };
  return (format?.read ?? readFormat)(file, { onProgress });
}

async function readContractFolder(folder: string): Promise<Result<ReadDataset, Issue[]>> {
  const files = await readdir(folder);
  if (!FOLDER_FILES.some((file) => files.includes(file))) {
    return unreadable(`${basename(folder)} is a folder without a dataset.json.`, 'no-dataset');
  }
  const read = await readFolder(folder);
  if (!read.ok) return read;
  const { actors, relationships, documents } = read.value.dataset;
  const counts = [
    { what: 'actors', count: actors.length },
    { what: 'relationships', count: relationships.length },
    { what: 'documents', count: documents.length },
  ];
  const report = { format: 'folder', found: counts, kept: counts, leftOut: [], changed: [] };
  return { ok: true, value: { ...read.value, report } };
}

const isDirectory = async (path: string) =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

const nameOf = (world: World, path: string) =>
  relative(world.folder, resolve(world.folder, path)) || basename(path);

const unreadable = (message: string, code = 'unreadable-file') =>
  err<Issue[]>([{ code, severity: 'error', path: [], message }]);
