import { describe, expect, it } from 'vitest';
import type { Dataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { restoreNeutralised } from './csv-cells.ts';
import type { Format } from './format.ts';
import { parseCsvRecords } from './parse-csv.fixture.ts';
import { detectFormat, FORMATS, formatById, readFile } from './registry.ts';

/** A dataset with every field of the contract. */
const full = (): Dataset =>
  aDataset()
    .head({
      id: 'us/iran: 2020',
      relationshipTypes: [
        {
          id: 'own',
          family: 'contact',
          label: 'Own type',
          definition: 'A type of this dataset.',
          directed: false,
          sign: 0,
          temporal: 'event',
          subtypes: [],
          cameoRoots: [],
        },
      ],
    })
    .groups({ id: 'g', label: 'Group, with comma', description: 'A bloc.' })
    .actors(
      {
        id: 'a',
        name: '=HYPERLINK("https://example.org")',
        group: 'g',
        aliases: [{ text: 'كتائب', lang: 'ar', kind: 'native' }],
        identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
        tags: ['one', 'two'],
        extra: { note: { deep: [1, null, 'x'] } },
      },
      { id: 'b', name: 'Beta', partOf: 'a', description: 'Two\nlines.' },
    )
    .documents(
      { id: 'doc', title: 'First', publisher: 'Daily', published: '2020-01-03' },
      { id: 'other', title: 'Second', url: 'https://example.org/2', derivedFrom: ['doc'] },
    )
    .edge('a', 'attack', 'b', {
      subtype: 'drone',
      start: '2020-01-03',
      place: { label: 'Baghdad', latitude: 33.3, longitude: 44.4 },
      figures: { killed: [3, 5], targets: 2 },
      sign: -1,
      evidence: [
        anEvidence({ paragraph: [2, 4] }),
        anEvidence({
          document: 'other',
          stance: 'contradicts',
          voice: 'denied',
          speaker: { actor: 'b', role: 'spokesperson' },
          saidOn: '2020-01-04',
          credibility: 3,
        }),
      ],
    })
    .edge('b', 'own', 'a')
    .build();

const writeOf = async (format: Format | undefined, dataset: Dataset) =>
  (await format!.write!(dataset)).map(({ name, content }) => ({
    name,
    text: typeof content === 'string' ? content : '',
  }));
const fileOf = (text: string, name: string) => ({ name, bytes: new TextEncoder().encode(text) });
const json = formatById.get('faultlines-json')!;

describe('every format', () => {
  it('has an id and endings of its own, and reads or writes', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { extensions, read, write } of FORMATS) {
      expect(extensions.every((extension) => /^\.[a-z0-9.-]+$/.test(extension))).toBe(true);
      expect(read !== undefined || write !== undefined).toBe(true);
    }
  });

  it('writes the same files each time, with safe names that end as it says', async () => {
    for (const format of FORMATS.filter(({ write }) => write !== undefined)) {
      const files = await format.write!(full());
      expect(await format.write!(full())).toEqual(files);
      for (const { name } of files) {
        expect(name).toMatch(/^us-iran-2020[a-z-]*\.[a-z0-9.-]+$/);
        expect(format.extensions.some((extension) => name.endsWith(extension))).toBe(true);
      }
    }
  });

  it('says what it loses, where something does not come back', () => {
    for (const format of FORMATS) {
      if (format.write !== undefined && format.read === undefined) {
        expect(format.losses).not.toEqual([]);
      }
    }
  });
});

describe('Faultlines JSON', () => {
  it('comes back as it was', async () => {
    const [file] = await writeOf(json, full());
    const read = await json.read!(fileOf(file!.text, file!.name));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.dataset).toEqual(full());
  });

  it('writes fields in the order of the contract, whatever the order in memory', async () => {
    const turned = <Value>(value: Value): Value => {
      if (Array.isArray(value)) return value.map(turned) as Value;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, turned(field)]),
      ) as Value;
    };
    // Free objects have no order of their own; they keep theirs.
    const [actor, ...actors] = full().actors;
    const [relationship, ...relationships] = full().relationships;
    const plain = {
      ...full(),
      actors: [{ ...actor!, extra: {} }, ...actors],
      relationships: [{ ...relationship!, figures: { killed: 2 } }, ...relationships],
    };
    const [file] = await writeOf(json, plain);
    expect(await writeOf(json, turned(plain))).toEqual([file]);
    expect(file!.text).toMatch(
      /^\{\n {2}"format": "faultlines",\n {2}"version": 1,\n {2}"id": .+,\n {2}"title"/,
    );
    expect(file!.text.endsWith('}\n')).toBe(true);
  });

  it('is recognised by its content before its name', async () => {
    const [file] = await writeOf(json, full());
    expect(detectFormat(fileOf(file!.text, 'renamed.txt'))).toBe(json);
    expect(detectFormat(fileOf('{"a": []}', 'graph.JSON'))).toBe(json);
  });

  it('refuses text that is none', async () => {
    const read = await json.read!(fileOf('{"format": "faultlines"', 'broken.json'));
    expect(read).toMatchObject({ ok: false });
  });
});

const csvFiles = await writeOf(formatById.get('csv'), full());

describe('CSV tables', () => {
  const tables = csvFiles.map(({ name, text }) => ({
    name,
    rows: parseCsvRecords(text),
    text,
  }));
  const [actors, relationships] = tables;

  it('are one each of actors, relationships, evidence and documents', () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'us-iran-2020-actors.csv',
      'us-iran-2020-relationships.csv',
      'us-iran-2020-evidence.csv',
      'us-iran-2020-documents.csv',
    ]);
    expect(actors?.rows).toHaveLength(2);
    expect(relationships?.rows).toHaveLength(2);
  });

  it('have the columns that Gephi looks for', () => {
    expect(actors?.text).toMatch(/^Id,Label,/);
    expect(relationships?.text).toMatch(/^Source,Target,Type,Id,Label,/);
    expect(relationships?.rows.map((row) => [row.Source, row.Target, row.Type])).toEqual([
      ['a', 'b', 'Directed'],
      ['b', 'a', 'Undirected'],
    ]);
  });

  it('hold no cell that a spreadsheet would run, and the name comes back', () => {
    const label = actors?.rows[0]?.Label ?? '';
    expect(label).toBe('\'=HYPERLINK("https://example.org")');
    expect(restoreNeutralised(label)).toBe('=HYPERLINK("https://example.org")');
    expect(relationships?.rows[0]?.Sign).toBe('-1');
  });

  it('cite every evidence item in words', () => {
    expect(relationships?.rows[0]).toMatchObject({
      'Evidence items': '2',
      'Citation 1': '[supports, asserted] The document says so. — First, Daily, 2020-01-03, ¶¶ 2–4',
      'Citation 2':
        '[contradicts, denied, said by Beta, spokesperson, on 2020-01-04] The document says so. — Second, Example Press, undated, ¶ 1',
      Figures: 'killed: 3–5; targets: 2',
    });
    expect(relationships?.rows[1]?.['Citation 2']).toBe('');
  });
});

describe('a file that no format knows', () => {
  it('is refused with all formats that can be read', async () => {
    for (const [name, text, found] of [
      ['notes.txt', 'There is nothing here to be read', '"There is nothing here to be read"'],
      ['a.docx', 'PK\u0003\u0004\0', 'a file that is no text'],
    ] as const) {
      const read = await readFile({ name, bytes: new TextEncoder().encode(text) });
      expect(read.ok || read.error).toMatchObject([{ code: 'unknown-format', found }]);
      expect(read.ok || read.error[0]?.expected).toMatch(/Faultlines JSON.*GraphML.*CSV/);
    }
  });

  it('is called JSON only where it looks like it', async () => {
    for (const [text, code] of [
      ['  {"format"', 'bad-json'],
      ['', 'empty-file'],
    ] as const) {
      const read = await readFile({ name: 'x', bytes: new TextEncoder().encode(text) });
      expect(read.ok || read.error).toMatchObject([{ code }]);
    }
  });
});
