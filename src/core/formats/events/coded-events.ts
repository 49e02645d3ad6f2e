import { type EvidenceItem, LIMITS, type Relationship } from '#schemas';
import { readCameo, typeOfPlover } from '../draft/cameo.ts';
import type { Draftable, RelationshipFields } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { columnsOf, hasColumns } from '../table/columns-of.ts';
import { type KnownReading, type KnownTable, rememberByText } from '../table/known-table.ts';
import { datesOf, placeOf } from '../table/relationship-rows.ts';
import type { Table } from '../table/table.ts';

const SOURCES = ['source', 'Source Name', 'Actor1Name', 'source_actor', 'source_root'];
const TARGETS = ['target', 'Target Name', 'Actor2Name', 'target_actor', 'target_root'];
const CODES = ['cameo', 'CAMEO Code', 'EventCode', 'cameo_code', 'code'];
const DATES = ['date', 'Event Date', 'SQLDATE', 'event_date', 'Day'];

const has = (table: Table, names: readonly string[]): boolean =>
  names.some((name) => hasColumns(table, [name]));

/** Machine-coded events with CAMEO codes, as ICEWS, GDELT and Phoenix publish them. */
export const codedEvents: KnownTable = {
  id: 'coded-events',
  label: 'Events with CAMEO codes',
  matches: (table) =>
    has(table, SOURCES) && has(table, TARGETS) && has(table, CODES) && has(table, DATES),
  read: (reading) => readCodedEvents(reading, readCameo),
};

/** Events with PLOVER's words, as POLECAT and its kin publish them. */
export const ploverEvents: KnownTable = {
  id: 'plover-events',
  label: 'Events with PLOVER types',
  matches: (table) =>
    has(table, ['source', 'Actor Name']) &&
    has(table, ['target', 'Recipient Name']) &&
    hasColumns(table, ['Event Type']) &&
    has(table, DATES) &&
    everyValue(table, 'Event Type', (word) => typeOfPlover(word) !== undefined),
  read: (reading) =>
    readCodedEvents(reading, (word) => {
      const type = typeOfPlover(word);
      return type === undefined ? undefined : { type, label: word };
    }),
};

function everyValue(table: Table, column: string, fits: (value: string) => boolean): boolean {
  const cell = columnsOf(table)(column);
  let count = 0;
  let good = true;
  table.eachRow((cells) => {
    count += 1;
    good = fits(cell(cells));
    return good && count < 50;
  });
  return good && count > 0;
}

/** What the code of an event and the words beside it say; a file has few such pairs. */
interface EventKind {
  readonly code: string;
  /** Whether the code book has the code. */
  readonly isKnown: boolean;
  readonly type: string;
  readonly subtype: string;
  readonly summary: string;
  /** What evidence of a report says; without words, the code itself. */
  readonly paraphrase: string;
}

function readCodedEvents(
  { table, draft, share }: KnownReading,
  meaningOf: (code: string) => { type: string; label: string } | undefined,
): void {
  const column = columnsOf(table);
  const cells = {
    source: column(...SOURCES, 'Actor Name', 'Actor1Code'),
    target: column(...TARGETS, 'Recipient Name', 'Actor2Code'),
    sourceCode: column('Actor1Code'),
    targetCode: column('Actor2Code'),
    code: column(...CODES, 'Event Type'),
    label: column('relation', 'Event Text', 'event_text', 'Event Mode'),
    date: column(...DATES, 'Event Date'),
    id: column('event_id', 'Event ID', 'GLOBALEVENTID', 'id'),
    url: column('SOURCEURL', 'url', 'source_url'),
    publisher: column('Publisher', 'news_source'),
    story: column('Story ID', 'story_id'),
    sentence: column('Sentence Number', 'sentence_num'),
    place: column('City', 'ActionGeo_FullName', 'Location', 'geoname', 'Placename'),
    latitude: column('Latitude', 'ActionGeo_Lat', 'lat'),
    longitude: column('Longitude', 'ActionGeo_Long', 'lon'),
    intensity: column('Intensity', 'GoldsteinScale', 'goldstein'),
  };
  const dateIndex = table.headers.findIndex((header) =>
    DATES.some((name) => hasColumns({ ...table, headers: [header] }, [name])),
  );
  const dates = datesOf(table, dateIndex < 0 ? undefined : dateIndex);
  const actorIdOf = rememberByText((name) => draft.actor(name).id);
  const paraphraseOf = rememberByText((label) =>
    oneLine(`Coded by the makers of the file as: ${label}`, LIMITS.paraphraseLength),
  );
  const dayOf = rememberByText((text) => {
    const date = dates.read(text);
    return { start: date !== undefined && draft.dates.use(date.start) ? date.start : undefined };
  });
  /** What a code says of an event, by the words that stand beside it. */
  const kindsOf = rememberByText((code) => {
    const meaning = meaningOf(code);
    return rememberByText((words): EventKind => {
      const label = words || meaning?.label || code;
      return {
        code,
        isKnown: meaning !== undefined,
        type: meaning?.type ?? draft.types.linked(true),
        subtype: cutText(label, LIMITS.nameLength),
        summary: paraphraseOf(label),
        paraphrase: paraphraseOf(words || code),
      };
    });
  });

  table.eachRow((row, number) => {
    const place = (): string => `${table.name}, row ${number}`;
    const source = cells.source(row) || cells.sourceCode(row);
    const target = cells.target(row) || cells.targetCode(row);
    if (source === '' || target === '') {
      draft.leftOut.add(
        'edge-without-end',
        'An event without a source or a target was left out.',
        place,
      );
      return true;
    }
    const kind = kindsOf(cells.code(row))(cells.label(row));
    if (!kind.isKnown) {
      draft.changed.add(
        'unknown-code',
        'An event code that the code book does not have became a general link.',
        place,
      );
    }
    const text = cells.date(row);
    const { start } = dayOf(text);
    // Assigned one by one: half a million rows feel every object that is spread into another.
    const extra: Draftable<NonNullable<Relationship['extra']>> = { code: kind.code };
    if (start === undefined && text !== '') {
      extra.date = text;
      draft.changed.add('bad-date', 'A date could not be read; the event stands undated.', place);
    }
    const intensity = cells.intensity(row);
    if (intensity !== '' && Number.isFinite(Number(intensity))) extra.intensity = Number(intensity);
    const evidence = evidenceOf(row, kind) ?? fileEvidence(number, kind);
    const event: Draftable<RelationshipFields> = {
      type: kind.type,
      subtype: kind.subtype,
      source: actorIdOf(source),
      target: actorIdOf(target),
      temporal: 'event',
      summary: kind.summary,
      evidence: [evidence],
      extra,
    };
    const id = cells.id(row);
    if (id !== '') event.id = id;
    if (start !== undefined) event.start = start;
    const where = placeOf(share(cells.place(row)), cells.latitude(row), cells.longitude(row));
    if (where !== undefined) event.place = where;
    draft.relate(event, number, place);
    return true;
  });

  function fileEvidence(number: number, { summary }: EventKind): EvidenceItem {
    return {
      document: draft.documents.importedFile().id,
      paragraph: number,
      paraphrase: summary,
      stance: 'supports',
      voice: 'inferred',
    };
  }

  /** The row's own report, where the table names one. */
  function evidenceOf(row: readonly string[], { paraphrase }: EventKind): EvidenceItem | undefined {
    const [url, publisher, story] = [cells.url(row), cells.publisher(row), cells.story(row)];
    const key = url || (story === '' ? '' : `${publisher} ${story}`.trim());
    if (key === '') return undefined;
    const document = draft.documents.of(key, () => ({
      title: cutText(key, LIMITS.nameLength),
      ...(publisher === '' ? {} : { publisher: cutText(publisher, LIMITS.nameLength) }),
      kind: 'news-report',
      ...(url === '' ? {} : { url }),
    }));
    const sentence = Number(cells.sentence(row));
    return {
      document: document.id,
      paragraph: Number.isSafeInteger(sentence) && sentence >= 1 ? sentence : 1,
      paraphrase,
      stance: 'supports',
      voice: 'inferred',
    };
  }
}
