import type { KnownTable } from '../table/known-table.ts';
import { acled } from './acled.ts';
import { codedEvents, ploverEvents } from './coded-events.ts';
import { codedTuples } from './coded-tuples.ts';
import { cowAllianceMembers, cowAlliances, cowDisputes, cowStates } from './cow.ts';
import { euSanctions } from './eu-sanctions.ts';
import { ucdpActors, ucdpConflicts } from './ucdp.ts';

/** Tables whose columns are known, each recognised by its headers; the first that fits reads. */
export const KNOWN_TABLES: readonly KnownTable[] = [
  euSanctions,
  acled,
  ucdpActors,
  ucdpConflicts,
  cowAlliances,
  cowAllianceMembers,
  cowStates,
  cowDisputes,
  codedEvents,
  ploverEvents,
  codedTuples,
];
