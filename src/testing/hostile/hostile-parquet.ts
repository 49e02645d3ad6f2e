import { ByteWriter } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import type { HostileFile } from './damaged-files.ts';

type Struct = Record<`field_${number}`, unknown>;

/** What is written of a file with one column of whole numbers in one page. */
interface Parts {
  readonly body: readonly number[];
  /** Fields of the head of the page, and of what it says of its values. */
  readonly page: Struct;
  readonly values: Struct;
  /** Fields of the column in the schema, of its piece, and of the group of rows. */
  readonly element: Struct;
  readonly chunk: Struct;
  readonly group: Struct;
  readonly footer: Struct;
  /** How often the file has the column. */
  readonly columns: number;
  /** Written behind the fields of the footer, in place of its end. */
  readonly after: readonly number[];
}

const MAGIC = [0x50, 0x41, 0x52, 0x31];
const HUGE = 2_147_483_647;

/** Fields in the order of their numbers, in which they are written. */
const inOrder = (struct: Struct): Struct =>
  Object.fromEntries(
    Object.entries(struct).sort(([one], [other]) => Number(one.slice(6)) - Number(other.slice(6))),
  );

const times = (count: number, struct: Struct): readonly Struct[] =>
  Array.from({ length: count }, () => struct);

function writeParts(parts: Partial<Parts>): Uint8Array {
  const { body = [7, 0, 0, 0], page, values, element, chunk, group, footer } = parts;
  const { columns = 1, after = [] } = parts;
  const writer = new ByteWriter();
  writer.appendBytes(Uint8Array.from(MAGIC));
  serializeTCompactProtocol(
    writer,
    inOrder({
      field_1: 0,
      field_2: body.length,
      field_3: body.length,
      field_5: { field_1: 1, field_2: 0, field_3: 3, field_4: 3, ...values },
      ...page,
    }),
  );
  writer.appendBytes(Uint8Array.from(body));
  const end = writer.offset;
  const about = inOrder({
    field_1: 1,
    field_2: [0],
    field_3: ['x'],
    field_4: 0,
    field_5: 1n,
    field_6: BigInt(end - 4),
    field_7: BigInt(end - 4),
    field_9: 4n,
    ...chunk,
  });
  const tail = new ByteWriter();
  serializeTCompactProtocol(tail, {
    field_1: 2,
    field_2: [
      { field_4: 'root', field_5: columns },
      ...times(columns, inOrder({ field_1: 1, field_3: 0, field_4: 'x', ...element })),
    ],
    field_3: 1n,
    field_4: [
      {
        field_1: times(columns, { field_2: 4n, field_3: about }),
        field_2: 4n,
        field_3: 1n,
        ...group,
      },
    ],
    ...footer,
  });
  const metadata =
    after.length > 0 ? [...tail.getBytes().subarray(0, -1), ...after] : tail.getBytes();
  writer.appendBytes(Uint8Array.from(metadata));
  writer.appendUint32(writer.offset - end);
  writer.appendBytes(Uint8Array.from(MAGIC));
  return writer.getBytes();
}

/** One run of two billion of levels, or of places in a dictionary. */
const RUN = [0xfe, 0xff, 0xff, 0xff, 0x0f, 0];
const optional = { element: { field_3: 1 } } as const;

/** Numbers that grow by one, or stay as they are, as differences in blocks of 128. */
const blocks = (count: number, first: number, step: 0 | 1): readonly number[] => [
  128,
  1,
  4,
  ...[count & 127, (count >> 7) & 127, count >> 14].map(
    (part, index) => part | (index < 2 ? 128 : 0),
  ),
  first * 2,
  ...Array.from({ length: Math.ceil((count - 1) / 128) }, () => [step * 2, 0, 0, 0, 0]).flat(),
];
const GROWING = 40_000;

const PARTS: Readonly<Record<string, Partial<Parts>>> = {
  'a run of two billion of levels': { ...optional, body: [6, 0, 0, 0, ...RUN, 7, 0, 0, 0] },
  'a run of two billion of places': { values: { field_2: 8 }, body: [1, ...RUN] },
  'packed places without bits': { values: { field_2: 8 }, body: [0, 0xff, 0xff, 0xff, 0xff, 0x0f] },
  'packed places of a hundred bits': { values: { field_2: 8 }, body: [100, 3, 1, 1] },
  'blocks that lead back': {
    values: { field_1: 3, field_2: 5 },
    group: { field_3: 3n },
    body: [128, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 3, 2, 2, 2],
  },
  'blocks of no size': {
    values: { field_1: 3, field_2: 5 },
    group: { field_3: 3n },
    body: [0, 0, 3, 2, 2, 2],
  },
  'texts that each repeat all before them': {
    element: { field_1: 6, field_6: 0 },
    values: { field_1: GROWING, field_2: 7 },
    group: { field_3: BigInt(GROWING) },
    body: [...blocks(GROWING, 0, 1), ...blocks(GROWING, 1, 0), ...Array<number>(GROWING).fill(120)],
  },
  'a page of two gigabytes': { page: { field_2: HUGE } },
  'a page that leads back': { page: { field_3: -20 } },
  'a page of no size': { page: { field_3: undefined } },
  'a packed page of two gigabytes': { page: { field_2: HUGE }, chunk: { field_4: 1 } },
  'a page of two billion of values': { values: { field_1: HUGE } },
  'a page of less than no values': { values: { field_1: -1 } },
  'a page of no kind': { page: { field_1: 9 } },
  'pages without end': { page: { field_1: 1 } },
  'a dictionary of two billion of values': {
    page: { field_1: 2, field_5: undefined, field_7: { field_1: HUGE, field_2: 0 } },
  },
  'a group of too many rows': { group: { field_3: 2n ** 60n } },
  'a group of less than no rows': { group: { field_3: -5n } },
  'a million rows that are not there': { group: { field_3: 1_000_000n } },
  'a million rows of a hundred columns': { columns: 100, group: { field_3: 1_000_000n } },
  'a column behind the end': { chunk: { field_9: 2n ** 40n } },
  'a column before the beginning': { chunk: { field_9: -4n } },
  'a packing that is unknown': { chunk: { field_4: 99 } },
  'a packing that can be damaged': { chunk: { field_4: 6 } },
  'a decimal of many digits': {
    element: { field_1: 7, field_2: HUGE, field_6: 5, field_7: HUGE },
  },
  'more columns than there are': {
    footer: { field_2: [{ field_4: 'root', field_5: HUGE }] },
  },
  'columns in columns without end': {
    footer: {
      field_2: [
        { field_4: 'root', field_5: 1 },
        { field_4: 'x', field_5: HUGE },
      ],
    },
  },
  'no columns': { footer: { field_2: [] } },
  'a list of two billion': { after: [0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07] },
  'lists in lists': { after: Array<number>(20_000).fill(0x19) },
  'structs in structs': { after: Array<number>(20_000).fill(0x1c) },
  'a number without end': { after: [0x16, ...Array<number>(20_000).fill(0xff)] },
  'a text of two gigabytes': { after: [0x18, 0xff, 0xff, 0xff, 0xff, 0x07] },
};

/** Small tables by column that state what would take all memory or all time. */
export const hostileParquet = (): readonly HostileFile[] =>
  Object.entries(PARTS).map(([about, parts]) => ({
    name: 'x.parquet',
    about,
    bytes: writeParts(parts),
  }));

/** The same file with nothing wrong in it, so that a test can tell what is refused from what is not. */
export const plainParquet = (): Uint8Array => writeParts({});
