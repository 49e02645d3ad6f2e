import { FOLDER_FILES } from '#schemas';
import type { ChosenFile } from '#state';

/** A folder of more files than this was not meant to be opened whole. */
const MOST_FILES = 100;
const DEEPEST = 5;

/**
 * The files that were dropped, those in folders too where the browser hands folders over. Of a
 * folder only files that some format reads are taken, of a dataset folder only those of the dataset.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // The items are gone after the first wait, so that all are asked for their entries at once.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const { FORMATS } = await import('#core/formats');
  const endings = FORMATS.filter(({ read }) => read !== undefined).flatMap(
    ({ extensions }) => extensions,
  );
  const isReadable = (name: string) =>
    endings.some((ending) => name.toLowerCase().replace(/\.gz$/, '').endsWith(ending));
  const found: ChosenFile[] = [];
  const visit = async (entry: FileSystemEntry, folder: string, depth: number): Promise<void> => {
    if (found.length >= MOST_FILES || entry.name.startsWith('.')) return;
    if (isFile(entry)) {
      if (folder !== '' && !isReadable(entry.name)) return;
      const file = await fileOf(entry);
      found.push({
        name: file.name,
        size: file.size,
        folder,
        arrayBuffer: () => file.arrayBuffer(),
      });
    } else if (isFolder(entry) && depth < DEEPEST) {
      const inside = await entriesOf(entry);
      const isDataset = inside.some(({ name }) => name === 'dataset.json');
      const wanted = isDataset
        ? inside.filter(({ name }) => FOLDER_FILES.some((known) => known === name))
        : inside;
      for (const one of wanted) await visit(one, entry.fullPath, depth + 1);
    }
  };
  for (const entry of entries) await visit(entry, '', 0);
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries in portions, the last of them empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  while (all.length < MOST_FILES * 10) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) break;
    all.push(...portion);
  }
  return all.sort((one, other) => (one.name < other.name ? -1 : 1));
}
