import { rowsAsParquet } from '../parquet-file.ts';
import type { FileWords } from './hostile-words.ts';
import { cells, json, jsonLines, type SmallFile } from './small-file.ts';
import { writeWorkbook } from './workbook-file.ts';

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

/** Tables of projects whose columns are known. */
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

/** Tables in all their dresses. */
export const TABLE_FILES: readonly SmallFile[] = [
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
    format: 'parquet',
    name: 'edges.parquet',
    write: (w) => {
      const [headers = [], ...rows] = edgeRows(w);
      return rowsAsParquet(headers, rows);
    },
  },
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
