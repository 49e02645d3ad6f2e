import {
  type Actor,
  type ActorGroup,
  type DatasetInput,
  type Issue,
  LIMITS,
  type Relationship,
  type Result,
} from '#schemas';
import type { Count, ReadDataset } from '../format.ts';
import { type DateReader, readDates } from './draft-dates.ts';
import { type DraftDocuments, draftDocuments } from './draft-documents.ts';
import { cutText, slugOf, uniqueIds } from './draft-text.ts';
import { type DraftTypes, draftTypes } from './draft-types.ts';
import { collectImportNotes, type ImportNotes } from './import-notes.ts';
import { nestActors } from './nest-actors.ts';
import { reportDataset } from './report-dataset.ts';

export type Draftable<Item> = { -readonly [Key in keyof Item]: Item[Key] };
export type ActorDraft = Draftable<Actor>;
export type RelationshipDraft = Draftable<Relationship>;

/** What is known of a relationship when it is added; the rest has defaults. */
export type RelationshipFields = Partial<Omit<Relationship, 'source' | 'target' | 'type'>> &
  Pick<Relationship, 'source' | 'target' | 'type'>;

/** What of a dataset is no actor and no relationship, as the file itself states it. */
export type StatedFields = Partial<
  Omit<DatasetInput, 'format' | 'version' | 'actors' | 'relationships'>
>;

/**
 * A dataset in the making, out of a file that others wrote; whatever the file is, tables, graphs
 * or records, the rules are these. It keeps the promises of the contract while it grows: ids are
 * unique and short enough, ends exist, dates can be read, addresses are safe; what does not fit is
 * left out or changed with a note and a place.
 */
export interface DatasetDraft extends ImportNotes {
  readonly dates: DateReader;
  readonly types: DraftTypes;
  readonly documents: DraftDocuments;
  /** The actor of this key, made on its first mention with the key as its name. */
  actor(key: string): ActorDraft;
  hasActor(key: string): boolean;
  /** Keys of the actors so far by their names, without names that several have. */
  keysByName(): ReadonlyMap<string, string>;
  /** The id of the group with this label, added when it is new. */
  group(label: string): string;
  /** The same for a group whose id the file states. */
  groupWithId(id: string, label: string): string;
  /** Adds a relationship with evidence of its own or, without any, the imported file's. */
  relate(
    fields: RelationshipFields,
    row: number,
    place: string | (() => string),
  ): RelationshipDraft | undefined;
  relationship(id: string): RelationshipDraft | undefined;
  finish(found: readonly Count[]): Result<ReadDataset, Issue[]>;
}

const ROW_PARAPHRASE = 'The imported file lists this relationship here.';

export function draftDataset(
  fileName: string,
  format: string,
  notes: ImportNotes = collectImportNotes(),
  stated: StatedFields = {},
): DatasetDraft {
  const { leftOut, changed } = notes;
  const dates = readDates();
  const types = draftTypes(stated.relationshipTypes);
  const documents = draftDocuments(fileName, stated.documents ?? [], notes);
  const actors = new Map<string, ActorDraft>();
  const actorId = uniqueIds();
  const groupId = uniqueIds();
  const relationships: RelationshipDraft[] = [];
  const relationshipId = uniqueIds();
  /** Filled when one is asked for: most files name no relationship twice. */
  const relationshipById = new Map<string, RelationshipDraft>();
  const groups = new Map<string, ActorGroup>();
  const usedTypes = new Set<string>();

  return {
    ...notes,
    dates,
    types,
    documents,
    actor(key) {
      let actor = actors.get(key);
      if (actor === undefined) {
        const id = actorId(key);
        if (key.length > LIMITS.idLength) {
          changed.add(
            'id-shortened',
            `An id longer than ${LIMITS.idLength} characters was shortened.`,
            () => cutText(key, 80),
          );
        }
        actor = {
          id,
          name: cutText(key, LIMITS.nameLength) || id,
          aliases: [],
          kind: 'unknown',
          description: '',
          identifiers: [],
          tags: [],
        };
        actors.set(key, actor);
      }
      return actor;
    },
    hasActor: (key) => actors.has(key),
    keysByName() {
      const keys = new Map<string, string>();
      const several = new Set<string>();
      for (const [key, { name }] of actors) {
        if (keys.has(name)) several.add(name);
        else keys.set(name, key);
      }
      for (const name of several) keys.delete(name);
      return keys;
    },
    group(label) {
      let group = groups.get(label);
      if (group === undefined) {
        const id = groupId(label);
        group = { id, label: cutText(label, LIMITS.nameLength), description: '' };
        groups.set(label, group);
      }
      return group.id;
    },
    groupWithId(id, label) {
      const known = [...groups.values()].find((group) => group.id === id);
      if (known !== undefined) return id;
      const key = groups.has(label) ? `${label}\n${id}` : label;
      groups.set(key, {
        id: groupId(id),
        label: cutText(label, LIMITS.nameLength),
        description: '',
      });
      return groups.get(key)!.id;
    },
    relate(fields, row, place) {
      if (fields.source === fields.target) {
        leftOut.add('self-edge', 'Both ends of a relationship are the same actor.', place);
        return undefined;
      }
      const type = types.get(fields.type);
      const wanted = fields.id ?? `row-${row}`;
      const id = relationshipId(wanted);
      if (fields.id !== undefined && id !== wanted) {
        changed.add('id-changed', 'An id was taken already or too long, so it was changed.', place);
      }
      // Assigned one by one: half a million rows feel every object that is spread into another.
      const relationship: RelationshipDraft = {
        id,
        type: fields.type,
        source: fields.source,
        target: fields.target,
        temporal: fields.temporal ?? type?.temporal ?? 'state',
        summary: fields.summary ?? type?.label ?? fields.type,
        status: fields.status ?? 'actual',
        evidence:
          fields.evidence !== undefined && fields.evidence.length > 0
            ? fields.evidence
            : [
                {
                  document: documents.importedFile().id,
                  paragraph: Math.max(1, row),
                  paraphrase: ROW_PARAPHRASE,
                  stance: 'supports',
                  voice: 'asserted',
                },
              ],
        tags: fields.tags ?? [],
      };
      if (fields.subtype) relationship.subtype = fields.subtype;
      if (fields.place !== undefined) relationship.place = fields.place;
      if (fields.figures !== undefined) relationship.figures = fields.figures;
      if (fields.sign !== undefined) relationship.sign = fields.sign;
      if (fields.extra !== undefined) relationship.extra = fields.extra;
      const { start, end } = fields;
      if (start !== undefined && end !== undefined && dates.isReversed(start, end)) {
        // Nothing tells which of the two is wrong.
        relationship.extra = { start, end, ...relationship.extra };
        const message = 'Dates of which the end comes before the start were set aside in `extra`.';
        leftOut.add('end-before-start', message, place);
      } else {
        if (start !== undefined) relationship.start = start;
        if (end !== undefined) relationship.end = end;
        if (start !== undefined) dates.use(start);
        if (end !== undefined) dates.use(end);
      }
      relationships.push(relationship);
      usedTypes.add(fields.type);
      return relationship;
    },
    relationship(id) {
      for (let at = relationshipById.size; at < relationships.length; at += 1) {
        const relationship = relationships[at]!;
        relationshipById.set(relationship.id, relationship);
      }
      return relationshipById.get(id);
    },
    finish(found) {
      nestActors([...actors.values()], leftOut);
      const ownTypes = types.finish(usedTypes);
      const stem = fileName.replace(/^.*[\\/]/, '').replace(/(\.[A-Za-z0-9]{1,8}){1,2}$/, '');
      const dataset = {
        format: 'faultlines',
        version: 1,
        id: slugOf(stem) || 'imported',
        title: cutText(stem, LIMITS.nameLength) || 'Imported file',
        description: `Read from ${fileName}.`,
        coverage: dates.coverage(),
        license: 'Not stated',
        ...stated,
        ...(ownTypes.length === 0 ? {} : { relationshipTypes: ownTypes }),
        actorGroups: [...(stated.actorGroups ?? []), ...groups.values()],
        actors: [...actors.values()],
        relationships,
        documents: documents.finish(),
      };
      return reportDataset(dataset, format, found, notes);
    },
  };
}
