import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FOLDER_FILES, LIMITS } from '#schemas';
import { aDataset } from '#testing';
import { openForImport } from './open-for-import.ts';
import { readFile } from './registry.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const TABLE = 'Source,Target,Kind of tie\na,b,helps\nb,c,hits\na,c,hits\n';

describe('openForImport', () => {
  it('shows of a table its rows, the values of its columns and the roles they were read by', async () => {
    const opened = await openForImport({ name: 'ties.csv', bytes: bytesOf(TABLE) });
    expect(opened).toMatchObject({ name: 'ties.csv', format: 'CSV tables', read: { ok: true } });
    expect(opened.table).toMatchObject({
      headers: ['Source', 'Target', 'Kind of tie'],
      isKnown: false,
      isRemembered: false,
      mapping: { roles: { Source: 'source', Target: 'target' } },
    });
    expect(opened.table?.values[2]).toEqual(['hits', 'helps']);
  });

  it('tells how far it is with a dataset of our own', async () => {
    const shares: number[] = [];
    const bytes = bytesOf(JSON.stringify(aDataset().actors('a').input()));
    const onProgress = (share: number) => void shares.push(share);
    const opened = await openForImport({ name: 'own.json', bytes }, { onProgress });
    expect(opened.read.ok).toBe(true);
    expect(shares).toEqual([0.5, 1]);
  });

  it('asks of several tables about the one that lists relationships', async () => {
    const opened = await openForImport({
      name: 'people.csv',
      bytes: bytesOf('Id,Label\na,Anna\nb,Bo\nc,Cleo\n'),
      companions: [{ name: 'ties.csv', bytes: bytesOf(TABLE) }],
    });
    expect(opened.table?.file).toBe('ties.csv');
    expect(opened.read.ok && opened.read.value.dataset.actors.map(({ name }) => name)).toEqual([
      'Anna',
      'Bo',
      'Cleo',
    ]);
  });

  it('asks nothing about other formats', async () => {
    const opened = await openForImport({
      name: 'map.gml',
      bytes: bytesOf('graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]'),
    });
    expect(opened.read.ok).toBe(true);
    expect(opened.table).toBeUndefined();
  });
});

describe('a packed file', () => {
  it('is read as what is in it, also from several packed parts', async () => {
    const half = TABLE.length / 2;
    const parts = [TABLE.slice(0, half), TABLE.slice(half)].map((text) => gzipSync(bytesOf(text)));
    const bytes = new Uint8Array([...parts[0]!, ...parts[1]!]);
    const read = await readFile({ name: 'ties.csv.gz', bytes });
    expect(read.ok && read.value.dataset.relationships).toHaveLength(3);
  });

  it('that would unpack to more than the limit is refused', async () => {
    const bytes = gzipSync(new Uint8Array(LIMITS.fileBytes + 1));
    expect(bytes.length).toBeLessThan(200_000);
    const read = await readFile({ name: 'bomb.csv.gz', bytes });
    expect(!read.ok && read.error[0]?.code).toBe('unzipped-too-large');
  });

  it('that is damaged is refused, wherever it was cut', async () => {
    const bytes = gzipSync(bytesOf(TABLE.repeat(50)));
    for (const length of [3, 20, bytes.length - 12, bytes.length - 1]) {
      const read = await readFile({ name: 'cut.csv.gz', bytes: bytes.subarray(0, length) });
      expect(!read.ok && read.error[0]?.code, `${length} bytes`).toBe('damaged-archive');
    }
  });
});

describe('the files of a dataset folder', () => {
  const { actors, relationships, documents, ...dataset } = aDataset()
    .edge('a', 'attack', 'b')
    .input();
  const texts = new Map<string, unknown>([
    ['dataset.json', dataset],
    ['actors.json', actors],
    ['relationships.json', relationships],
    ['documents.json', documents],
  ]);
  const files = FOLDER_FILES.map((name) => ({
    name,
    bytes: bytesOf(JSON.stringify(texts.get(name))),
  }));

  it('are one dataset', async () => {
    const [first, ...companions] = files;
    const read = await readFile({ ...first!, companions });
    expect(read.ok && read.value.dataset.actors).toHaveLength(2);
  });

  it('are refused where one of them is missing', async () => {
    const [first, ...companions] = files;
    const read = await readFile({ ...first!, companions: companions.slice(1) });
    expect(!read.ok && read.error).toMatchObject([{ code: 'missing-file' }]);
  });
});
