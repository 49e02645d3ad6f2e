import { describe, expect, it } from 'vitest';
import { csv } from '../csv.ts';
import { readCameo, typeOfPlover } from '../draft/cameo.ts';
import { countsOf, readGood } from '../read-text.fixture.ts';
import { records } from '../table/records.ts';

const edgesOf = async (text: string) => (await readGood(csv, text)).dataset.relationships;

describe('CAMEO codes', () => {
  it.each([
    ['010', 'statement'],
    ['036', 'negotiation'],
    ['057', 'support'],
    ['074', 'deployment'],
    ['0861', 'deployment'],
    ['086', 'negotiation'],
    ['112', 'opposition'],
    ['138', 'threat'],
    ['15', 'posture'],
    ['163', 'sanction'],
    ['173', 'coercion'],
    ['190', 'attack'],
    ['20', 'attack'],
  ])('%s is %s by its root', (code, type) => {
    expect(readCameo(code)?.type).toBe(type);
  });

  it('may have lost their leading zero', () => {
    expect(readCameo('57')?.type).toBe('support');
    expect(readCameo('36')?.type).toBe('negotiation');
    expect(readCameo('1')?.type).toBe('statement');
  });

  it.each(['', '99', '999', 'x', '44444', '-1', '00', '0'])('%j is none', (code) => {
    expect(readCameo(code)).toBeUndefined();
  });

  it('have successors in PLOVER', () => {
    expect(typeOfPlover('ACCUSE')).toBe('opposition');
    expect(typeOfPlover('constructor')).toBeUndefined();
  });
});

describe('event tables', () => {
  it('in the manner of ICEWS give dated events with the code and the label kept', async () => {
    const text =
      'event_id\tdate\tsource\trelation\ttarget\tcameo\n7\t2014-01-01\tIran\tAccuse\tIraq\t112\n8\t2014-01-02\tIran\tSing\tIraq\t999\n';
    const { dataset, report } = await readGood(csv, text);
    expect(dataset.relationships).toMatchObject([
      {
        id: '7',
        type: 'opposition',
        subtype: 'Accuse',
        temporal: 'event',
        start: '2014-01-01',
        extra: { code: '112' },
        evidence: [{ document: 'imported-file', paragraph: 2, voice: 'inferred' }],
      },
      { type: 'linked-to', extra: { code: '999' } },
    ]);
    expect(countsOf(report.changed)).toEqual({ 'unknown-code': 1 });
  });

  it('take the report that ICEWS or GDELT names as the document', async () => {
    const gdelt =
      'GLOBALEVENTID,SQLDATE,Actor1Name,Actor2Name,EventCode,GoldsteinScale,ActionGeo_FullName,ActionGeo_Lat,ActionGeo_Long,SOURCEURL\n1,20200103,UNITED STATES,IRAN,190,-10,Baghdad,33.3,44.4,https://www.example.org/a\n2,20200103,IRAN,,190,-10,,,,\n';
    const { dataset, report } = await readGood(csv, gdelt);
    expect(dataset.relationships).toMatchObject([
      {
        type: 'attack',
        start: '2020-01-03',
        place: { label: 'Baghdad', latitude: 33.3 },
        extra: { code: '190', intensity: -10 },
        evidence: [{ document: 'https://www.example.org/a' }],
      },
    ]);
    expect(dataset.documents[0]).toMatchObject({ publisher: 'example.org' });
    expect(countsOf(report.leftOut)).toEqual({ 'edge-without-end': 1 });
    const icews =
      'Event ID,Event Date,Source Name,Event Text,CAMEO Code,Intensity,Target Name,Story ID,Sentence Number,Publisher,City\n5,2014-01-01,Iran,Make statement,010,0,Iraq,77,4,Daily,Baghdad\n';
    const [event] = await edgesOf(icews);
    expect(event).toMatchObject({
      subtype: 'Make statement',
      evidence: [{ document: 'Daily 77', paragraph: 4 }],
    });
  });

  it('of GDELT are known without a header, in both editions', async () => {
    for (const [width, place, url] of [
      [58, 50, 57],
      [61, 52, 60],
    ] as const) {
      const cells = Array.from({ length: width }, () => '');
      cells.splice(0, 2, '77', '20200103');
      cells[6] = 'IRAN';
      cells[16] = 'UNITED STATES';
      cells[26] = '036';
      cells[place] = 'Baghdad';
      cells[url] = 'https://example.org/a';
      const [event] = await edgesOf(`${cells.join('\t')}\n${cells.join('\t')}\n`);
      expect(event).toMatchObject({
        id: '77',
        type: 'negotiation',
        start: '2020-01-03',
        place: { label: 'Baghdad' },
        evidence: [{ document: 'https://example.org/a' }],
      });
    }
  });

  it('of ACLED go by event and sub-event, with fatalities', async () => {
    const [battle, arrest] = await edgesOf(
      'event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,source,notes,fatalities\nIRQ1,03 January 2020,Battles,Armed clash,A,B,Mosul,36,43,Daily,They fought.,3\nIRQ2,04 January 2020,Strategic developments,Arrests,A,B,Mosul,36,43,Daily,Seized.,0\n',
    );
    expect(battle).toMatchObject({
      id: 'IRQ1',
      type: 'attack',
      subtype: 'Armed clash',
      start: '2020-01-03',
      summary: 'They fought.',
      figures: { killed: 3 },
      evidence: [{ document: 'Daily' }],
    });
    expect(arrest?.type).toBe('coercion');
  });

  it('with PLOVER words go by the word', async () => {
    const [event] = await edgesOf(
      'Event ID,Event Date,Event Type,Actor Name,Recipient Name\n1,2020-01-03,COERCE,A,B\n',
    );
    expect(event).toMatchObject({ type: 'coercion', start: '2020-01-03' });
  });
});

describe('conflict tables', () => {
  it('of UCDP give the conflict and the troops of secondary parties', async () => {
    const edges = await edgesOf(
      'conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,year,type_of_conflict\n1,Iraq,Government of Iraq,116,"Government of X, Government of Y",IS,234,,2014,4\n',
    );
    expect(edges).toMatchObject([
      { type: 'attack', subtype: 'armed conflict, internationalised intrastate', start: '2014' },
      {
        type: 'support',
        subtype: 'troops',
        source: 'Government of X',
        target: 'Government of Iraq',
      },
      { type: 'support', source: 'Government of Y' },
    ]);
  });

  it('of UCDP’s actors give aliases and descent', async () => {
    const { dataset } = await readGood(
      csv,
      '\ufeffActorId,NameData,NameOrig,NameOrigFull,Org,ActorIdPrev,ActorIdAlliance,ActorIdGroup\n1,Old,O,Old One,1,,,\n2,New,N,n/a,1,1,,\n3,All,A,All,1,,"1, 2",9\n',
    );
    expect(dataset.actors[0]).toMatchObject({
      aliases: [{ text: 'O' }, { text: 'Old One' }],
      identifiers: [{ scheme: 'ucdp', value: '1' }],
    });
    expect(
      dataset.relationships.map(({ source, type, target }) => `${source} ${type} ${target}`),
    ).toEqual(['Old lineage New', 'Old membership All', 'New membership All']);
  });

  it('of Correlates of War give alliances with open ends and unknown days', async () => {
    const [first, second] = await edgesOf(
      'version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,right_censor,defense,entente\n1,200,UK,235,Portugal,1,1,1816,,,,1,1,1\n2,200,UK,380,Sweden,-9,5,1816,31,2,1911,0,0,1\n',
    );
    expect(first).toMatchObject({
      type: 'alliance',
      subtype: 'defense, entente',
      start: '1816-01-01/..',
    });
    expect(second).toMatchObject({ start: '1816-05', end: '1911-02' });
  });

  it('of militarised disputes set each state of one side against each of the other', async () => {
    const edges = await edgesOf(
      'dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n2,UKG,200,-9,7,1902,24,1,1903,0,1\n2,USA,2,-9,7,1902,24,1,1903,1,3\n2,CAN,20,-9,7,1902,24,1,1903,0,4\n',
    );
    expect(edges.map(({ source, type, target }) => `${source} ${type} ${target}`)).toEqual([
      'USA posture UKG',
      'USA posture CAN',
      'CAN attack USA',
    ]);
    expect(edges[0]).toMatchObject({ start: '1902-07', end: '1903-01-24' });
  });

  it('of EU sanctions give listings with reasons, the day first in dates', async () => {
    const { dataset } = await readGood(
      csv,
      'celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,country\n32011R0359,1,EU-IRN,I.A,Asset freeze,12.4.2011,A reason.,Person,Ali,علی; Aly,Iran\n32011R0359,2,EU-IRN,I.B,Asset freeze,24.3.2007,,Organization,Firm,,\n',
    );
    expect(dataset.relationships).toMatchObject([
      {
        type: 'sanction',
        source: 'European Union',
        target: 'Ali',
        start: '2011-04-12',
        summary: 'A reason.',
        evidence: [{ document: '32011R0359', paragraph: 1 }],
      },
      { target: 'Firm', start: '2007-03-24' },
    ]);
    expect(dataset.actors[1]).toMatchObject({
      kind: 'person',
      aliases: [{ text: 'علی' }, { text: 'Aly' }],
      extra: { country: 'Iran' },
    });
  });

  it('of numbers alone take their names from the tables beside them', async () => {
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const read = await csv.read!({
      ...file('train.txt', '0\t0\t1\t24\t-1\n1\t1\t0\t48\t-1\n'),
      companions: [
        file('entity2id.txt', 'Iran\t0\nIraq\t1\n'),
        file('relation2id.txt', 'Accuse\t0\nVisit\t1\n'),
      ],
    });
    expect(read.ok && read.value.dataset.relationships).toMatchObject([
      { source: 'Iran', subtype: 'Accuse', target: 'Iraq', extra: { step: 24 } },
      { source: 'Iraq', subtype: 'Visit', target: 'Iran' },
    ]);
  });
});

describe('JSON records', () => {
  it('are tables in another dress', async () => {
    const { dataset } = await readGood(
      records,
      '{"source":"a","target":"b","type":"attack","tags":["x","y"],"deep":{"k":1}}\n{"source":"b","target":"c","n":2}\n',
    );
    expect(dataset.relationships).toMatchObject([
      { type: 'attack', tags: ['x', 'y'], extra: { deep: '{"k":1}' } },
      { type: 'linked-to', extra: { n: '2' } },
    ]);
  });

  it('lose keys that could be misused, with a warning', async () => {
    const { dataset, warnings } = await readGood(
      records,
      '[{"source":"a","target":"b","__proto__":{"polluted":1}}]',
    );
    expect(warnings).toMatchObject([{ code: 'unsafe-key' }]);
    expect(dataset.relationships[0]).not.toHaveProperty('extra');
  });

  it('with PLOVER’s actors meet each source with each target', async () => {
    const record = {
      id: 'R1',
      date: '2000-01-01',
      event: 'AGREE',
      eventText: 'agreed',
      source: [{ actorText: 'Hungarian', code: 'HUN' }, { actorText: 'Romanian' }],
    };
    const { dataset, report } = await readGood(
      records,
      JSON.stringify([
        record,
        { ...record, id: 'R2', target: [{ actorText: 'Tokyo' }] },
        { id: 'R3' },
      ]),
    );
    expect(dataset.relationships.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'Hungarian Romanian',
      'Hungarian Tokyo',
      'Romanian Tokyo',
    ]);
    expect(countsOf(report.leftOut)).toEqual({ 'edge-without-end': 1 });
  });
});
