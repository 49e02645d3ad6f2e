import { damagedFigures, damagedFiles, type HostileFile } from './damaged-files.ts';
import { hostileParquet } from './hostile-parquet.ts';
import { hostileStructures } from './hostile-structures.ts';
import { HARMLESS, hostileWords } from './hostile-words.ts';
import { bytesOf } from './small-file.ts';
import { SMALL_FILES } from './small-files.ts';

export type { HostileFile } from './damaged-files.ts';
export { hostileLinks } from './hostile-links.ts';
export { plainParquet } from './hostile-parquet.ts';
export {
  CONTROL_TEXTS,
  type FileWords,
  HARMLESS,
  hostileWords,
  LOOK_ALIKE_NAMES,
} from './hostile-words.ts';
export { plainDataset } from './plain-dataset.ts';
export { bytesOf, type SmallFile } from './small-file.ts';
export { SMALL_FILES } from './small-files.ts';

/** Every small file with every family of hostile words in it. */
const wordyFiles = (): readonly HostileFile[] =>
  SMALL_FILES.flatMap(({ name, write }) =>
    hostileWords().map(({ about, words }) => ({
      name,
      about,
      bytes: bytesOf(write({ ...HARMLESS, ...words })),
    })),
  );

/** Everything that a stranger may send, by what is wrong with it. */
export const HOSTILE_FILES: Readonly<Record<string, () => readonly HostileFile[]>> = {
  words: wordyFiles,
  damage: damagedFiles,
  figures: damagedFigures,
  structures: hostileStructures,
  columns: hostileParquet,
};
