import { badgeOf } from '#core/graph';
import type { DataCheck } from './data-check.ts';
import { DATA_CHECKS } from './data-checks.ts';
import { undatedEvent } from './undated-event.ts';

/** A relationship that rests on one independent source; that is no mistake, but good to know. */
const singleSource: DataCheck = {
  code: 'single-source',
  severity: 'warning',
  describe: 'A relationship rests on two independent documents.',
  needsTexts: false,
  noun: 'relationships',
  count: ({ relationships }) => relationships.length,
  find: ({ relationships, documents }) =>
    relationships
      .filter((relationship) => badgeOf(relationship, documents).badge === 'single-source')
      .map(({ id, summary }) => ({
        record: { kind: 'relationship', id },
        message: summary,
        advice: 'Look for a second document that does not lean on the first.',
      })),
};

/** Without a date a relationship is in no window of time and in every one. */
const undated: DataCheck = {
  code: 'undated',
  severity: 'warning',
  describe: 'A relationship has a date.',
  needsTexts: false,
  noun: 'relationships',
  count: ({ relationships }) => relationships.length,
  find: ({ relationships }) =>
    relationships
      .filter(({ start, end }) => start === undefined && end === undefined)
      .map(({ id, summary }) => ({
        record: { kind: 'relationship', id },
        message: summary,
        advice: 'Set the date as closely as the documents allow, such as 2020~.',
      })),
};

/** What is worth a look while a dataset is worked on: the checks that need no texts, and more. */
export const WORK_CHECKS: readonly DataCheck[] = [
  // Every undated event is among the undated relationships.
  ...DATA_CHECKS.filter((check) => !check.needsTexts && check !== undatedEvent),
  undated,
  singleSource,
];
