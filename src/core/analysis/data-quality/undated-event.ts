import type { DataCheck } from './data-check.ts';

/** What was said on a known day about an event often dates the event. */
export const undatedEvent: DataCheck = {
  code: 'undated-event',
  severity: 'error',
  describe: 'An event whose evidence was said on a known date has a date itself.',
  needsTexts: false,
  noun: 'events',
  count: ({ relationships }) => relationships.filter(({ temporal }) => temporal === 'event').length,
  find: ({ relationships }) =>
    relationships.flatMap(({ id, temporal, start, end, evidence }) => {
      if (temporal !== 'event' || start !== undefined || end !== undefined) return [];
      const saidOn = evidence.find((item) => item.saidOn !== undefined)?.saidOn;
      if (saidOn === undefined) return [];
      return {
        record: { kind: 'relationship', id },
        message: `The event has no date, though its evidence was said on ${saidOn}.`,
        advice: 'Set `start` as closely as the document allows, such as 2020~.',
      };
    }),
};
