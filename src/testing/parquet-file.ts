import { parquetWriteBuffer } from 'hyparquet-writer';

type Writing = Parameters<typeof parquetWriteBuffer>[0];
export type ParquetColumn = Writing['columnData'][number];

/** A Parquet file of columns, as another program writes it. */
export const asParquet = (
  columnData: readonly ParquetColumn[],
  options: Omit<Writing, 'columnData'> = {},
): Uint8Array => new Uint8Array(parquetWriteBuffer({ columnData: [...columnData], ...options }));

/** A Parquet file of the rows of a CSV table; an empty cell is null. */
export const rowsAsParquet = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  options: Omit<Writing, 'columnData'> = {},
): Uint8Array =>
  asParquet(
    headers.map((name, index) => ({
      name,
      type: 'STRING',
      nullable: true,
      data: rows.map((row) => row[index] || null),
    })),
    options,
  );
