import { daysOfRelationship } from '#core/graph';
import { dayToIso, parseEdtf, type Relationship, type SourceDocument, type Voice } from '#schemas';
import type { DataCheck } from './data-check.ts';
import { evidenceOf } from './evidence-of.ts';

const VOICES_OF_REPORTS: ReadonlySet<Voice> = new Set(['asserted', 'attributed']);

/** Nobody reports as done what was still to come. */
export const publishedBeforeEvent: DataCheck = {
  code: 'published-before-event',
  severity: 'error',
  describe: 'No document reports as actual an event after the last day of its publication.',
  needsTexts: false,
  noun: 'evidence items of actual, dated events',
  count: (dataset) => evidenceOf(dataset).filter(({ relationship }) => isPast(relationship)).length,
  find(dataset) {
    const lastDays = new Map(dataset.documents.map((each) => [each.id, lastDayOf(each)]));
    return evidenceOf(dataset).flatMap(({ relationship, item, record }) => {
      if (!isPast(relationship)) return [];
      if (!VOICES_OF_REPORTS.has(item.voice) || item.stance === 'contradicts') return [];
      const published = lastDays.get(item.document);
      const { firstDay } = daysOfRelationship(relationship);
      if (published === undefined || firstDay <= published) return [];
      return {
        record,
        message: `\`${item.document}\` came out by ${dayToIso(published)}, before the event (${dayToIso(firstDay)} at the earliest).`,
        advice: 'Correct the date of the event or of the document, or set the status to planned.',
      };
    });
  },
};

const isPast = ({ temporal, status, start, end }: Relationship) =>
  temporal === 'event' && status === 'actual' && (start ?? end) !== undefined;

function lastDayOf({ published }: SourceDocument): number | undefined {
  const date = published === undefined ? undefined : parseEdtf(published);
  return date?.ok === true ? date.value.latest : undefined;
}
