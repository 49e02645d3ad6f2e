/** One row of a table of coded events. */
export interface PlainEvent {
  readonly day: string;
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

/** CAMEO codes, and the label of the type that each becomes. */
export const TYPE_OF_CODE: Readonly<Record<string, string>> = {
  '010': 'Statement',
  '042': 'Negotiation',
  '057': 'Support',
  '111': 'Opposition',
  '138': 'Threat',
  '150': 'Military posture',
  '190': 'Attack',
};

const FIRST_DAY = Date.UTC(2014, 0, 1);
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * So many events of one year among so many actors: few of these are in most of them, as in the
 * tables that machines code from the news. The same numbers give the same events.
 */
export function makeEvents(count: number, actorCount: number): readonly PlainEvent[] {
  let seed = 0x5eed;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const actor = () => Math.floor(random() ** 3 * actorCount);
  const codes = Object.keys(TYPE_OF_CODE);
  return Array.from({ length: count }, (_, row) => {
    const source = actor();
    const target = actor();
    const day = FIRST_DAY + Math.floor((row / count) * 365) * MILLISECONDS_A_DAY;
    return {
      day: new Date(day).toISOString().slice(0, 10),
      source: nameOfActor(source),
      target: nameOfActor(target === source ? (source + 1) % actorCount : target),
      code: codes[Math.floor(random() ** 2 * codes.length)]!,
    };
  });
}

const nameOfActor = (number: number) => `Actor ${number}`;

/** The table with the columns of ICEWS. */
export function writeEvents(events: readonly PlainEvent[]): Buffer {
  const rows = events.map(({ day, source, target, code }, row) =>
    [row + 1, day, source, TYPE_OF_CODE[code], target, code].join(','),
  );
  return Buffer.from(['event_id,date,source,relation,target,cameo', ...rows].join('\n'));
}
