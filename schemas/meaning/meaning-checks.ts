import { badDate } from './bad-date.ts';
import { danglingEnd } from './dangling-end.ts';
import { derivationCycle } from './derivation-cycle.ts';
import { duplicateId } from './duplicate-id.ts';
import { coverageReversed, endBeforeStart } from './end-before-start.ts';
import { hierarchyCycle } from './hierarchy-cycle.ts';
import { hierarchyTooDeep } from './hierarchy-too-deep.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { paragraphBeyondDocument, paragraphsReversed } from './paragraphs.ts';
import { redefinedType } from './redefined-type.ts';
import { selfEdge } from './self-edge.ts';
import { speakerMissing } from './speaker-missing.ts';
import { unknownRelationshipType } from './unknown-relationship-type.ts';
import { unsafeUrl } from './unsafe-url.ts';

/** Everything that is checked once the shape is good, in the order of the issues. */
export const MEANING_CHECKS: readonly MeaningCheck[] = [
  duplicateId,
  redefinedType,
  unknownRelationshipType,
  danglingEnd,
  hierarchyCycle,
  hierarchyTooDeep,
  derivationCycle,
  selfEdge,
  badDate,
  endBeforeStart,
  coverageReversed,
  paragraphsReversed,
  paragraphBeyondDocument,
  unsafeUrl,
  speakerMissing,
];
