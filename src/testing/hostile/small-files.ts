import { zipSync } from 'fflate';
import { addToPng, FIGURE_DATA_ID, FIGURE_DATA_KEYWORD, writeFigureData } from '#core/base';
import type { FileWords } from './hostile-words.ts';

/** One small good file in a format, written by hand with any words in it. */
export interface SmallFile {
  /** Id of the format that reads it. */
  readonly format: string;
  readonly name: string;
  readonly write: (words: FileWords) => string | Uint8Array;
}

const json = (write: (words: FileWords) => unknown) => (words: FileWords) =>
  JSON.stringify(write(words));
const jsonLines = (write: (words: FileWords) => readonly unknown[]) => (words: FileWords) =>
  write(words)
    .map((value) => `${JSON.stringify(value)}\n`)
    .join('');

/** Words made fit for XML; characters that XML forbids stay, so that readers meet them. */
const xml = (write: (words: FileWords) => string) => (words: FileWords) =>
  write(mapWords(words, escapeMarkup));
const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

const mapWords = (words: FileWords, change: (text: string) => string): FileWords =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]: [string, string]) => [name, change(text)]),
  ) as unknown as FileWords;

const cells = (rows: readonly (readonly string[])[], end = '\r\n'): string =>
  rows.map((row) => row.map(quote).join(',') + end).join('');
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** For line formats with quotes of their own and no way to escape them. */
const plain = (text: string): string => `"${text}"`;

/** A dataset of our own with a word in every text field. */
export const plainDataset = (words: FileWords): Record<string, unknown> => ({
  format: 'faultlines',
  version: 1,
  id: 'hostile',
  title: words.title,
  description: words.note,
  coverage: { from: '2020-01-01', to: '2020-12-31' },
  license: words.title,
  actorGroups: [{ id: 'bloc', label: words.firstName, description: words.note }],
  actors: [
    {
      id: words.firstId,
      name: words.firstName,
      aliases: [{ text: words.secondName }],
      kind: 'state',
      group: 'bloc',
      description: words.note,
      identifiers: [{ scheme: 'other', value: words.firstName }],
      tags: [words.firstName],
      extra: { [words.field]: { [words.field]: words.note } },
    },
    { id: words.secondId, name: words.secondName, kind: 'armed-group', partOf: words.firstId },
  ],
  relationships: [
    {
      id: 'r1',
      type: 'attack',
      subtype: words.word,
      source: words.firstId,
      target: words.secondId,
      temporal: 'event',
      start: words.date,
      end: words.endDate,
      summary: words.note,
      place: { label: words.title },
      evidence: [
        {
          document: 'doc',
          paragraph: 1,
          paraphrase: words.note.slice(0, 300),
          stance: 'supports',
          voice: 'attributed',
          speaker: { name: words.firstName, role: words.title },
        },
      ],
      tags: [words.word],
    },
  ],
  documents: [
    {
      id: 'doc',
      title: words.title,
      publisher: words.firstName,
      authors: [words.firstName],
      language: 'en',
      kind: 'news-report',
      url: words.address,
    },
  ],
});

const figure = (words: FileWords): string =>
  writeFigureData({ dataset: plainDataset(words), view: `of=${encodeLink(words.title)}` });
const encodeLink = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A picture of one white point. */
const PNG = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0,
  0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 248, 15, 0, 1, 1, 1, 0, 177, 56,
  246, 20, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);

const writePng = (text: string): Uint8Array =>
  addToPng(PNG, [{ keyword: FIGURE_DATA_KEYWORD, text }]);
const writeSvg = (text: string): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${FIGURE_DATA_ID}">${text}</metadata></svg>`;
const writeHtml = (text: string): string =>
  `<!doctype html><script type="application/json" id="${FIGURE_DATA_ID}">${text}</script>`;
const writePdf = (text: string): Uint8Array => {
  const content = new TextEncoder().encode(text);
  const before = `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n`;
  return Uint8Array.from([
    ...new TextEncoder().encode(before),
    ...content,
    ...new TextEncoder().encode('\nendstream\nendobj\n%%EOF\n'),
  ]);
};

/** Each kind of figure around any text in place of its data. */
export const FIGURES: readonly {
  readonly format: string;
  readonly name: string;
  readonly carry: (text: string) => string | Uint8Array;
}[] = [
  { format: 'figure-png', name: 'figure.png', carry: writePng },
  { format: 'figure-svg', name: 'figure.svg', carry: writeSvg },
  { format: 'figure-html', name: 'figure.html', carry: writeHtml },
  { format: 'figure-pdf', name: 'figure.pdf', carry: writePdf },
];

/** A workbook of one sheet, by ECMA-376. */
function writeWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packed = 'http://schemas.openxmlformats.org/package/2006';
  const sheet = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row
          .map(
            (cell, column) =>
              `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${escapeMarkup(cell)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  return zipSync({
    '[Content_Types].xml': encode(
      `<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': encode(
      `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': encode(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': encode(
      `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': encode(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

const edgeRows = (words: FileWords): readonly (readonly string[])[] => [
  ['Source', 'Target', 'Type', 'Start', 'End', 'Summary', 'URL', words.field],
  [
    words.firstId,
    words.secondId,
    words.word,
    words.date,
    words.endDate,
    words.note,
    words.address,
    words.note,
  ],
];

const GRAPH_FILES: readonly SmallFile[] = [
  {
    format: 'graphml',
    name: 'graph.graphml',
    write: xml(
      (w) =>
        `<graphml><key id="n" for="node" attr.name="label" attr.type="string"/><key id="f" for="all" attr.name="${w.field}" attr.type="string"><default>${w.note}</default></key><key id="d" for="edge" attr.name="start" attr.type="string"/><key id="u" for="edge" attr.name="url" attr.type="string"/><graph id="${w.title}" edgedefault="directed"><node id="${w.firstId}"><data key="n">${w.firstName}</data><data key="f">${w.note}</data><graph><node id="${w.secondId}"><data key="n">${w.secondName}</data></node></graph></node><edge source="${w.firstId}" target="${w.secondId}"><data key="n">${w.word}</data><data key="d">${w.date}</data><data key="u">${w.address}</data></edge></graph></graphml>`,
    ),
  },
  {
    format: 'gexf',
    name: 'graph.gexf',
    write: xml(
      (w) =>
        `<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta><description>${w.title}</description></meta><graph defaultedgetype="directed" timeformat="date"><attributes class="node"><attribute id="0" title="${w.field}" type="string"><default>${w.note}</default></attribute></attributes><nodes><node id="${w.firstId}" label="${w.firstName}"><attvalues><attvalue for="0" value="${w.note}"/></attvalues></node><node id="${w.secondId}" label="${w.secondName}" pid="${w.firstId}"/></nodes><edges><edge id="e" source="${w.firstId}" target="${w.secondId}" label="${w.word}"><spells><spell start="${w.date}" end="${w.endDate}"/></spells></edge></edges></graph></gexf>`,
    ),
  },
  {
    format: 'xgmml',
    name: 'graph.xgmml',
    write: xml(
      (w) =>
        `<graph label="${w.title}" directed="1" xmlns="http://www.cs.rpi.edu/XGMML"><node id="${w.firstId}" label="${w.firstName}"><att name="${w.field}" type="string" value="${w.note}"/></node><node id="${w.secondId}" label="${w.secondName}"/><edge source="${w.firstId}" target="${w.secondId}" label="${w.word}"><att name="url" value="${w.address}"/><att name="start" value="${w.date}"/></edge></graph>`,
    ),
  },
  {
    format: 'gml',
    name: 'graph.gml',
    write: xml(
      (w) =>
        `graph [ directed 1 label "${w.title}" node [ id 1 label "${w.firstName}" name "${w.firstId}" note "${w.note}" ] node [ id 2 label "${w.secondName}" ] edge [ source 1 target 2 label "${w.word}" start "${w.date}" url "${w.address}" ] ]`,
    ),
  },
  {
    format: 'pajek',
    name: 'graph.net',
    write: (w) =>
      `*Network ${w.title}\n*Vertices 2\n1 ${plain(w.firstName)} 0.1 0.2\n2 ${plain(w.secondName)}\n*Arcs :1 ${plain(w.word)}\n1 2 1 l ${plain(w.note)}\n`,
  },
  {
    format: 'vna',
    name: 'graph.vna',
    write: (w) =>
      `*Node data\nID name\n${plain(w.firstId)} ${plain(w.firstName)}\n${plain(w.secondId)} ${plain(w.secondName)}\n*Tie data\nfrom to strength\n${plain(w.firstId)} ${plain(w.secondId)} 1.5\n`,
  },
  {
    format: 'ucinet',
    name: 'graph.dl',
    write: (w) =>
      `dl n=2 format=edgelist1\nlabels:\n${plain(w.firstId)} ${plain(w.secondId)}\ndata:\n1 2 3\n`,
  },
  { format: 'sif', name: 'graph.sif', write: (w) => `${w.firstId}\t${w.word}\t${w.secondId}\n` },
  {
    format: 'cx2',
    name: 'graph.cx2',
    write: json((w) => [
      { CXVersion: '2.0', hasFragments: false },
      { networkAttributes: [{ name: w.title, description: w.note }] },
      {
        nodes: [
          { id: 1, v: { name: w.firstName, [w.field]: w.note } },
          { id: 2, v: { name: w.secondName } },
        ],
      },
      { edges: [{ id: 3, s: 1, t: 2, v: { interaction: w.word, start: w.date, url: w.address } }] },
    ]),
  },
  {
    format: 'cx2',
    name: 'graph.cx',
    write: json((w) => [
      { numberVerification: [{ longNumber: 1 }] },
      { metaData: [] },
      { networkAttributes: [{ n: 'name', v: w.title }] },
      {
        nodes: [
          { '@id': 1, n: w.firstName },
          { '@id': 2, n: w.secondName },
        ],
      },
      { edges: [{ '@id': 3, s: 1, t: 2, i: w.word }] },
      { nodeAttributes: [{ po: 1, n: w.field, v: w.note }] },
    ]),
  },
  {
    format: 'cytoscape-json',
    name: 'graph.cyjs',
    write: json((w) => ({
      data: { name: w.title },
      elements: {
        nodes: [
          { data: { id: w.firstId, name: w.firstName, [w.field]: w.note } },
          { data: { id: w.secondId, name: w.secondName, parent: w.firstId } },
        ],
        edges: [
          {
            data: {
              id: 'e',
              source: w.firstId,
              target: w.secondId,
              interaction: w.word,
              start: w.date,
              url: w.address,
            },
            style: { 'background-image': 'https://evil.example/b.png' },
          },
        ],
      },
      style: [
        { selector: 'node', style: { 'background-image': 'url(https://evil.example/s.png)' } },
      ],
    })),
  },
  {
    format: 'jgf',
    name: 'graph.jgf',
    write: json((w) => ({
      graph: {
        label: w.title,
        nodes: {
          [w.firstId]: { label: w.firstName, metadata: { [w.field]: w.note } },
          [w.secondId]: { label: w.secondName },
        },
        edges: [
          {
            source: w.firstId,
            target: w.secondId,
            relation: w.word,
            metadata: { start: w.date, url: w.address },
          },
        ],
      },
    })),
  },
  {
    format: 'graphson',
    name: 'graph.graphson',
    write: jsonLines((w) => [
      {
        id: { '@type': 'g:String', '@value': w.firstId },
        label: w.word,
        outE: { [w.word]: [{ id: 7, inV: w.secondId, properties: { start: w.date } }] },
        properties: { name: [{ value: w.firstName }], [w.field]: [{ value: w.note }] },
      },
      { id: w.secondId, label: w.word, inE: {}, properties: { name: [{ value: w.secondName }] } },
    ]),
  },
  {
    format: 'node-link-json',
    name: 'graph.json',
    write: json((w) => ({
      directed: true,
      graph: { name: w.title },
      nodes: [
        { id: w.firstId, label: w.firstName, [w.field]: w.note },
        { id: w.secondId, label: w.secondName, parent: w.firstId },
      ],
      links: [
        {
          source: w.firstId,
          target: w.secondId,
          type: w.word,
          start: w.date,
          end: w.endDate,
          url: w.address,
        },
      ],
    })),
  },
];

const INTELLIGENCE_FILES: readonly SmallFile[] = [
  {
    format: 'stix',
    name: 'bundle.json',
    write: json((w) => ({
      type: 'bundle',
      id: 'bundle--1',
      objects: [
        {
          type: 'identity',
          id: w.firstId,
          name: w.firstName,
          description: w.note,
          [w.field]: w.note,
        },
        { type: 'threat-actor', id: w.secondId, name: w.secondName, aliases: [w.firstName] },
        {
          type: 'relationship',
          id: 'relationship--1',
          source_ref: w.firstId,
          target_ref: w.secondId,
          relationship_type: w.word,
          start_time: w.date,
          stop_time: w.endDate,
          description: w.note,
          external_references: [{ source_name: w.title, url: w.address }],
        },
      ],
    })),
  },
  {
    format: 'follow-the-money',
    name: 'entities.ftm.json',
    write: jsonLines((w) => [
      {
        id: w.firstId,
        schema: 'Person',
        properties: { name: [w.firstName], notes: [w.note], [w.field]: [w.note] },
      },
      {
        id: w.secondId,
        schema: 'Company',
        properties: { name: [w.secondName], parent: [w.firstId] },
      },
      {
        id: 'own',
        schema: 'Ownership',
        properties: {
          owner: [w.firstId],
          asset: [w.secondId],
          startDate: [w.date],
          endDate: [w.endDate],
          role: [w.word],
          sourceUrl: [w.address],
          publisher: [w.title],
        },
      },
    ]),
  },
];

const KNOWN_TABLES: readonly (readonly [
  name: string,
  headers: string,
  row: (w: FileWords) => readonly string[],
])[] = [
  [
    'cameo.csv',
    'event_id,date,source,relation,target,cameo',
    (w) => ['1', w.date, w.firstName, w.word, w.secondName, '112'],
  ],
  [
    'acled.csv',
    'event_date,event_type,sub_event_type,actor1,actor2,notes,source',
    (w) => [w.date, 'Battles', w.word, w.firstName, w.secondName, w.note, w.title],
  ],
  [
    'ucdp.csv',
    'id,year,side_a,side_b,type_of_violence,date_start,date_end,source_article',
    (w) => ['1', '2020', w.firstName, w.secondName, '1', w.date, w.endDate, w.note],
  ],
  [
    'ucdp-actors.csv',
    'ActorId,NameData,NameOrig,Org,ActorIdPrev',
    (w) => [w.firstId, w.firstName, w.secondName, '1', w.secondId],
  ],
  [
    'cow.csv',
    'version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year',
    (w) => ['1', '2', w.firstName, '20', w.secondName, '31', '2', '1902'],
  ],
  [
    'cow-members.csv',
    'version4id,ccode,state_name,ss_type',
    (w) => [w.word, '2', w.firstName, w.note],
  ],
  [
    'cow-states.csv',
    'stateabb,ccode,statenme,styear',
    (w) => [w.firstId, '2', w.firstName, '1816'],
  ],
  [
    'disputes.csv',
    'dispnum,stabb,ccode,stday,stmon,styear,sidea,hostlev',
    (w) => ['2', w.firstName, '200', '30', '2', '1902', '0', '4'],
  ],
  [
    'sanctions.csv',
    'celex,recordId,programKey,annex,measure,startDate,name',
    (w) => [w.address, '1', w.word, w.title, w.note, w.date, w.firstName],
  ],
  [
    'nodes.csv',
    'Id,Label,Aliases,Description,Part of',
    (w) => [w.firstId, w.firstName, w.secondName, w.note, w.firstId],
  ],
];

const TABLE_FILES: readonly SmallFile[] = [
  { format: 'csv', name: 'edges.csv', write: (w) => cells(edgeRows(w)) },
  ...KNOWN_TABLES.map(
    ([name, headers, row]): SmallFile => ({
      format: 'csv',
      name,
      write: (w) => cells([headers.split(','), row(w)]),
    }),
  ),
  {
    format: 'csv',
    name: 'grid-of-ties.csv',
    write: (w) =>
      cells([
        ['', w.firstName, w.secondName],
        [w.firstName, '0', '1'],
        [w.secondName, '-1', '0'],
      ]),
  },
  { format: 'xlsx', name: 'edges.xlsx', write: (w) => writeWorkbook(edgeRows(w)) },
  {
    format: 'records',
    name: 'records.json',
    write: json((w) => [
      {
        source: w.firstId,
        target: w.secondId,
        type: w.word,
        date: w.date,
        summary: w.note,
        url: w.address,
        [w.field]: { [w.field]: w.note },
      },
    ]),
  },
  {
    format: 'records',
    name: 'plover.jsonl',
    write: jsonLines((w) => [
      {
        id: 'R1',
        date: w.date,
        event: 'AGREE',
        source: [{ actorText: w.firstName }],
        target: [{ actorText: w.secondName }],
        [w.field]: w.note,
      },
      {
        id: 'R2',
        date: w.date,
        event: w.word,
        source: [{ actorText: w.secondName }],
        target: [{ actorText: w.firstName }],
      },
    ]),
  },
];

/** A small good file in every format that can be read, and in every shape of it. */
export const SMALL_FILES: readonly SmallFile[] = [
  { format: 'faultlines-json', name: 'dataset.faultlines.json', write: json(plainDataset) },
  ...FIGURES.map(({ carry, ...file }): SmallFile => ({ ...file, write: (w) => carry(figure(w)) })),
  ...INTELLIGENCE_FILES,
  ...GRAPH_FILES,
  ...TABLE_FILES,
];

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
