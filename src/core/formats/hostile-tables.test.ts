import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { csv } from './csv.ts';
import { followTheMoney } from './follow-the-money/follow-the-money.ts';
import type { Format } from './format.ts';
import { parquet } from './parquet/parquet.ts';
import { xlsx } from './spreadsheet/xlsx.ts';
import { stix } from './stix/stix.ts';
import { records } from './table/records.ts';

const dataset = aDataset().edge('a', 'attack', 'b', { start: '2020-01-03' }).build();
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const written = async (format: Format) =>
  bytesOf(
    (await format.write!(dataset)).at(1)?.content ?? (await format.write!(dataset))[0]!.content,
  );

const texts = [
  'event_id,date,source,relation,target,cameo\n1,2014-01-01,A,Accuse,B,112\n',
  'dispnum,stabb,ccode,stday,stmon,styear,sidea,hostlev\n2,UKG,200,-9,7,1902,0,1\n2,USA,2,-9,7,1902,1,3\n',
  'celex,recordId,programKey,annex,measure,startDate,name\n1,1,E,I,F,1.2.2011,Ali\n',
  'ActorId,NameData,NameOrig,Org,ActorIdPrev\n1,A,A,1,\n2,B,B,1,1\n',
  'Id,Label,Aliases\n1,A,x;y\n2,B,\n',
  ',A,B\nA,0,1\nB,1,0\n',
];
const seeds: readonly (readonly [Format, Uint8Array])[] = [
  ...texts.map((text) => [csv, bytesOf(text)] as const),
  [csv, await written(csv)],
  [xlsx, await written(xlsx)],
  [stix, await written(stix)],
  [followTheMoney, await written(followTheMoney)],
  [records, bytesOf('[{"source":"a","target":"b","date":"2020"},{"source":"b","target":"c"}]')],
  [
    records,
    bytesOf(
      '[{"id":"R1","event":"AGREE","source":[{"actorText":"A"}],"target":[{"actorText":"B"}]}]',
    ),
  ],
  [
    stix,
    bytesOf(
      '{"type":"bundle","id":"bundle--1","objects":[{"type":"malware","id":"m--1","name":"M","revoked":true},{"type":"identity","id":"i--1","name":"I","aliases":["x"]},{"type":"relationship","id":"r--1","source_ref":"m--1","target_ref":"i--1","relationship_type":"targets","external_references":[{"source_name":"S"}]},{"type":"sighting","id":"s--1","sighting_of_ref":"m--1","where_sighted_refs":["i--1"],"count":1}]}',
    ),
  ],
  [
    followTheMoney,
    bytesOf(
      '{"id":"a","schema":"Person","properties":{"name":["A"]}}\n{"id":"b","schema":"Sanction","properties":{"entity":["a"],"authority":["X"]}}\n{"id":"c","schema":"Family","properties":{"person":["a"],"relative":["a"]}}\n',
    ),
  ],
];

const pieces = [
  '"',
  ',',
  '\r',
  '\n',
  '\0',
  '__proto__',
  'null',
  '-1',
  '1e999',
  '{',
  '}',
  '[',
  ']',
  '<',
  '=',
  '\ud83d',
  '2023-02-30',
  ';',
  'constructor',
  '\u202e',
];

const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat({ max: 40 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(), length: fc.constant(0) }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    length: fc.nat({ max: pieces.length - 1 }),
  }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), length: fc.nat({ max: 255 }) }),
);

function spoil(
  bytes: Uint8Array,
  changes: readonly { kind: string; at: number; length: number }[],
) {
  let spoilt = [...bytes];
  for (const { kind, at, length } of changes) {
    const place = spoilt.length === 0 ? 0 : at % spoilt.length;
    if (kind === 'cut') spoilt.splice(place, length);
    else if (kind === 'end') spoilt = spoilt.slice(0, place);
    else if (kind === 'byte') spoilt[place] = length;
    else spoilt.splice(place, 0, ...new TextEncoder().encode(pieces[length]));
  }
  return Uint8Array.from(spoilt);
}

describe('spoilt files', () => {
  it('are read or refused with issues that say what to do, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async ([format, bytes], changes) => {
          const read = await format.read!({
            name: `x${format.extensions[0]}`,
            bytes: spoil(bytes, changes),
          });
          if (read.ok) {
            expect(read.value.report.format).toBe(format.id);
            return;
          }
          expect(read.error.length).toBeGreaterThan(0);
          for (const { code, message } of read.error) {
            expect(code).toMatch(/^[a-z-]+$/);
            expect(message).toMatch(/[.?]$/);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('of any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(csv, xlsx, parquet, stix, followTheMoney, records),
        fc.uint8Array({ maxLength: 300 }),
        async (format, bytes) => {
          const read = await format.read!({ name: 'x', bytes });
          expect(read.ok || read.error.length > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with rows of a million characters, or 10,000 levels, do no harm', async () => {
    const long = await csv.read!({
      name: 'x.csv',
      bytes: bytesOf(`source,target,note\na,b,"${'x'.repeat(1_000_001)}"\n`),
    });
    expect(long.ok && long.value.dataset.relationships[0]?.summary).toHaveLength(1_000_000);
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    for (const format of [stix, followTheMoney, records]) {
      const read = await format.read!({
        name: 'x.json',
        bytes: bytesOf(`{"type":"bundle","objects":${deep}}`),
      });
      expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('too-deep');
    }
  });
});
