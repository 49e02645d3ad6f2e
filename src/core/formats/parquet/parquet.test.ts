import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import {
  asParquet,
  HOSTILE_FILES,
  type ParquetColumn,
  plainParquet,
  rowsAsParquet,
} from '#testing';
import { writeCsvTable } from '../csv-cells.ts';
import type { ReadDataset } from '../format.ts';
import { openForImport } from '../open-for-import.ts';
import { detectFormat, readFile } from '../registry.ts';

import { openParquet } from './open-parquet.ts';
import { parquet } from './parquet.ts';

const rowsOf = (bytes: Uint8Array) => {
  const opened = openParquet({ name: 'x.parquet', bytes });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const rows: (readonly string[])[] = [];
  opened.value.eachRow((cells) => {
    rows.push([...cells]);
    return undefined;
  });
  return rows;
};
const issuesOf = (bytes: Uint8Array) => {
  const opened = openParquet({ name: 'x.parquet', bytes });
  return opened.ok ? [] : opened.error;
};
const textsOf = (column: Partial<ParquetColumn> & { data: unknown[] }, element = {}) =>
  rowsOf(
    asParquet([{ name: 'x', ...column } as ParquetColumn], {
      ...(Object.keys(element).length > 0 && {
        schema: [
          { name: 'root', num_children: 1 },
          { name: 'x', repetition_type: 'OPTIONAL', ...element },
        ],
      }),
    }),
  ).map(([text]) => text);

const HEADERS = ['Source', 'Target', 'Type', 'Date', 'Note'];
const ROWS = [
  ['a', 'b', 'attack', '2020-01-03', 'first'],
  ['b', 'c', 'threat', '2020-02', ''],
  ['a', 'c', 'attack', '2020', 'كتائب'],
];
const PACKINGS = ['SNAPPY', 'UNCOMPRESSED', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4_RAW'] as const;
const ENCODINGS = [
  'PLAIN',
  'RLE_DICTIONARY',
  'DELTA_LENGTH_BYTE_ARRAY',
  'DELTA_BYTE_ARRAY',
] as const;

/** A frame of one block as it is, by RFC 8878. */
const storeAsZstd = (bytes: Uint8Array): Uint8Array => {
  const head = new DataView(new ArrayBuffer(12));
  head.setUint32(0, 0xfd2fb528, true);
  head.setUint8(4, 0b1010_0000);
  head.setUint32(5, bytes.length, true);
  head.setUint16(9, ((bytes.length << 3) | 1) & 0xffff, true);
  head.setUint8(11, bytes.length >> 13);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...bytes]);
};

/** One sequence of letters as they are, by the description of LZ4 blocks. */
const storeAsLz4 = (bytes: Uint8Array): Uint8Array => {
  const length = bytes.length;
  if (length < 15) return Uint8Array.from([length << 4, ...bytes]);
  const full = new Array<number>(Math.floor((length - 15) / 255)).fill(255);
  return Uint8Array.from([240, ...full, (length - 15) % 255, ...bytes]);
};

const compressors = {
  BROTLI: (bytes: Uint8Array) => new Uint8Array(brotliCompressSync(bytes)),
  ZSTD: storeAsZstd,
  LZ4_RAW: storeAsLz4,
  GZIP: (bytes: Uint8Array) => gzipSync(bytes),
};

describe('Parquet tables', () => {
  it('are recognised by what they are', () => {
    expect(detectFormat({ name: 'x.bin', bytes: rowsAsParquet(HEADERS, ROWS) })).toBe(parquet);
  });

  it.each(PACKINGS)('packed as %s give their rows, over several groups and pages', (codec) => {
    const rows = Array.from({ length: 500 }, (_, index) => [`a${index % 7}`, `text ${index}`, '']);
    const bytes = rowsAsParquet(['one', 'two', 'three'], rows, {
      codec,
      compressors,
      rowGroupSize: [100, 37],
      pageSize: 200,
    });
    expect(rowsOf(bytes)).toEqual(rows);
  });

  it.each(ENCODINGS)('written as %s give the texts that stand in them', (encoding) => {
    const data = ['one', 'one more', 'one', null, 'two', 'كتائب'];
    expect(textsOf({ type: 'STRING', nullable: true, encoding, data })).toEqual(
      data.map((text) => text ?? '').filter((text) => text !== ''),
    );
  });

  it.each(['PLAIN', 'RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'] as const)(
    'written as %s give the numbers that stand in them',
    (encoding) => {
      const data = Array.from({ length: 300 }, (_, index) => (index % 9) * 100_000 - 3);
      expect(textsOf({ type: 'INT32', encoding, data })).toEqual(data.map(String));
    },
  );

  it('give numbers, days and moments the text that CSV has for them', () => {
    expect(textsOf({ data: [2n ** 62n, -1n], type: 'INT64' })).toEqual([
      '4611686018427387904',
      '-1',
    ]);
    expect(textsOf({ data: [0.1, 33.3152], type: 'FLOAT' })).toEqual(['0.1', '33.3152']);
    expect(textsOf({ data: [1.5, Number.NaN, 18], type: 'DOUBLE' })).toEqual(['1.5', '18']);
    expect(textsOf({ data: [true, false], type: 'BOOLEAN' })).toEqual(['true', 'false']);
    const moments = [new Date('2020-01-03T00:00:00Z'), new Date('1969-07-20T20:17:40.5Z')];
    expect(textsOf({ data: moments, type: 'TIMESTAMP' })).toEqual([
      '2020-01-03',
      '1969-07-20T20:17:40.5Z',
    ]);
    expect(textsOf({ data: moments }, { type: 'INT32', converted_type: 'DATE' })).toEqual([
      '2020-01-03',
      '1969-07-20',
    ]);
    expect(
      textsOf(
        { data: [1.15, -0.07, 300] },
        { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 },
      ),
    ).toEqual(['1.15', '-0.07', '300']);
    const uuid = '550e8400-e29b-41d4-a716-446655440000';
    expect(textsOf({ data: [uuid], type: 'UUID' })).toEqual([uuid]);
  });

  it('tell of columns of lists and bytes, which they leave out', async () => {
    const bytes = asParquet([
      { name: 'Source', data: ['a'] },
      { name: 'Target', data: ['b'] },
      { name: 'Details', data: [{ list: ['x'] }], type: 'JSON' },
      { name: 'Shape', data: [{ type: 'Point', coordinates: [1, 2] }], type: 'GEOMETRY' },
    ]);
    const read = await readFile({ name: 'x.parquet', bytes });
    expect(read.ok && read.value.report.leftOut).toMatchObject([
      { code: 'nested-column', count: 1, places: ['column "Shape"'] },
    ]);
    expect(read.ok && read.value.dataset.relationships[0]?.extra).toEqual({
      Details: '{"list":["x"]}',
    });
  });

  it('of nothing but lists are refused', () => {
    const schema = [
      { name: 'root', num_children: 1 },
      { name: 'x', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', type: 'INT32', repetition_type: 'OPTIONAL' },
    ] as const;
    const bytes = asParquet([{ name: 'x', data: [[1, 2], [3]] }], { schema: [...schema] });
    expect(issuesOf(bytes)).toMatchObject([{ found: 'no column of single values' }]);
  });

  it('pass the same known tables, mapping and report as CSV', async () => {
    const headers = ['event_id', 'date', 'source', 'relation', 'target', 'cameo'];
    const rows = [['1', '2014-01-01', 'A', 'Accuse', 'B', '112']];
    const opened = await openForImport({
      name: 'x.parquet',
      bytes: rowsAsParquet(headers, rows),
    });
    expect(opened).toMatchObject({
      format: 'Parquet table',
      table: { headers, rows, isKnown: true },
      read: { ok: true, value: { report: { format: 'parquet' } } },
    });
    const mapped = await readFile(
      { name: 'x.parquet', bytes: rowsAsParquet(['x', 'y'], [['a', 'b']]) },
      { mapping: { roles: { x: 'target', y: 'source' } } },
    );
    expect(mapped.ok && mapped.value.dataset.relationships).toMatchObject([
      { source: expect.stringContaining('b'), target: expect.stringContaining('a') },
    ]);
  });

  it('are one dataset with tables of actors that are chosen with them', async () => {
    const companions = [
      { name: 'nodes.parquet', bytes: rowsAsParquet(['Id', 'Label'], [['a', 'Ali']]) },
    ];
    const read = await readFile({
      name: 'x.parquet',
      bytes: rowsAsParquet(HEADERS, ROWS),
      companions,
    });
    expect(read.ok && read.value.dataset.actors.map(({ name }) => name)).toContain('Ali');
  });

  it('give the dataset that CSV of the same rows gives', async () => {
    const cell = fc.constantFrom('', 'a', 'b', 'c d', '2020-01-03', 'attack', '7', '1.5', 'é');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('b', 'c'), cell, cell, cell), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.constantFrom(...PACKINGS),
        fc.integer({ min: 1, max: 12 }),
        async (rows, codec, rowGroupSize) => {
          const bytes = rowsAsParquet(HEADERS, rows, {
            codec,
            compressors,
            rowGroupSize,
          });
          const one = await readFile({ name: 'x', bytes });
          const other = await readFile({
            name: 'x',
            bytes: new TextEncoder().encode(writeCsvTable(HEADERS, rows)),
          });
          if (!one.ok || !other.ok) throw new Error(JSON.stringify([one, other]));
          const { report, ...read } = one.value;
          const plain = (value: ReadDataset) =>
            JSON.parse(JSON.stringify(value).replaceAll(/\b(csv|parquet)\b/gi, 'table')) as unknown;
          expect(plain({ ...read, report })).toEqual(plain(other.value));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Parquet files of strangers', () => {
  const good = rowsAsParquet(HEADERS, ROWS, { codec: 'UNCOMPRESSED' });

  it.each(Array.from({ length: 20 }, (_, index) => index))(
    'cut at %i of 20 are refused',
    (part) => {
      const bytes = good.subarray(0, Math.floor((good.length * part) / 20));
      expect(issuesOf(bytes)).toMatchObject([{ code: 'not-this-format' }]);
    },
  );

  it('with more columns than can be asked about are refused', () => {
    const columns = (count: number) =>
      asParquet(Array.from({ length: count }, (_, index) => ({ name: `c${index}`, data: ['x'] })));
    expect(issuesOf(columns(LIMITS.csvColumns))).toEqual([]);
    expect(issuesOf(columns(LIMITS.csvColumns + 1))).toMatchObject([{ code: 'too-many-columns' }]);
  });

  it('with more rows than can be held are refused, whatever little they take', () => {
    const data = new Array<number>(LIMITS.relationships + 101).fill(7);
    const bytes = asParquet([{ name: 'x', data, type: 'INT32' }]);
    expect(issuesOf(bytes)).toMatchObject([{ code: 'too-many-rows' }]);
  });

  it('with more text than can be held are refused, whatever little it takes', () => {
    const data = new Array<string>(5_001).fill('x'.repeat(100_000));
    const bytes = asParquet([{ name: 'x', data, encoding: 'RLE_DICTIONARY' }]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(issuesOf(bytes)).toMatchObject([{ code: 'unzipped-too-large' }]);
  });

  it('that state what would take all memory or all time are refused', () => {
    expect(issuesOf(plainParquet())).toEqual([]);
    const read = HOSTILE_FILES.columns!().filter(({ bytes }) => issuesOf(bytes).length === 0);
    expect(read.map(({ about }) => about)).toEqual([]);
    const large = HOSTILE_FILES.columns!().filter(({ about }) =>
      /hundred columns|repeat all/.test(about),
    );
    for (const { bytes } of large) {
      expect(issuesOf(bytes)).toMatchObject([{ code: 'unzipped-too-large' }]);
    }
    expect(large).toHaveLength(2);
  });

  it('with bytes turned are read or refused, and never throw', () => {
    const files = [
      good,
      rowsAsParquet(HEADERS, ROWS),
      ...ENCODINGS.map((encoding) =>
        asParquet([{ name: 'x', data: ['one', 'one two', null, 'three'], encoding }]),
      ),
      asParquet([
        { name: 'x', data: [1, 2, 3, 4], type: 'INT32', encoding: 'DELTA_BINARY_PACKED' },
      ]),
      asParquet([{ name: 'x', data: [1, 2, 3, 4], type: 'DOUBLE', encoding: 'BYTE_STREAM_SPLIT' }]),
      asParquet([{ name: 'x', data: [true, false, true], type: 'BOOLEAN' }]),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (file, changes) => {
          const bytes = file.slice();
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          for (const { message, expected } of issuesOf(bytes)) {
            expect(message).toMatch(/[.]$/);
            expect(expected).toBeDefined();
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
