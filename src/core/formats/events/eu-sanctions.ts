import { type ActorKind, LIMITS } from '#schemas';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { lookUp } from '../draft/look-up.ts';
import { columnsOf, hasColumns } from '../table/columns-of.ts';
import { dateColumn } from '../table/date-column.ts';
import type { KnownTable } from '../table/known-table.ts';

const KINDS: Readonly<Record<string, ActorKind>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'unknown',
  LegalEntity: 'unknown',
  PublicBody: 'government-body',
};

/** Names in the annexes of sanctions regulations of the European Union. */
export const euSanctions: KnownTable = {
  id: 'eu-sanctions',
  label: 'EU sanctions annexes',
  matches: (table) => hasColumns(table, ['celex', 'recordId', 'programKey', 'measure', 'name']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const cells = {
      celex: column('celex'),
      record: column('recordId'),
      program: column('programKey'),
      annex: column('annex'),
      measure: column('measure'),
      start: column('startDate'),
      reason: column('reason'),
      schema: column('schema'),
      name: column('name'),
      alias: column('alias'),
      weak: column('weakAlias'),
      before: column('previousName'),
      position: column('position'),
      notes: column('notes'),
    };
    const names = table.headers.map((header) => ({ header, cell: column(header) }));
    const used =
      /^(celex|recordid|programkey|annex|measure|startdate|reason|schema|name|alias|weakalias|previousname|position|notes)$/i;
    const dates = dateColumn('startDate', (visit) =>
      table.eachRow((row) => {
        visit(cells.start(row));
        return true;
      }),
    );
    const union = draft.actor('European Union');
    union.kind = 'international-organization';
    table.eachRow((row, number) => {
      const place = (): string => `${table.name}, row ${number}`;
      const name = share(cells.name(row));
      if (name === '') {
        draft.leftOut.add('actor-without-name', 'A row without a name was left out.', place);
        return true;
      }
      const actor = draft.actor(name);
      if (actor.kind === 'unknown') actor.kind = lookUp(KINDS, cells.schema(row)) ?? 'unknown';
      const known = new Set([name, ...actor.aliases.map(({ text }) => text)]);
      for (const [cell, kind] of [
        [cells.alias, 'alternative'],
        [cells.weak, 'alternative'],
        [cells.before, 'former'],
      ] as const) {
        for (const text of cell(row)
          .split(';')
          .map((part) => part.trim())) {
          if (text === '' || known.has(text)) continue;
          known.add(text);
          actor.aliases = [...actor.aliases, { text: cutText(text, LIMITS.nameLength), kind }];
        }
      }
      if (actor.description === '') actor.description = cells.position(row);
      const extra = names.filter(({ header, cell }) => !used.test(header) && cell(row) !== '');
      if (extra.length > 0 && actor.extra === undefined) {
        actor.extra = Object.fromEntries(extra.map(({ header, cell }) => [header, cell(row)]));
      }
      const celex = cells.celex(row);
      const document = draft.documents.of(celex || 'imported', () => ({
        title: `Regulation ${celex}`,
        publisher: 'European Union',
        kind: 'sanctions-list',
        ...(/^[0-9A-Z]+$/.test(celex)
          ? { url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}` }
          : {}),
      }));
      const start = dates.read(cells.start(row))?.start;
      const isDated = start !== undefined && draft.dates.use(start);
      const reason = cells.reason(row) || cells.notes(row);
      const record = Number(cells.record(row));
      draft.relate(
        {
          id: `${celex} ${cells.annex(row)} ${cells.record(row)}`,
          type: 'sanction',
          subtype: share(cells.measure(row).toLowerCase() || 'listing'),
          source: union.id,
          target: actor.id,
          ...(isDated ? { start } : {}),
          summary: cutText(reason, LIMITS.textLength) || `Listed in annex ${cells.annex(row)}.`,
          evidence: [
            {
              document: document.id,
              // The annexes number their entries; the number is the place.
              paragraph: Number.isSafeInteger(record) && record >= 1 ? record : number,
              paraphrase: oneLine(
                `Entry ${cells.record(row)} of annex ${cells.annex(row)}: ${cells.measure(row)}.`,
                LIMITS.paraphraseLength,
              ),
              stance: 'supports',
              voice: 'asserted',
            },
          ],
          extra: { program: cells.program(row), annex: cells.annex(row) },
        },
        number,
        place,
      );
      if (!isDated && cells.start(row) !== '') {
        draft.changed.add(
          'bad-date',
          'A date could not be read; the listing stands undated.',
          place,
        );
      }
      return true;
    });
  },
};
