import { type Issue, LIMITS, type Result } from '#schemas';
import { draftDataset } from '../draft/dataset-draft.ts';
import { cutText, extraOf } from '../draft/draft-text.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import { reportDataset } from '../draft/report-dataset.ts';
import type { Count, InputFile, ReadDataset } from '../format.ts';
import { type Fields, fieldsIn, isFields, textOf } from '../json/json-value.ts';
import { fillStixActor } from './stix-actors.ts';
import { evidenceFromStix } from './stix-evidence.ts';
import { EXTENSION_ID, PRODUCER_ID } from './stix-extension.ts';
import { dayOf, meaningOfStix } from './stix-words.ts';

/** Objects that say something about others and are nobody themselves. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'relationship',
  'sighting',
  'report',
  'opinion',
  'note',
  'grouping',
  'marking-definition',
  'language-content',
  'extension-definition',
]);

/**
 * The objects of a bundle as a dataset. Whatever has a name, or is an end of a relationship,
 * becomes an actor, malware, techniques and makers' own types too: of the kind `unknown`, with the
 * STIX type as a tag and the rest of the object in `extra`, so that nothing pretends to be a party
 * and nothing is lost. Patterns, observations and markings without a tie are left out and counted.
 */
export function readBundle(
  file: InputFile,
  objects: readonly Fields[],
  notes: ImportNotes,
): Result<ReadDataset, Issue[]> {
  const counts = new Map<string, number>();
  for (const object of objects) {
    const type = textOf(object.type) ?? 'untyped';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const found: Count[] = [
    { what: 'objects', count: objects.length },
    ...[...counts].map(([what, count]) => ({ what, count })),
  ];
  const own = readOwnBundle(objects);
  if (own !== undefined) return reportDataset(own, 'stix', found, notes);

  const draft = draftDataset(file.name, 'stix', notes);
  const objectById = new Map<string, Fields>();
  for (const object of objects) {
    const id = textOf(object.id);
    // Several versions of one object may stand in a bundle; the last modified counts.
    if (id === undefined) continue;
    const before = objectById.get(id);
    if (before !== undefined) {
      draft.changed.add(
        'older-version',
        'Of several versions of one object the latest was taken.',
        () => id,
      );
      if ((textOf(before.modified) ?? '') > (textOf(object.modified) ?? '')) continue;
    }
    objectById.set(id, object);
  }
  const ends = endsOf(objectById.values());
  for (const [id, object] of objectById) {
    const type = textOf(object.type) ?? '';
    const isEnd = ends.has(id);
    if (!isEnd && (ABOUT_OTHERS.has(type) || textOf(object.name) === undefined)) {
      if (
        type !== 'relationship' &&
        type !== 'sighting' &&
        type !== 'report' &&
        type !== 'opinion'
      ) {
        draft.leftOut.add(
          `left-out-${cutText(type, 60)}`,
          `Objects of the type ${cutText(type, 60)} that nothing is tied to were left out.`,
          () => id,
        );
      }
      continue;
    }
    if (object.revoked === true) {
      draft.changed.add('revoked', 'A revoked object is kept with the tag “revoked”.', () => id);
    }
    fillStixActor(draft.actor(id), object);
  }
  const evidenceOf = evidenceFromStix(draft, objectById);
  let position = 0;
  for (const object of objects) {
    position += 1;
    const id = textOf(object.id);
    if (id === undefined || objectById.get(id) !== object) continue;
    const place = (): string => `objects[${objects.indexOf(object)}], ${id}`;
    if (object.type === 'relationship') {
      relate(
        object,
        textOf(object.source_ref),
        textOf(object.target_ref),
        textOf(object.relationship_type) ?? 'related-to',
        position,
        place,
      );
    } else if (object.type === 'sighting') {
      const where = Array.isArray(object.where_sighted_refs)
        ? object.where_sighted_refs
        : [object.created_by_ref];
      for (const ref of where) {
        relate(object, textOf(object.sighting_of_ref), textOf(ref), 'sighted-by', position, place);
      }
    }
  }
  return draft.finish(found);

  function relate(
    object: Fields,
    source: string | undefined,
    target: string | undefined,
    word: string,
    row: number,
    place: () => string,
  ): void {
    if (
      source === undefined ||
      target === undefined ||
      !draft.hasActor(source) ||
      !draft.hasActor(target)
    ) {
      draft.leftOut.add(
        'edge-without-end',
        'A relationship with an end outside the file was left out.',
        place,
      );
      return;
    }
    const isRevoked = object.revoked === true;
    if (isRevoked)
      draft.changed.add('revoked', 'A revoked object is kept with the tag “revoked”.', place);
    const meaning = meaningOfStix(word, source, target, draft);
    const start = dayOf(object.start_time ?? object.first_seen, draft.dates);
    const end = dayOf(object.stop_time ?? object.last_seen, draft.dates);
    const evidence = evidenceOf(object, row);
    const count = typeof object.count === 'number' ? { count: object.count } : undefined;
    const {
      type: _,
      id,
      source_ref: __,
      target_ref: ___,
      relationship_type: ____,
      description,
      external_references: _____,
      ...extra
    } = object;
    draft.relate(
      {
        id: textOf(id) ?? word,
        type: meaning.type,
        ...(meaning.subtype === undefined ? {} : { subtype: meaning.subtype }),
        source: draft.actor(source).id,
        target: draft.actor(target).id,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        summary:
          cutText(textOf(description) ?? '', LIMITS.textLength) ||
          `${draft.actor(source).name} – ${word} – ${draft.actor(target).name}`,
        status: isRevoked ? 'ended' : 'actual',
        ...(count === undefined ? {} : { figures: count }),
        evidence,
        tags: isRevoked ? ['revoked'] : [],
        extra: extraOf(extra),
      },
      row,
      place,
    );
  }
}

function endsOf(objects: Iterable<Fields>): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const object of objects) {
    const refs =
      object.type === 'relationship'
        ? [object.source_ref, object.target_ref]
        : object.type === 'sighting'
          ? [
              object.sighting_of_ref,
              ...(Array.isArray(object.where_sighted_refs)
                ? object.where_sighted_refs
                : [object.created_by_ref]),
            ]
          : [];
    for (const ref of refs) if (typeof ref === 'string') ends.add(ref);
  }
  return ends;
}

/** The records of our own extension, when the bundle is ours; they say all that the objects say. */
function readOwnBundle(objects: readonly Fields[]): Fields | undefined {
  const recordOf = (object: Fields): Fields | undefined => {
    const extensions = isFields(object.extensions) ? object.extensions : {};
    const record = Object.hasOwn(extensions, EXTENSION_ID) ? extensions[EXTENSION_ID] : undefined;
    return isFields(record) ? record : undefined;
  };
  const producer = objects.find(({ id }) => id === PRODUCER_ID);
  const head = producer === undefined ? undefined : recordOf(producer)?.dataset;
  if (!isFields(head)) return undefined;
  const listOf = (key: string): readonly Fields[] =>
    fieldsIn(objects.map((object) => recordOf(object)?.[key]));
  return {
    ...head,
    format: 'faultlines',
    version: 1,
    actors: listOf('actor'),
    relationships: listOf('relationship'),
    documents: listOf('document'),
  };
}
