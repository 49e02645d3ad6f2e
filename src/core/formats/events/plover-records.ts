import { type Issue, LIMITS, type Result } from '#schemas';
import { typeOfPlover } from '../draft/cameo.ts';
import { draftDataset } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import type { InputFile, ReadDataset } from '../format.ts';
import { type Fields, fieldsIn, textOf } from '../json/json-value.ts';

/** Whether records are coded sentences with PLOVER's actors and events. */
export const isPloverRecords = (list: readonly Fields[]): boolean =>
  list.some((record) => fieldsIn(record.source).some((actor) => 'actorText' in actor));

/**
 * Sentences coded with PLOVER events (Open Event Data Alliance): every source of a record meets
 * each of its targets. An event that is done together names its actors as sources alone; they
 * then meet each other.
 */
export function readPloverRecords(
  file: InputFile,
  list: readonly Fields[],
  notes: ImportNotes,
): Result<ReadDataset, Issue[]> {
  const draft = draftDataset(file.name, 'records', notes);
  for (const [index, record] of list.entries()) {
    const place = (): string => `record ${index + 1}, ${textOf(record.id) ?? 'no id'}`;
    const sources = fieldsIn(record.source);
    const targets = fieldsIn(record.target);
    const event = textOf(record.event) ?? '';
    const pairs =
      targets.length > 0
        ? sources.flatMap((source) => targets.map((target) => [source, target] as const))
        : sources.flatMap((source, at) =>
            sources.slice(at + 1).map((other) => [source, other] as const),
          );
    if (pairs.length === 0) {
      draft.leftOut.add(
        'edge-without-end',
        'A record without a source or a target was left out.',
        place,
      );
      continue;
    }
    const date = textOf(record.date);
    const isDated = date !== undefined && draft.dates.use(date);
    if (date !== undefined && !isDated)
      draft.changed.add('bad-date', 'A date could not be read; the event stands undated.', place);
    const type = typeOfPlover(event) ?? draft.types.own(event || 'event', { temporal: 'event' });
    const publication = textOf(record.publication);
    const words = textOf(record.eventText) ?? event;
    for (const [source, target] of pairs) {
      const [from, to] = [actorOf(source), actorOf(target)];
      if (from === undefined || to === undefined) {
        draft.leftOut.add(
          'edge-without-end',
          'A record with an actor without a name was left out.',
          place,
        );
        continue;
      }
      draft.relate(
        {
          id: `${textOf(record.id) ?? `record-${index + 1}`} ${from} ${to}`,
          type,
          subtype: cutText(event, LIMITS.nameLength) || 'event',
          source: from,
          target: to,
          temporal: 'event',
          ...(isDated ? { start: date } : {}),
          summary: cutText(textOf(record.text) ?? words, LIMITS.textLength) || 'Event',
          evidence: [
            {
              document: draft.documents.importedFile().id,
              paragraph: index + 1,
              paraphrase: oneLine(`Coded as ${event}: ${words}`, LIMITS.paraphraseLength),
              stance: 'supports',
              voice: 'inferred',
            },
          ],
          extra: {
            ...(publication === undefined ? {} : { publication }),
            ...(textOf(record.coder) === undefined ? {} : { coder: textOf(record.coder)! }),
            ...(textOf(record.context) === undefined ? {} : { context: textOf(record.context)! }),
          },
        },
        index + 1,
        place,
      );
    }
  }
  return draft.finish([{ what: 'records', count: list.length }]);

  function actorOf(fields: Fields): string | undefined {
    const name = textOf(fields.actorText) ?? textOf(fields.code);
    if (name === undefined) return undefined;
    const actor = draft.actor(name);
    const code = textOf(fields.code);
    const sector = textOf(fields.sector);
    actor.extra ??= {
      ...(code === undefined ? {} : { code }),
      ...(sector === undefined ? {} : { sector }),
    };
    return actor.id;
  }
}
