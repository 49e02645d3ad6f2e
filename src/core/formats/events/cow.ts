import { daysInMonth } from '#schemas';
import { lookUp } from '../draft/look-up.ts';
import { type CellReader, columnsOf, hasColumns } from '../table/columns-of.ts';
import type { KnownReading, KnownTable } from '../table/known-table.ts';

const PLEDGES = ['defense', 'neutrality', 'nonaggression', 'entente'] as const;

/** Formal alliances of the Correlates of War project, one row a pair of states. */
export const cowAlliances: KnownTable = {
  id: 'cow-alliances',
  label: 'Correlates of War alliances',
  matches: (table) =>
    hasColumns(table, ['version4id', 'ccode1', 'state_name1', 'ccode2', 'state_name2']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const dateOf = threeColumns(column, 'dyad_st');
    const endOf = threeColumns(column, 'dyad_end');
    const pledges = PLEDGES.map((name) => ({ name, cell: column(name) }));
    const [treaty, one, other] = [
      column('version4id'),
      column('state_name1'),
      column('state_name2'),
    ];
    const [stillOn, oneSided] = [column('right_censor'), column('asymmetric')];
    table.eachRow((row, number) => {
      const [source, target] = [share(one(row)), share(other(row))];
      const place = (): string => `${table.name}, row ${number}`;
      if (source === '' || target === '') {
        draft.leftOut.add('edge-without-end', 'A row with one state only was left out.', place);
        return true;
      }
      const start = dateOf(row);
      const end = endOf(row);
      const kinds = pledges.filter(({ cell }) => cell(row) === '1').map(({ name }) => name);
      draft.relate(
        {
          type: 'alliance',
          subtype: kinds.length === 0 ? 'pact' : share(kinds.join(', ')),
          source: stateOf(draft, source),
          target: stateOf(draft, target),
          temporal: 'state',
          // The list ends in 2012; what held then is open at the end.
          ...(start === undefined
            ? {}
            : { start: end === undefined && stillOn(row) === '1' ? `${start}/..` : start }),
          ...(end === undefined ? {} : { end }),
          summary: `Treaty ${treaty(row)} between ${source} and ${target}.`,
          extra: { treaty: treaty(row), ...(oneSided(row) === '1' ? { asymmetric: true } : {}) },
        },
        number,
        place,
      );
      return true;
    });
  },
};

/** The same alliances, one row a state and treaty: states are members of treaties. */
export const cowAllianceMembers: KnownTable = {
  id: 'cow-alliance-members',
  label: 'Correlates of War alliances by member',
  matches: (table) => hasColumns(table, ['version4id', 'ccode', 'state_name', 'ss_type']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const [treaty, state, kind] = [column('version4id'), column('state_name'), column('ss_type')];
    const startOf = threeColumns(column, 'mem_st');
    const endOf = threeColumns(column, 'mem_end');
    table.eachRow((row, number) => {
      const whole = draft.actor(share(`Alliance ${treaty(row)}`));
      whole.kind = 'coalition';
      whole.description = kind(row);
      const [start, end] = [startOf(row), endOf(row)];
      draft.relate(
        {
          type: 'membership',
          subtype: 'coalition-member',
          source: stateOf(draft, share(state(row))),
          target: whole.id,
          ...(start === undefined ? {} : { start }),
          ...(end === undefined ? {} : { end }),
          summary: `${state(row)} is a member of alliance ${treaty(row)}.`,
        },
        number,
        () => `${table.name}, row ${number}`,
      );
      return true;
    });
  },
};

/** The states of the same project with their codes. */
export const cowStates: KnownTable = {
  id: 'cow-states',
  label: 'Correlates of War states',
  matches: (table) => hasColumns(table, ['stateabb', 'ccode', 'statenme', 'styear']),
  read({ table, draft, share }) {
    const column = columnsOf(table);
    const [short, code, name] = [column('stateabb'), column('ccode'), column('statenme')];
    table.eachRow((row, number) => {
      const key = share(name(row));
      if (key === '') return true;
      if (draft.hasActor(key)) {
        // A state that left the system and came back has two rows.
        draft.changed.add(
          'actor-again',
          'Several rows of one state became one actor.',
          () => `row ${number}`,
        );
        return true;
      }
      const actor = draft.actor(key);
      actor.kind = 'state';
      actor.aliases = [{ text: short(row), kind: 'acronym' as const }].filter(
        ({ text }) => text !== '',
      );
      actor.extra = { ccode: code(row) };
      return true;
    });
  },
};

/** What the highest act of a side amounts to: 2 threat, 3 display, 4 use of force, 5 war. */
const BY_HOSTILITY: Readonly<Record<string, string>> = {
  2: 'threat',
  3: 'posture',
  4: 'attack',
  5: 'attack',
};

/** Participants of militarised disputes or incidents: every state of one side meets each of the other. */
export const cowDisputes: KnownTable = {
  id: 'cow-disputes',
  label: 'Militarised interstate disputes',
  matches: (table) => hasColumns(table, ['dispnum', 'stabb', 'ccode', 'sidea', 'hostlev']),
  read: readDisputes,
};

interface Participant {
  readonly row: number;
  readonly state: string;
  readonly isSideA: boolean;
  readonly hostility: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

function readDisputes({ table, draft, share }: KnownReading): void {
  const column = columnsOf(table);
  const isIncident = hasColumns(table, ['incidnum']);
  const number = column(isIncident ? 'incidnum' : 'dispnum');
  // Side A of an incident is the one that acts in it, not the one of the dispute.
  const [state, side, hostility] = [
    column('stabb'),
    column(isIncident ? 'insidea' : 'sidea'),
    column('hostlev'),
  ];
  const startOf = threeColumns(column, 'st');
  const endOf = threeColumns(column, 'end');
  const disputes = new Map<string, Participant[]>();
  table.eachRow((row, at) => {
    const participants = disputes.get(number(row)) ?? [];
    disputes.set(number(row), participants);
    const name = share(state(row));
    stateOf(draft, name);
    participants.push({
      row: at,
      state: name,
      isSideA: side(row) === '1',
      hostility: hostility(row),
      start: startOf(row),
      end: endOf(row),
    });
    return true;
  });
  for (const [dispute, participants] of disputes) {
    for (const one of participants.filter(({ isSideA }) => isSideA)) {
      for (const other of participants.filter(({ isSideA }) => !isSideA)) {
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          // A side that did nothing hostile has no act to show; the dispute itself is then
          // an opposition of the one that opened it.
          const type =
            lookUp(BY_HOSTILITY, from.hostility) ?? (from === one ? 'opposition' : undefined);
          if (type === undefined) continue;
          const isSpan = from.end !== undefined && from.end !== from.start;
          draft.relate(
            {
              type,
              subtype: share(`hostility ${from.hostility}`),
              source: stateOf(draft, from.state),
              target: stateOf(draft, to.state),
              temporal: 'event',
              ...(from.start === undefined ? {} : { start: from.start }),
              ...(isSpan ? { end: from.end! } : {}),
              summary: `${isIncident ? 'Incident' : 'Dispute'} ${dispute}: ${from.state} and ${to.state} stand on opposite sides.`,
            },
            from.row,
            () => `${table.name}, row ${from.row}`,
          );
        }
      }
    }
  }
}

function stateOf(draft: KnownReading['draft'], name: string): string {
  const actor = draft.actor(name);
  actor.kind = 'state';
  return actor.id;
}

/** A date in three columns; an unknown day or month (−9) leaves the month or the year. */
function threeColumns(
  column: (...names: string[]) => CellReader,
  start: string,
): (row: readonly string[]) => string | undefined {
  const day = column(`${start}_day`, `${start}day`);
  const month = column(`${start}_month`, `${start}mon`, `${start}month`);
  const year = column(`${start}_year`, `${start}year`);
  const two = (value: number): string => String(value).padStart(2, '0');
  return (row) => {
    const [d, m, y] = [Number(day(row) || -9), Number(month(row) || -9), Number(year(row) || -9)];
    if (!Number.isInteger(y) || y < 1 || y > 9999) return undefined;
    const text = String(y).padStart(4, '0');
    if (!Number.isInteger(m) || m < 1 || m > 12) return text;
    if (!Number.isInteger(d) || d < 1 || d > daysInMonth(y, m)) return `${text}-${two(m)}`;
    return `${text}-${two(m)}-${two(d)}`;
  };
}
