import { FOLDER_FILES } from '#schemas';
import type { ChosenFile } from './importing.ts';

/** Tables, by text or by columns; several in one place are the nodes and the edges of one graph. */
const TABLE_NAMES = { texts: /\.(csv|tsv|tab|psv)(\.gz)?$/i, columns: /\.(parquet|pq)$/i } as const;

/**
 * Files that were chosen together, sorted into those that make one dataset each, the one to begin
 * with first: the files of a dataset folder, the tables of one place, and every other file alone.
 */
export function groupFiles(files: readonly ChosenFile[]): readonly (readonly ChosenFile[])[] {
  const groups = new Map<string, ChosenFile[]>();
  for (const [index, file] of files.entries()) {
    const key = `${kindOf(file) ?? index}\n${file.folder ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
}

const FOLDER: readonly string[] = FOLDER_FILES;

const kindOf = ({ name }: ChosenFile): string | undefined => {
  if (FOLDER.includes(name)) return 'folder';
  if (TABLE_NAMES.texts.test(name)) return 'texts';
  return TABLE_NAMES.columns.test(name) ? 'columns' : undefined;
};

/** What is no file of a dataset folder keeps its place. */
const placeOf = ({ name }: ChosenFile): number => FOLDER.indexOf(name);
