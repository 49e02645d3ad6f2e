import {
  type Actor,
  type ActorGroup,
  type Dataset,
  type DatasetInput,
  explainUnsafeUrl,
  type Issue,
  LIMITS,
  ok,
  parseDataset,
  RELATIONSHIP_TYPES,
  type Relationship,
  type RelationshipType,
  type Result,
  type SourceDocument,
} from '#schemas';
import { countRecords } from '../count-records.ts';
import type { Count, ReadDataset } from '../format.ts';
import { type DateReader, readDates } from './draft-dates.ts';
import { cutText, uniqueIds } from './draft-text.ts';
import { collectNotes, type NoteCollector } from './note-collector.ts';

type Draftable<Item> = { -readonly [Key in keyof Item]: Item[Key] };
export type ActorDraft = Draftable<Actor>;
export type RelationshipDraft = Draftable<Relationship>;
export type DocumentDraft = Draftable<SourceDocument>;

/** What is known of a relationship when it is added; the rest has defaults. */
export type RelationshipFields = Partial<Omit<Relationship, 'source' | 'target' | 'type'>> &
  Pick<Relationship, 'source' | 'target' | 'type'> & { readonly place?: Relationship['place'] };

/** The document that stands for a file whose content names no document of its own. */
const IMPORTED = 'imported-file';

/**
 * A dataset in the making, out of a file that others wrote. It keeps the promises of the contract
 * while it grows: ids are unique and short enough, ends exist, dates can be read, addresses are
 * safe; what does not fit is left out or changed with a note and a place.
 */
export interface DatasetDraft {
  readonly leftOut: NoteCollector;
  readonly changed: NoteCollector;
  readonly dates: DateReader;
  /** The actor of this key, made on its first mention with the key as its name. */
  actor(key: string): ActorDraft;
  hasActor(key: string): boolean;
  /** Keys of the actors so far by their names, without names that several have. */
  keysByName(): ReadonlyMap<string, string>;
  /** The id of the group with this label, added when it is new. */
  group(label: string): string;
  /** The same for a group whose id the file states. */
  groupWithId(id: string, label: string): string;
  /** Makes an actor part of another; circles and parts too deep are undone at the end. */
  setPartOf(part: ActorDraft, whole: string): void;
  /** Adds a relationship with evidence of its own or, without any, the imported file's. */
  relate(
    fields: RelationshipFields,
    row: number,
    place: () => string,
  ): RelationshipDraft | undefined;
  relationship(id: string): RelationshipDraft | undefined;
  /** The document of this key, made on its first mention. */
  document(key: string, make: () => Partial<SourceDocument>): DocumentDraft;
  /** Says from which file, and which part of it, what follows comes. */
  readingFrom(file: string, part?: string): void;
  /** The document that stands for the file that is being read. */
  importedFile(): DocumentDraft;
  /** A relationship type of the dataset's own for a word of the file; a standard one stays. */
  ownType(word: string, fields?: Partial<RelationshipType>): string;
  /** The same for a type whose id the file states. */
  ownTypeWithId(id: string, fields: Partial<RelationshipType>): string;
  head(fields: Partial<Pick<Dataset, 'id' | 'title' | 'description' | 'license'>>): void;
  finish(found: readonly Count[]): Result<ReadDataset, Issue[]>;
}

const STANDARD: ReadonlyMap<string, RelationshipType> = new Map(
  RELATIONSHIP_TYPES.map((type) => [type.id, type]),
);
const ROW_PARAPHRASE = 'The imported file lists this relationship here.';

export function draftDataset(fileName: string, format: string): DatasetDraft {
  const leftOut = collectNotes();
  const changed = collectNotes();
  const dates = readDates();
  const actors = new Map<string, ActorDraft>();
  const actorId = uniqueIds();
  const groupId = uniqueIds();
  const documentId = uniqueIds();
  const relationships = new Map<string, RelationshipDraft>();
  const relationshipId = uniqueIds({ has: (id) => relationships.has(id) });
  const documents = new Map<string, DocumentDraft>();
  const groups = new Map<string, ActorGroup>();
  const ownTypes = new Map<string, RelationshipType>();
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/(\.[A-Za-z0-9]{1,8}){1,2}$/, '');
  let head: Partial<DatasetInput> = {};
  let current: ReadPart = { file: fileName };
  let currentDocument: DocumentDraft | undefined;

  const draft: DatasetDraft = {
    leftOut,
    changed,
    dates,
    actor(key) {
      let actor = actors.get(key);
      if (actor === undefined) {
        const id = actorId(key);
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
    setPartOf(part, whole) {
      if (part.id === whole) return;
      part.partOf = whole;
    },
    relate(fields, row, place) {
      if (fields.source === fields.target) {
        leftOut.add('self-edge', 'Both ends of a relationship are the same actor.', place);
        return undefined;
      }
      const type = STANDARD.get(fields.type) ?? ownTypes.get(fields.type);
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
                  document: draft.importedFile().id,
                  paragraph: Math.max(1, row),
                  paraphrase: ROW_PARAPHRASE,
                  stance: 'supports',
                  voice: 'asserted',
                },
              ],
        tags: fields.tags ?? [],
      };
      if (fields.subtype) relationship.subtype = fields.subtype;
      if (fields.start !== undefined) relationship.start = fields.start;
      if (fields.end !== undefined) relationship.end = fields.end;
      if (fields.place !== undefined) relationship.place = fields.place;
      if (fields.figures !== undefined) relationship.figures = fields.figures;
      if (fields.sign !== undefined) relationship.sign = fields.sign;
      if (fields.extra !== undefined) relationship.extra = fields.extra;
      const { start, end } = relationship;
      if (start !== undefined && end !== undefined && dates.isReversed(start, end)) {
        delete relationship.end;
        relationship.extra = { ...relationship.extra, end };
        changed.add('end-before-start', 'An end before its start became a note.', place);
      }
      relationships.set(id, relationship);
      return relationship;
    },
    relationship: (id) => relationships.get(id),
    document(key, make) {
      let document = documents.get(key);
      if (document === undefined) {
        const fields = make();
        document = {
          id: documentId(fields.id ?? key),
          title: 'Untitled',
          publisher: 'Not stated',
          authors: [],
          language: 'und',
          kind: 'other',
          reliability: 'F',
          derivedFrom: [],
          ...safeAddresses(fields, changed),
        };
        documents.set(key, document);
      }
      return document;
    },
    readingFrom(file, part) {
      current = { file, ...(part === undefined ? {} : { part }) };
      currentDocument = undefined;
    },
    importedFile() {
      const key = (): string => JSON.stringify([IMPORTED, current]);
      currentDocument ??= draft.document(key(), () => importedFile(current));
      return currentDocument;
    },
    ownType(word, fields = {}) {
      const id =
        cutText(
          word
            .trim()
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-+|-+$/g, ''),
          LIMITS.idLength,
        ) || 'link';
      return draft.ownTypeWithId(id, { label: cutText(word.trim(), 80) || 'Link', ...fields });
    },
    ownTypeWithId(wanted, fields) {
      const id = cutText(wanted, LIMITS.idLength) || 'link';
      if (!STANDARD.has(id) && !ownTypes.has(id)) {
        ownTypes.set(id, {
          id,
          family: 'contact',
          label: id,
          definition: 'A kind of relationship that an imported file names.',
          directed: true,
          sign: 0,
          temporal: 'state',
          subtypes: [],
          cameoRoots: [],
          ...fields,
        });
      }
      return id;
    },
    head(fields) {
      head = { ...head, ...fields };
    },
    finish(found) {
      untangleParts([...actors.values()], changed);
      dropUnknownOrigins([...documents.values()], changed);
      const dataset = {
        format: 'faultlines',
        version: 1,
        id: uniqueIds()(stem || 'imported'),
        title: cutText(stem, LIMITS.nameLength) || 'Imported file',
        description: `Read from ${fileName}.`,
        coverage: dates.coverage(),
        license: 'Not stated',
        ...head,
        ...(ownTypes.size === 0 ? {} : { relationshipTypes: [...ownTypes.values()] }),
        actorGroups: [...groups.values()],
        actors: [...actors.values()],
        relationships: [...relationships.values()],
        documents: [...documents.values()],
      };
      const parsed = parseDataset(dataset);
      if (!parsed.ok) return parsed;
      return ok({
        ...parsed.value,
        report: {
          format,
          found,
          kept: countRecords(parsed.value.dataset),
          leftOut: leftOut.notes(),
          changed: changed.notes(),
        },
      });
    },
  };
  return draft;
}

interface ReadPart {
  readonly file: string;
  /** A sheet of a workbook. */
  readonly part?: string;
}

const importedFile = ({ file, part }: ReadPart): Partial<SourceDocument> => ({
  id: IMPORTED,
  title: cutText(
    `Imported file ${file}${part === undefined ? '' : `, ${part}`}`,
    LIMITS.nameLength,
  ),
  file: cutText(file, LIMITS.nameLength) || 'unnamed',
  kind: 'dataset',
});

/** Addresses that must not become links are kept as text. */
function safeAddresses(
  fields: Partial<SourceDocument>,
  changed: NoteCollector,
): Partial<SourceDocument> {
  const safe: Partial<DocumentDraft> = { ...fields };
  delete safe.id;
  for (const key of ['url', 'archiveUrl'] as const) {
    const address = fields[key];
    if (address === undefined) continue;
    if (address.length <= LIMITS.urlLength && explainUnsafeUrl(address) === undefined) continue;
    delete safe[key];
    safe.extra = { ...safe.extra, [key]: cutText(address, LIMITS.nameLength) };
    changed.add('unsafe-url', 'An address that is not safe to open is kept as text.', () =>
      cutText(address, 80),
    );
  }
  return safe;
}

/** Parts of parts of themselves, and parts too deep, stand alone. */
function untangleParts(actors: readonly ActorDraft[], changed: NoteCollector): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const actor of actors) {
    let whole = actor.partOf;
    let depth = 1;
    while (whole !== undefined && depth < LIMITS.hierarchyDepth && whole !== actor.id) {
      whole = byId.get(whole)?.partOf;
      depth += 1;
    }
    if (whole === undefined) continue;
    delete actor.partOf;
    changed.add(
      'part-circle',
      'An actor that is part of itself, or too deep, stands alone now.',
      () => actor.id,
    );
  }
}

/** Documents derive from documents that are there, and never from themselves. */
function dropUnknownOrigins(documents: readonly DocumentDraft[], changed: NoteCollector): void {
  const place = new Map(documents.map(({ id }, index) => [id, index]));
  for (const [index, document] of documents.entries()) {
    const kept = document.derivedFrom.filter((id) => place.has(id) && place.get(id) !== index);
    if (kept.length === document.derivedFrom.length) continue;
    document.derivedFrom = kept;
    changed.add(
      'origin-unknown',
      'A document leans on one that the file does not hold.',
      () => document.id,
    );
  }
}
