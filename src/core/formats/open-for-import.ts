import type { Issue, Result } from '#schemas';
import type { ColumnMapping } from './column-mapping.ts';
import { faultlinesJson } from './faultlines-json.ts';
import type { InputFile, ReadDataset, ReadOptions } from './format.ts';
import { detectFormat, readUnpackedFile } from './registry.ts';
import { previewTable, type TablePreview } from './table/preview-table.ts';
import { unpackFile } from './unpack-file.ts';

/** A mapping that a person has chosen for tables with these columns, in any order. */
export interface RememberedMapping {
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
}

export interface ImportOptions extends ReadOptions {
  /** Mappings of earlier tables; one with the same columns is taken in place of a guess. */
  readonly remembered?: readonly RememberedMapping[];
}

/** What a person decides on before a file is opened: what it reads as, or why it does not. */
export interface OpenedFile {
  /** Its name, without that of its packing. */
  readonly name: string;
  /** Name of the format as people say it. */
  readonly format: string;
  readonly read: Result<ReadDataset, Issue[]>;
  /** For a table: its beginning, and the mapping by which it was read. */
  readonly table?: OpenedTable;
}

export interface OpenedTable extends TablePreview {
  /** File that it stands in: of several that are read together, the one with the relationships. */
  readonly file: string;
  readonly isRemembered: boolean;
}

const TABLES: ReadonlySet<string> = new Set(['csv', 'xlsx', 'parquet']);

/** Reads files that belong together, and shows of a table what its columns seem to hold. */
export async function openForImport(
  given: InputFile,
  options: ImportOptions = {},
): Promise<OpenedFile> {
  const unpacked = unpackFile(given);
  if (!unpacked.ok) return { name: given.name, format: '', read: unpacked };
  const format = detectFormat(unpacked.value) ?? faultlinesJson;
  if (!TABLES.has(format.id)) {
    const { name } = unpacked.value;
    return { name, format: format.label, read: await readUnpackedFile(unpacked.value, options) };
  }
  const { file, preview } = await withRelationshipsFirst(unpacked.value);
  const known = preview && options.remembered?.find(({ columns }) => hasColumns(preview, columns));
  const mapping = preview?.isKnown ? undefined : (options.mapping ?? known?.mapping);
  const { mapping: _, ...rest } = options;
  const read = await readUnpackedFile(file, mapping === undefined ? rest : { ...rest, mapping });
  return {
    name: file.name,
    format: format.label,
    read,
    ...(preview && {
      table: {
        ...preview,
        file: file.name,
        mapping: mapping ?? preview.mapping,
        isRemembered: known !== undefined,
      },
    }),
  };
}

/** Of several tables the one that lists relationships is the one whose columns are asked about. */
async function withRelationshipsFirst(file: InputFile) {
  const files = [file, ...(file.companions ?? [])];
  const previews: (TablePreview | undefined)[] = [];
  for (const one of files) {
    const preview = await previewTable(one);
    previews.push(preview.ok ? preview.value : undefined);
    if (files.length === 1) return { file, preview: previews[0] };
  }
  const found = previews.findIndex(
    (preview) => preview && Object.values(preview.mapping.roles).includes('source'),
  );
  const main = Math.max(found, 0);
  const companions = files.filter((_, index) => index !== main);
  const { name, bytes } = files[main]!;
  return { file: { name, bytes, companions }, preview: previews[main] };
}

const hasColumns = ({ headers }: TablePreview, columns: readonly string[]): boolean => {
  const names = new Set(headers);
  return columns.length === names.size && columns.every((column) => names.has(column));
};
