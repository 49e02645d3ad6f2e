import { type EvidenceItem, LIMITS } from '#schemas';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { lookUp } from '../draft/look-up.ts';
import { columnsOf, hasColumns } from '../table/columns-of.ts';
import type { KnownTable } from '../table/known-table.ts';
import { datesOf, placeOf } from '../table/relationship-rows.ts';

/** Event types of ACLED's codebook (2023) by our types; agreements and arrests go by their subtype. */
const TYPES: Readonly<Record<string, string>> = {
  battles: 'attack',
  'explosions/remote violence': 'attack',
  'violence against civilians': 'attack',
  protests: 'opposition',
  riots: 'opposition',
  'strategic developments': 'statement',
};
const SUBTYPES: Readonly<Record<string, string>> = {
  agreement: 'negotiation',
  arrests: 'coercion',
  'looting/property destruction': 'coercion',
  'change to group/activity': 'posture',
  'headquarters or base established': 'deployment',
  'non-violent transfer of territory': 'deployment',
};

/** Events of the Armed Conflict Location and Event Data project (ACLED). */
export const acled: KnownTable = {
  id: 'acled',
  label: 'ACLED events',
  matches: (table) =>
    hasColumns(table, ['event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const cells = {
      type: column('event_type'),
      subtype: column('sub_event_type'),
      source: column('actor1'),
      target: column('actor2'),
      date: column('event_date'),
      id: column('event_id_cnty', 'data_id', 'event_id_no_cnty'),
      notes: column('notes'),
      publisher: column('source'),
      place: column('location'),
      latitude: column('latitude'),
      longitude: column('longitude'),
      killed: column('fatalities'),
    };
    const index = table.headers.findIndex((header) => /^event_date$/i.test(header.trim()));
    const dates = datesOf(table, index);
    table.eachRow((row, number) => {
      const place = (): string => `${table.name}, row ${number}`;
      const [source, target] = [cells.source(row), cells.target(row)];
      if (source === '' || target === '') {
        draft.leftOut.add('edge-without-end', 'An event with one actor only was left out.', place);
        return true;
      }
      const subtype = cells.subtype(row);
      const type =
        lookUp(SUBTYPES, subtype.toLowerCase()) ?? lookUp(TYPES, cells.type(row).toLowerCase());
      const date = dates.read(cells.date(row))?.start;
      const isDated = date !== undefined && draft.dates.use(date);
      if (!isDated)
        draft.changed.add('bad-date', 'A date could not be read; the event stands undated.', place);
      const killed = Number(cells.killed(row) || Number.NaN);
      const where = placeOf(share(cells.place(row)), cells.latitude(row), cells.longitude(row));
      const publisher = cells.publisher(row);
      const notes = cells.notes(row);
      const evidence: EvidenceItem = {
        document:
          publisher === ''
            ? draft.documents.importedFile().id
            : draft.documents.of(publisher, () => ({
                title: cutText(publisher, LIMITS.nameLength),
                publisher: cutText(publisher, LIMITS.nameLength),
                kind: 'news-report',
              })).id,
        paragraph: publisher === '' ? number : 1,
        paraphrase: oneLine(
          `ACLED, row ${number}: ${subtype || cells.type(row)}`,
          LIMITS.paraphraseLength,
        ),
        stance: 'supports',
        voice: 'inferred',
      };
      const id = cells.id(row);
      draft.relate(
        {
          ...(id === '' ? {} : { id }),
          type: type ?? draft.types.own(cells.type(row) || 'linked-to', { temporal: 'event' }),
          ...(subtype === '' ? {} : { subtype: share(cutText(subtype, LIMITS.nameLength)) }),
          source: draft.actor(share(source)).id,
          target: draft.actor(share(target)).id,
          temporal: 'event',
          ...(isDated ? { start: share(date) } : {}),
          summary: cutText(notes, LIMITS.textLength) || evidence.paraphrase,
          ...(where === undefined ? {} : { place: where }),
          ...(Number.isFinite(killed) ? { figures: { killed } } : {}),
          evidence: [evidence],
        },
        number,
        place,
      );
      return true;
    });
  },
};
