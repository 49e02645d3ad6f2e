import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, LIMITS } from '#schemas';
import { anyDataset } from './any-dataset.fixture.ts';
import { csv } from './csv.ts';
import type { InputFile, ReadDataset, ReadOptions } from './format.ts';
import { countsOf, issuesOf, readGood, summaryOf } from './read-text.fixture.ts';
import { asTables } from './table/as-tables.fixture.ts';

const file = (text: string, name = 'file.csv'): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const readWith = async (
  text: string,
  companions: readonly InputFile[],
  options?: ReadOptions,
): Promise<ReadDataset> => {
  const read = await csv.read!({ ...file(text), companions }, options);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const readOwn = async (dataset: Dataset): Promise<Dataset> => {
  const [first, ...rest] = (await csv.write!(dataset)).map(({ name, content }) =>
    file(String(content), name),
  );
  const read = await csv.read!({ ...first!, companions: rest });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.dataset;
};

describe('a list of edges as CSV', () => {
  it.each([
    ['commas', 'source,target,type\na,b,attack\nb,c,ally\n'],
    ['semicolons', 'source;target;type\na;b;attack\nb;c;ally\n'],
    ['tabs', 'source\ttarget\ttype\na\tb\tattack\nb\tc\tally\n'],
    ['pipes', 'source|target|type\na|b|attack\nb|c|ally\n'],
    ['CR alone', 'source,target,type\ra,b,attack\rb,c,ally\r'],
    ['mixed line ends', 'source,target,type\r\na,b,attack\rb,c,ally\n'],
    ['the separator declared', 'sep=;\r\nsource;target;type\r\na;b;attack\r\nb;c;ally\r\n'],
    ['a byte order mark', '\ufeffsource,target,type\na,b,attack\nb,c,ally\n'],
  ])('reads the same with %s', async (_, text) => {
    expect(summaryOf(await readGood(csv, text))).toEqual({
      nodes: ['a', 'b', 'c'],
      edges: ['a attack b', 'b alliance c'],
    });
  });

  it('rests on the imported file, with the row as the paragraph', async () => {
    const { dataset, report } = await readGood(csv, 'source,target\na,b\n\nb,c\n', 'ties.csv');
    expect(dataset.documents).toMatchObject([
      { id: 'imported-file', title: 'Imported file ties.csv', reliability: 'F', file: 'ties.csv' },
    ]);
    expect(dataset.relationships.map(({ evidence }) => evidence[0]?.paragraph)).toEqual([2, 4]);
    expect(report.found).toEqual([
      { what: 'tables', count: 1 },
      { what: 'rows', count: 2 },
    ]);
  });

  it('makes types of the dataset’s own for words that are none of ours', async () => {
    const { dataset } = await readGood(csv, 'source,target,type\na,b,MARRIED_TO\n');
    expect(dataset.relationships[0]?.type).toBe('married-to');
    expect(dataset.relationshipTypes).toMatchObject([{ id: 'married-to', sign: 0 }]);
    const many = Array.from({ length: 60 }, (_, index) => `a,b,word${index}`).join('\n');
    const { dataset: wide } = await readGood(csv, `source,target,type\n${many}\n`);
    expect(wide.relationshipTypes).toHaveLength(51);
    expect(wide.relationships[59]).toMatchObject({ type: 'linked-to', subtype: 'word59' });
  });

  it('makes two types of one word for ties with and without a direction', async () => {
    const text = 'Source,Target,Kind,Type\na,b,knows,Directed\nb,c,knows,Undirected\n';
    const { dataset } = await readGood(csv, text);
    expect(dataset.relationships.map(({ type }) => type)).toEqual(['knows', 'knows (undirected)']);
    expect(dataset.relationshipTypes?.map(({ directed }) => directed)).toEqual([true, false]);
  });

  it('sets both dates aside where the end comes before the start', async () => {
    const { dataset, report } = await readGood(csv, 'source,target,start,end\na,b,2020,2019\n');
    const [relationship] = dataset.relationships;
    expect([relationship?.start, relationship?.end]).toEqual([undefined, undefined]);
    expect(relationship?.extra).toEqual({ start: '2020', end: '2019' });
    expect(countsOf(report.leftOut)).toEqual({ 'end-before-start': 1 });
    expect(dataset.coverage).toEqual({ from: '0000', to: '9999' });
  });

  it('names the publisher of an address by its host', async () => {
    const { dataset } = await readGood(csv, 'source,target,url\na,b,https://www.example.org/1\n');
    expect(dataset.documents[0]?.publisher).toBe('example.org');
  });

  it('reads places, signs, dates and what has no role', async () => {
    const text =
      'source,target,date,lat,lon,location,sign,weight\na,b,2020-01-03,33.3,44.4,Baghdad,-7,2\n';
    const { dataset } = await readGood(csv, text);
    expect(dataset.relationships[0]).toMatchObject({
      start: '2020-01-03',
      place: { label: 'Baghdad', latitude: 33.3, longitude: 44.4 },
      sign: -1,
      extra: { sign: '-7', weight: '2' },
    });
    expect(dataset.coverage).toEqual({ from: '2020-01-03', to: '2020-01-03' });
  });

  it('reads evidence columns, several rows of one id as evidence of one relationship', async () => {
    const text = [
      'id,source,target,type,document,paragraph,paraphrase,stance,voice,speaker,publisher,published,url',
      'r1,a,b,attack,First,3,It says so,supports,asserted,,Daily,2020-01-04,https://example.org/1',
      'r1,a,b,attack,Second,1,It says no,contradicts,denied,b,Weekly,2020-01-05,javascript:alert(1)',
    ].join('\n');
    const { dataset, report } = await readGood(csv, text);
    expect(dataset.relationships).toHaveLength(1);
    expect(dataset.relationships[0]?.evidence).toEqual([
      {
        document: 'First',
        paragraph: 3,
        paraphrase: 'It says so',
        stance: 'supports',
        voice: 'asserted',
      },
      {
        document: 'Second',
        paragraph: 1,
        paraphrase: 'It says no',
        stance: 'contradicts',
        voice: 'denied',
        speaker: { actor: 'b' },
      },
    ]);
    expect(dataset.documents.map(({ publisher, url }) => [publisher, url])).toEqual([
      ['Daily', 'https://example.org/1'],
      ['Weekly', undefined],
    ]);
    expect(countsOf(report.changed)).toEqual({ 'unsafe-url': 1 });
  });

  it('tells where something was left out or changed', async () => {
    const text = 'source,target,date\na,b,3/4/2020\na,a,\n,b,\nb,c,2020-01-01,more,cells\na\n';
    const { dataset, report } = await readGood(csv, text);
    expect(dataset.relationships.map(({ id }) => id)).toEqual(['row-2', 'row-5']);
    expect(dataset.relationships[0]).not.toHaveProperty('start');
    expect(dataset.relationships[0]?.extra).toEqual({ start: '3/4/2020' });
    expect(dataset.relationships[1]?.extra).toEqual({ 'Column 4': 'more', 'Column 5': 'cells' });
    expect(countsOf(report.leftOut)).toEqual({ 'self-edge': 1, 'edge-without-end': 2 });
    expect(report.leftOut[1]?.places).toEqual(['file.csv, row 4', 'file.csv, row 6']);
    expect(countsOf(report.changed)).toEqual({ 'ambiguous-date': 1, 'long-row': 1 });
  });

  it('tells how far it is, up to the end', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `a${index},b`).join('\n');
    const shares: number[] = [];
    await readWith(`source,target\n${rows}\n`, [], { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('follows a mapping that a person chose', async () => {
    const text = 'who,does,whom,when\na,hits,b,2020-01-03\nb,sees,a,2020-01-04\n';
    const { dataset } = await readWith(text, [], {
      mapping: {
        roles: { who: 'source', does: 'type', whom: 'target', when: 'leave-out' },
        types: { hits: 'attack' },
        typeOfTheRest: 'statement',
      },
    });
    expect(dataset.relationships).toMatchObject([
      { type: 'attack', source: 'a', target: 'b', subtype: 'hits' },
      { type: 'statement', source: 'b', target: 'a', subtype: 'sees' },
    ]);
    expect(dataset.relationships[0]).not.toHaveProperty('start');
  });
});

describe('tables with traps', () => {
  it('numbers headers that come twice and renames those that could be misused', async () => {
    const text = 'source,target,note,note,__proto__,constructor\na,b,1,2,3,4\n';
    const { dataset, report } = await readGood(csv, text);
    expect(Object.entries(dataset.relationships[0]?.extra ?? {})).toEqual([
      ['note (2)', '2'],
      ['__proto__ (column 5)', '3'],
      ['constructor (column 6)', '4'],
    ]);
    expect(dataset.relationships[0]?.summary).toBe('1');
    expect(countsOf(report.changed)).toEqual({ 'duplicate-header': 1, 'unsafe-key': 2 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes the apostrophe before a formula off again, exactly once', async () => {
    const { dataset } = await readGood(csv, "source,target\n'=1+1,''@x\n'Ali,b\n");
    expect(dataset.actors.map(({ name }) => name)).toEqual(['=1+1', "'@x", "'Ali", 'b']);
  });

  it(`takes ${LIMITS.csvColumns} columns and refuses one more`, async () => {
    const wide = (count: number) =>
      `source,target,${Array.from({ length: count - 2 }, (_, index) => `c${index}`).join(',')}\na,b\n`;
    expect((await readGood(csv, wide(LIMITS.csvColumns))).dataset.relationships).toHaveLength(1);
    const issues = await issuesOf(csv, wide(LIMITS.csvColumns + 1));
    expect(issues).toMatchObject([{ code: 'too-many-columns', severity: 'error' }]);
  });

  it('cuts names that are too long and keeps ids apart', async () => {
    const long = 'x'.repeat(300);
    const { dataset } = await readGood(csv, `source,target\n${long}a,${long}b\n`);
    expect(dataset.actors.map(({ id }) => id.length)).toEqual([200, 192]);
    expect(dataset.actors[1]?.name).toBe(`${long}b`);
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n', 'empty-file'],
    ['columns without ends', 'dispnum,outcome,settle\n1,2,3\n4,5,6\n', 'no-ends'],
  ])('refuses %s', async (_, text, code) => {
    expect(await issuesOf(csv, text)).toMatchObject([{ code }]);
  });
});

describe('nodes and edges in two tables', () => {
  const edges = 'Source,Target,Type,weight\n1,2,Undirected,3\nOmar,1,Directed,1\n';
  const nodes = 'Id,Label,Group\r1,Ali,left\r2,Omar,right\r';

  it('belong together whichever is opened first', async () => {
    for (const read of [
      await readWith(edges, [file(nodes, 'nodes.csv')]),
      await readWith(nodes, [file(edges, 'edges.csv')]),
    ]) {
      expect(summaryOf(read)).toEqual({
        nodes: ['1 Ali', '2 Omar'],
        edges: ['1 linked 2', '2 linked-to 1'],
      });
      expect(read.dataset.actorGroups.map(({ label }) => label)).toEqual(['left', 'right']);
    }
  });

  it('are read with Neo4j’s headers too', async () => {
    const read = await readWith('personId:ID,name,:LABEL\n1,Ali,Person\n2,Omar,Robot\n', [
      file(':START_ID,:END_ID,:TYPE\n1,2,KNOWS\n', 'knows.csv'),
    ]);
    expect(summaryOf(read)).toEqual({ nodes: ['1 Ali', '2 Omar'], edges: ['1 knows 2'] });
    expect(read.dataset.actors.map(({ kind }) => kind)).toEqual(['person', 'unknown']);
  });
});

describe('several tables of edges', () => {
  it('are one document each, for rows count within a file', async () => {
    const { dataset } = await readWith('Source,Target\na,b\n', [
      file('Source,Target\nb,c\n', 'more.csv'),
    ]);
    expect(dataset.documents.map(({ id, title }) => [id, title])).toEqual([
      ['imported-file', 'Imported file file.csv'],
      ['imported-file-2', 'Imported file more.csv'],
    ]);
    expect(dataset.relationships.map(({ id, evidence }) => [id, evidence[0]?.document])).toEqual([
      ['row-2', 'imported-file'],
      ['row-2-2', 'imported-file-2'],
    ]);
  });
});

describe('a matrix', () => {
  it('gives a tie for every cell that is not zero, with signs where some are negative', async () => {
    const { dataset } = await readGood(csv, ',A,B,C\nA,0,1,-2\nB,0,0,\nC,1,0,0\n');
    expect(dataset.relationships).toMatchObject([
      { source: 'A', target: 'B', sign: 1 },
      { source: 'A', target: 'C', sign: -1, extra: { weight: -2 } },
      { source: 'C', target: 'A', sign: 1 },
    ]);
  });
});

describe('lists of neighbours', () => {
  it('in rows of different length tie the first to all others', async () => {
    expect(summaryOf(await readGood(csv, 'A;B;C\nB;C\nC\nD;A;B;C\n')).edges).toEqual([
      'A linked-to B',
      'A linked-to C',
      'B linked-to C',
      'D linked-to A',
      'D linked-to B',
      'D linked-to C',
    ]);
  });

  it('in a column of a table of actors are relationships of the column’s name', async () => {
    const text = 'Id,Name,Allies,Colour\n1,Ali,Omar; Zayn,red\n2,Omar,,blue\n3,Zayn,Ali,red\n';
    const read = await readGood(csv, text);
    expect(summaryOf(read).edges).toEqual(['1 alliance 2', '1 alliance 3', '3 alliance 1']);
    expect(countsOf(read.report.changed)).toEqual({ 'column-of-ties': 1 });
    expect(read.dataset.actors[0]?.extra).toEqual({ Allies: 'Omar; Zayn', Colour: 'red' });
  });
});

describe('our own tables', () => {
  it('come back as they were, up to what the format says it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        expect(asTables(await readOwn(dataset), dataset)).toEqual(asTables(dataset));
      }),
      { numRuns: 60 },
    );
  });

  it('lose dates that the calendar does not have, with a note', async () => {
    const text =
      'Source,Target,Type,Id,Relationship type,Temporal,Start,Summary,Evidence items\na,b,Directed,r1,attack,event,2023-02-30,It hit.,1\n';
    const { dataset, report } = await readGood(csv, text);
    expect(dataset.relationships[0]).not.toHaveProperty('start');
    expect(countsOf(report.changed)).toEqual({ 'bad-date': 1 });
  });

  it('keep the citations in words where the table of evidence is missing', async () => {
    const text =
      'Source,Target,Type,Id,Relationship type,Temporal,Summary,Evidence items,Citation 1\na,b,Directed,r1,attack,event,It hit.,1,[supports] words\n';
    const { dataset } = await readGood(csv, text);
    expect(dataset.relationships[0]).toMatchObject({
      id: 'r1',
      summary: 'It hit.',
      evidence: [{ document: 'imported-file' }],
      extra: { 'Citation 1': '[supports] words' },
    });
  });
});

describe('tables without relationships', () => {
  it('are actors only with a note that says so', async () => {
    const read = await readGood(csv, 'Id,Label\na,Alpha\nb,Beta\n');
    expect(read.dataset.actors).toHaveLength(2);
    expect(countsOf(read.report.changed)).toEqual({ 'rows-as-actors': 1 });
  });

  it('of codes of events are no actors, whatever their labels', async () => {
    const text = 'cameo,level,label,root\n01,1,MAKE PUBLIC STATEMENT,01\n02,1,APPEAL,02\n';
    expect(await issuesOf(csv, text)).toMatchObject([{ code: 'no-ends' }]);
  });
});
