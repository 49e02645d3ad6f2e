import { LIMITS } from '#schemas';
import { cutText } from '../draft/draft-text.ts';
import { lookUp } from '../draft/look-up.ts';
import { columnsOf, hasColumns } from '../table/columns-of.ts';
import { dateColumn } from '../table/date-column.ts';
import type { KnownReading, KnownTable } from '../table/known-table.ts';
import { placeOf } from '../table/relationship-rows.ts';

/** Conflicts of the Uppsala Conflict Data Program, by year, by dyad or by event (GED). */
export const ucdpConflicts: KnownTable = {
  id: 'ucdp-conflicts',
  label: 'UCDP conflicts',
  matches: (table) =>
    (hasColumns(table, ['side_a', 'side_b']) ||
      hasColumns(table, ['side_a_name', 'side_b_name'])) &&
    ['year', 'date_start', 'type_of_violence'].some((name) => hasColumns(table, [name])),
  read: readConflicts,
};

const VIOLENCE: Readonly<Record<string, string>> = {
  1: 'extrasystemic',
  2: 'interstate',
  3: 'intrastate',
  4: 'internationalised intrastate',
};

function readConflicts({ table, draft, share }: KnownReading): void {
  const column = columnsOf(table);
  const cells = {
    a: column('side_a_name', 'side_a'),
    b: column('side_b_name', 'side_b'),
    aId: column('side_a_id', 'side_a_new_id'),
    bId: column('side_b_id', 'side_b_new_id'),
    a2: column('side_a_2nd'),
    b2: column('side_b_2nd'),
    year: column('year'),
    from: column('date_start'),
    to: column('date_end'),
    place: column('where_coordinates', 'location', 'country'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    kind: column('type_of_conflict'),
    conflict: column('conflict_id', 'conflict_new_id'),
    best: column('best_fatality_estimate', 'best', 'bd_best'),
    low: column('low_fatality_estimate', 'low', 'bd_low'),
    high: column('high_fatality_estimate', 'high', 'bd_high'),
    intensity: column('intensity_level'),
  };
  const dates = dateColumn('date');
  const actorOf = (name: string, id: string): string => {
    const actor = draft.actor(share(name));
    if (id !== '' && actor.identifiers.length === 0 && /^\d+$/.test(id)) {
      actor.identifiers = [{ scheme: 'ucdp', value: share(id) }];
    }
    return actor.id;
  };

  table.eachRow((row, number) => {
    const place = (): string => `${table.name}, row ${number}`;
    const [a, b] = [cells.a(row), cells.b(row)];
    if (a === '' || b === '') {
      draft.leftOut.add('edge-without-end', 'A row with one side only was left out.', place);
      return true;
    }
    const start = dates.read(cells.from(row) || cells.year(row))?.start;
    const end = dates.read(cells.to(row))?.start;
    const when = {
      ...(start !== undefined && draft.dates.use(start) ? { start: share(start) } : {}),
      ...(end !== undefined && end !== start && draft.dates.use(end) ? { end: share(end) } : {}),
    };
    const where = placeOf(share(cells.place(row)), cells.latitude(row), cells.longitude(row));
    const killed = figureOf(cells.low(row), cells.high(row));
    const best = Number(cells.best(row) || Number.NaN);
    const kind = lookUp(VIOLENCE, cells.kind(row));
    const conflict = cells.conflict(row);
    const [source, target] = [actorOf(a, cells.aId(row)), actorOf(b, cells.bId(row))];
    draft.relate(
      {
        type: 'attack',
        ...(kind === undefined
          ? { subtype: 'armed conflict' }
          : { subtype: `armed conflict, ${kind}` }),
        source,
        target,
        temporal: 'event',
        ...when,
        summary: `Armed conflict between ${a} and ${b}${start === undefined ? '' : `, ${start}`}.`,
        ...(where === undefined ? {} : { place: where }),
        ...(killed === undefined
          ? {}
          : { figures: { killed, ...(Number.isFinite(best) ? { best } : {}) } }),
        extra: {
          ...(conflict === '' ? {} : { conflict }),
          ...(cells.intensity(row) === '' ? {} : { intensity: cells.intensity(row) }),
        },
      },
      number,
      place,
    );
    for (const [side, names] of [
      [source, cells.a2(row)],
      [target, cells.b2(row)],
    ] as const) {
      for (const name of names.split(/,\s*/).filter((part) => part !== '')) {
        draft.relate(
          {
            type: 'support',
            subtype: 'troops',
            source: draft.actor(share(name)).id,
            target: side,
            temporal: 'event',
            ...when,
            summary: `${name} is a secondary party with troops in the conflict of ${a} and ${b}.`,
          },
          number,
          place,
        );
      }
    }
    return true;
  });
}

function figureOf(low: string, high: string): number | [number, number] | undefined {
  if (low === '' || high === '') return undefined;
  const [least, most] = [Number(low), Number(high)];
  if (!Number.isFinite(least) || !Number.isFinite(most) || least > most) return undefined;
  return least === most ? least : [least, most];
}

/** UCDP's list of actors with their earlier names, splits, alliances and mergers. */
export const ucdpActors: KnownTable = {
  id: 'ucdp-actors',
  label: 'UCDP actors',
  matches: (table) => hasColumns(table, ['ActorId', 'NameData', 'NameOrig', 'Org']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const cells = {
      id: column('ActorId'),
      name: column('NameData'),
      original: column('NameOrigFull'),
      english: column('NameOrigFullEng'),
      short: column('NameOrig'),
      newName: column('NewName'),
      newFull: column('NewNameFullEng'),
      org: column('Org'),
      location: column('Location'),
      before: column('ActorIdPrev'),
      allies: column('ActorIdAlliance'),
      joined: column('ActorIdGroup'),
    };
    const keyOf = new Map<string, string>();
    table.eachRow((row) => {
      const [id, name] = [cells.id(row), share(cells.name(row))];
      // Two actors of one name are two actors here: the later gets its number.
      const key = draft.hasActor(name) ? `${name} (${id})` : name;
      if (name === '' || keyOf.has(id)) return true;
      keyOf.set(id, key);
      const actor = draft.actor(key);
      actor.kind = name.startsWith('Government of')
        ? 'state'
        : cells.org(row) === '3'
          ? 'identity-group'
          : 'armed-group';
      const texts = [
        cells.short(row),
        cells.english(row),
        cells.original(row),
        cells.newName(row),
        cells.newFull(row),
      ];
      const aliases = new Set(
        texts.filter((text) => text !== '' && text !== 'n/a' && text !== name),
      );
      actor.aliases = [...aliases].map((text) => ({ text: cutText(text, LIMITS.nameLength) }));
      actor.identifiers = [{ scheme: 'ucdp', value: id }];
      const location = cells.location(row);
      if (location !== '') actor.extra = { location };
      return true;
    });
    table.eachRow((row, number) => {
      const self = keyOf.get(cells.id(row));
      if (self === undefined) return true;
      const relate = (list: string, type: string, subtype: string, isFromOther: boolean): void => {
        for (const id of list.split(/[,;]\s*/).filter((part) => part !== '')) {
          const place = (): string => `${table.name}, row ${number}`;
          const other = keyOf.get(id);
          if (other === undefined) {
            draft.leftOut.add(
              'edge-without-end',
              'An actor that the list does not hold was named.',
              place,
            );
            continue;
          }
          const [source, target] = isFromOther ? [other, self] : [self, other];
          draft.relate(
            {
              type,
              subtype,
              source: draft.actor(source).id,
              target: draft.actor(target).id,
              summary: `${source} – ${subtype} – ${target}`,
            },
            number,
            place,
          );
        }
      };
      relate(cells.before(row), 'lineage', 'splintered-into', true);
      relate(cells.allies(row), 'membership', 'coalition-member', true);
      relate(cells.joined(row), 'lineage', 'merged-into', false);
      return true;
    });
  },
};
