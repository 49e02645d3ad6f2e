import type { DataCheck } from './data-check.ts';
import { documentFile } from './document-file.ts';
import { lookAlikeName } from './look-alike-name.ts';
import { nearCopy } from './near-copy.ts';
import { paragraphCount } from './paragraph-count.ts';
import { publishedBeforeEvent } from './published-before-event.ts';
import { repeatedRelationship } from './repeated-relationship.ts';
import { sharedName } from './shared-name.ts';
import { speakerMissing } from './speaker-missing.ts';
import { uncitedStep } from './uncited-step.ts';
import { uncodedParagraph } from './uncoded-paragraph.ts';
import { unconnectedActor } from './unconnected-actor.ts';
import { undatedEvent } from './undated-event.ts';
import { unnamedInParagraph } from './unnamed-in-paragraph.ts';

/** Every check of a dataset that parses, in the order of reports. */
export const DATA_CHECKS: readonly DataCheck[] = [
  unconnectedActor,
  sharedName,
  lookAlikeName,
  undatedEvent,
  publishedBeforeEvent,
  repeatedRelationship,
  speakerMissing,
  uncitedStep,
  uncodedParagraph,
  documentFile,
  paragraphCount,
  unnamedInParagraph,
  nearCopy,
];
