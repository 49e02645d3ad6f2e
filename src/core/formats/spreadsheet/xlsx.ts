import { fileStemOf } from '../file-stem.ts';
import type { Format } from '../format.ts';
import { readTables } from '../table/read-tables.ts';
import { TABLE_LOSSES, tablesOf } from '../table/table-schema.ts';
import { openSpreadsheet } from './open-spreadsheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Excel workbooks: the same tables as CSV, one a sheet. */
export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel workbook',
  extensions: ['.xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  detect: ({ name, bytes, text }) =>
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    bytes[2] === 3 &&
    // The archive names its parts; those of a large workbook may come late.
    (/\.xls[xm]$/i.test(name) || text.includes('xl/')),
  read: async (file, options = {}) => {
    const opened = await openSpreadsheet(file);
    if (!opened.ok) return opened;
    return readTables(
      { name: file.name, format: 'xlsx', tables: opened.value, notices: [] },
      options,
    );
  },
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.xlsx`, content: writeWorkbook(tablesOf(dataset)) },
  ],
  losses: [
    ...TABLE_LOSSES,
    'Texts of more than 32,767 characters are cut, as Excel holds no longer ones.',
  ],
};
