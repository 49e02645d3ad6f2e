import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { anyDataset } from '../any-dataset.fixture.ts';
import { detectFormat } from '../registry.ts';
import { asTables } from '../table/as-tables.fixture.ts';
import { writeWorkbook } from './write-workbook.ts';
import { xlsx } from './xlsx.ts';

const bytesOf = async (dataset: Parameters<NonNullable<typeof xlsx.write>>[0]) => {
  const [file] = await xlsx.write!(dataset);
  return file!.content as Uint8Array;
};
const sheet = (name: string, ...rows: (string | number)[][]) => ({
  name,
  columns: rows[0]!.map(String),
  rows: rows.slice(1),
});

describe('Excel workbooks', () => {
  it('come back as they were, up to what the format says it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const bytes = await bytesOf(dataset);
        const read = await xlsx.read!({ name: 'x.xlsx', bytes });
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(asTables(read.value.dataset, dataset)).toEqual(asTables(dataset));
      }),
      { numRuns: 30 },
    );
  });

  it('are the same bytes each time and carry no formula', async () => {
    const dataset = aDataset().actors({ id: 'a', name: '=1+1' }).build();
    const bytes = await bytesOf(dataset);
    expect(await bytesOf(dataset)).toEqual(bytes);
    const text = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(text).toContain('>=1+1<');
    expect(text).not.toContain('<f>');
  });

  it('are read with one sheet of edges, or with nodes and edges in two', async () => {
    const edges = sheet(
      'Ties',
      ['Source', 'Target', 'Type', 'Date'],
      ['1', '2', 'attack', '2020-01-03'],
    );
    const nodes = sheet('People', ['Id', 'Label'], [1, 'Ali'], [2, 'Omar']);
    const one = await xlsx.read!({ name: 'x.xlsx', bytes: writeWorkbook([edges]) });
    expect(one.ok && one.value.dataset.relationships).toMatchObject([
      { type: 'attack', start: '2020-01-03', evidence: [{ paragraph: 2 }] },
    ]);
    const two = await xlsx.read!({ name: 'x.xlsx', bytes: writeWorkbook([edges, nodes]) });
    expect(two.ok && two.value.dataset.documents).toMatchObject([
      { title: 'Imported file x.xlsx, Ties', file: 'x.xlsx' },
    ]);
    expect(two.ok && two.value.dataset.actors.map(({ name }) => name)).toEqual(['Ali', 'Omar']);
  });

  it('are recognised by what they are', () => {
    const bytes = writeWorkbook([sheet('A', ['Id', 'Label'], [1, 'x'])]);
    expect(detectFormat({ name: 'x.bin', bytes })).toBe(xlsx);
  });

  it.each([
    ['no archive', new Uint8Array([1, 2, 3])],
    ['half an archive', writeWorkbook([sheet('A', ['Id', 'Label'], [1, 'x'])]).slice(0, 300)],
    ['an archive of something else', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['a workbook without rows', writeWorkbook([{ name: 'A', columns: [], rows: [] }])],
  ])('that are %s are refused', async (_, bytes) => {
    const read = await xlsx.read!({ name: 'x.xlsx', bytes });
    expect(read.ok ? [] : read.error).toMatchObject([{ code: 'not-a-spreadsheet' }]);
  });

  it('that would swell beyond the limit are refused before they are unpacked', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(1_000) });
    // The directory of the archive states the size of what is packed; make it state 600 MB.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 600_000_000, true);
    const read = await xlsx.read!({ name: 'bomb.xlsx', bytes });
    expect(read.ok ? [] : read.error).toMatchObject([{ code: 'unzipped-too-large' }]);
  });
});
