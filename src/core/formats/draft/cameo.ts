import { RELATIONSHIP_TYPES } from '#schemas';
import { lookUp } from './look-up.ts';

/**
 * Roots of CAMEO, the event codes of ICEWS, GDELT and others, in the words of Schrodt (2012),
 * "CAMEO: Conflict and Mediation Event Observations Codebook", chapter 2, and our type for each.
 * Where our vocabulary names a root under two types, the one that claims less stands here: an
 * intent to cooperate (03) is contact, and diplomatic cooperation (05) is support, no alliance.
 */
const ROOTS: Readonly<Record<string, readonly [type: string, label: string]>> = {
  '01': ['statement', 'Public statement'],
  '02': ['statement', 'Appeal'],
  '03': ['negotiation', 'Intent to cooperate'],
  '04': ['negotiation', 'Consultation'],
  '05': ['support', 'Diplomatic cooperation'],
  '06': ['support', 'Material cooperation'],
  '07': ['support', 'Aid'],
  '08': ['negotiation', 'Yielding'],
  '09': ['opposition', 'Investigation'],
  '10': ['opposition', 'Demand'],
  '11': ['opposition', 'Disapproval'],
  '12': ['opposition', 'Rejection'],
  '13': ['threat', 'Threat'],
  '14': ['opposition', 'Protest'],
  '15': ['posture', 'Show of force'],
  '16': ['sanction', 'Reduction of relations'],
  '17': ['coercion', 'Coercion'],
  '18': ['attack', 'Assault'],
  '19': ['attack', 'Fight'],
  '20': ['attack', 'Mass violence'],
};

/** Codes below a root that our vocabulary names by themselves, such as 074 and 0861. */
const FINER: ReadonlyMap<string, string> = new Map(
  RELATIONSHIP_TYPES.flatMap(({ id, cameoRoots }) =>
    cameoRoots.filter((code) => code.length > 2).map((code) => [code, id] as const),
  ),
);

export interface CameoMeaning {
  readonly type: string;
  readonly label: string;
}

/** The last second-level code of each root that begins with a zero: 010 to 019, 020 to 028, … */
const LAST_OF_ROOT = [0, 9, 8, 9, 6, 7, 4, 5, 7, 4];

/**
 * A code may have lost its leading zero on its way through a spreadsheet: 36 and 57 are 036 and
 * 057, since no root is above 20.
 */
function withZero(digits: string): string | undefined {
  if (digits.length > 1 && ROOTS[digits.slice(0, 2)] !== undefined) return digits;
  const last = LAST_OF_ROOT[Number(digits[0])] ?? 0;
  return digits.length < 2 || Number(digits[1]) <= last ? `0${digits}` : undefined;
}

/** What an event code means in our types. */
export function readCameo(code: string): CameoMeaning | undefined {
  const digits = code.trim();
  if (!/^\d{1,4}$/.test(digits)) return undefined;
  const padded = withZero(digits);
  if (padded === undefined) return undefined;
  const root = ROOTS[padded.slice(0, 2)];
  if (root === undefined) return undefined;
  for (let length = padded.length; length > 2; length -= 1) {
    const finer = FINER.get(padded.slice(0, length));
    if (finer !== undefined) return { type: finer, label: root[1] };
  }
  return { type: root[0], label: root[1] };
}

/** Event types of PLOVER, the successor of CAMEO, by our types. */
const PLOVER: Readonly<Record<string, string>> = {
  AGREE: 'negotiation',
  CONSULT: 'negotiation',
  SUPPORT: 'support',
  CONCEDE: 'negotiation',
  COOPERATE: 'support',
  AID: 'support',
  RETREAT: 'negotiation',
  YIELD: 'negotiation',
  REQUEST: 'statement',
  DEMAND: 'opposition',
  ACCUSE: 'opposition',
  INVESTIGATE: 'opposition',
  DISAPPROVE: 'opposition',
  REJECT: 'opposition',
  THREATEN: 'threat',
  PROTEST: 'opposition',
  SANCTION: 'sanction',
  REDUCE: 'sanction',
  MOBILIZE: 'posture',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  FIGHT: 'attack',
  MASS: 'attack',
};

/** Our type for an event type of PLOVER such as `ACCUSE`. */
export const typeOfPlover = (word: string): string | undefined =>
  lookUp(PLOVER, word.toUpperCase());
