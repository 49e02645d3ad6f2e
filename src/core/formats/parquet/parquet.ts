import type { Format } from '../format.ts';
import { readTables } from '../table/read-tables.ts';

/** Whether a file begins as Parquet does. */
export const isParquet = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;

/** Apache Parquet: a table stored by columns, read in the same way as CSV. */
export const parquet: Format = {
  id: 'parquet',
  label: 'Parquet table',
  extensions: ['.parquet', '.pq'],
  mediaType: 'application/vnd.apache.parquet',
  detect: ({ bytes }) => isParquet(bytes),
  read: async (file, options = {}) => {
    // The reader and its unpackers come with the first file of this kind.
    const { openParquet } = await import('./open-parquet.ts');
    const tables = [];
    for (const one of [file, ...(file.companions ?? [])]) {
      const opened = openParquet(one);
      if (!opened.ok) return opened;
      tables.push(opened.value);
    }
    const notices = tables.flatMap((table) => table.notices);
    return readTables({ name: file.name, format: 'parquet', tables, notices }, options);
  },
  losses: [],
};
