export { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from './column-mapping.ts';
export type {
  Count,
  FileHead,
  Format,
  ImportReport,
  InputFile,
  ReadDataset,
  ReadOptions,
  ReportNote,
  WrittenFile,
} from './format.ts';
export {
  type ImportOptions,
  type OpenedFile,
  type OpenedTable,
  openForImport,
  type RememberedMapping,
} from './open-for-import.ts';
export { detectFormat, FORMATS, formatById, readFile } from './registry.ts';
export type { TablePreview } from './table/preview-table.ts';
