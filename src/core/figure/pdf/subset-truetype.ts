/**
 * A TrueType font with some of its glyphs only, for embedding in a PDF (OpenType 1.9: `glyf`,
 * `loca`, `hmtx`, `head`, `hhea`, `maxp`; ISO 32000-1, 9.9 says which tables a PDF needs). Glyphs
 * get new numbers in the order given, behind the empty glyph 0; the parts of composed glyphs
 * follow at the end. Letters are found by these numbers, so no character table is written.
 */
export function subsetTrueType(
  file: Uint8Array,
  glyphs: readonly number[],
): Uint8Array<ArrayBuffer> {
  const tables = readTables(file);
  const longOffsets = viewOf(tableOf(tables, 'head')).getInt16(50) === 1;
  const loca = viewOf(tableOf(tables, 'loca'));
  const outlines = tableOf(tables, 'glyf');
  const offsetOf = (glyph: number): number =>
    longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;

  const numbers = new Map<number, number>([[0, 0]]);
  const order = [0];
  const numberOf = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  for (const glyph of glyphs) numberOf(glyph);
  const written: Uint8Array[] = [];
  // The list grows while it is walked: parts of composed glyphs are added at its end.
  for (const glyph of order) {
    const outline = outlines.slice(offsetOf(glyph), offsetOf(glyph + 1));
    renumberParts(outline, numberOf);
    written.push(outline);
  }
  const kept = ['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
    const table = tables.get(tag);
    return table === undefined ? [] : [[tag, table] as const];
  });
  return writeFont([
    ...kept,
    ...writeOutlines(written),
    ['head', withNumber(tableOf(tables, 'head'), 50, 1)],
    ['hhea', withNumber(tableOf(tables, 'hhea'), 34, order.length)],
    ['hmtx', writeMetrics(tables, order)],
    ['maxp', withNumber(tableOf(tables, 'maxp'), 4, order.length)],
  ]);
}

type Tables = ReadonlyMap<string, Uint8Array>;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function readTables(file: Uint8Array): Tables {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const start = view.getUint32(at + 8);
    tables.set(
      String.fromCharCode(...file.subarray(at, at + 4)),
      file.subarray(start, start + view.getUint32(at + 12)),
    );
  }
  return tables;
}

function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table ${tag}`);
  return table;
}

const MORE_PARTS = 0x20;
const WORDS = 0x01;
const ONE_SCALE = 0x08;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Writes the new numbers into a glyph that is composed of others. */
function renumberParts(outline: Uint8Array, numberOf: (glyph: number) => number): void {
  if (outline.length < 10) return;
  const view = viewOf(outline);
  if (view.getInt16(0) >= 0) return;
  let at = 10;
  let flags = MORE_PARTS;
  while (flags & MORE_PARTS) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & ONE_SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  }
}

function writeOutlines(written: readonly Uint8Array[]): [tag: string, table: Uint8Array][] {
  const offsets = new Uint8Array((written.length + 1) * 4);
  const view = viewOf(offsets);
  let size = 0;
  written.forEach((outline, index) => {
    view.setUint32(index * 4, size);
    size += outline.length;
  });
  view.setUint32(written.length * 4, size);
  const joined = new Uint8Array(size);
  let at = 0;
  for (const outline of written) {
    joined.set(outline, at);
    at += outline.length;
  }
  return [
    ['glyf', joined],
    ['loca', offsets],
  ];
}

/** Width and left bearing of each glyph; the last widths of a font may hold for all that follow. */
function writeMetrics(tables: Tables, order: readonly number[]): Uint8Array {
  const metrics = viewOf(tableOf(tables, 'hmtx'));
  const widths = viewOf(tableOf(tables, 'hhea')).getUint16(34);
  const table = new Uint8Array(order.length * 4);
  const view = viewOf(table);
  order.forEach((glyph, index) => {
    const own = Math.min(glyph, widths - 1);
    const bearing = glyph < widths ? glyph * 4 + 2 : widths * 4 + (glyph - widths) * 2;
    view.setUint16(index * 4, metrics.getUint16(own * 4));
    view.setInt16(index * 4 + 2, metrics.getInt16(bearing));
  });
  return table;
}

function withNumber(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  viewOf(copy).setUint16(at, value);
  return copy;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function writeFont(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const start = 12 + sorted.length * 16;
  const font = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = viewOf(font);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (sorted.length - 2 ** power) * 16);
  let at = start;
  sorted.forEach(([tag, table], index) => {
    const record = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) font[record + letter] = tag.charCodeAt(letter);
    font.set(table, at);
    view.setUint32(record + 4, checksum(view, at, padded(table.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  });
  return font;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
