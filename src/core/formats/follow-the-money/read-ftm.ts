import { type EvidenceItem, type Issue, LIMITS, RELATIONSHIP_TYPES, type Result } from '#schemas';
import { type DatasetDraft, draftDataset } from '../draft/dataset-draft.ts';
import { cutText, extraOf, oneLine } from '../draft/draft-text.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import { lookUp } from '../draft/look-up.ts';
import type { Count, InputFile, ReadDataset } from '../format.ts';
import { type Fields, isFields, textOf } from '../json/json-value.ts';
import { kindOfWord } from '../table/actor-rows.ts';
import { dateColumn } from '../table/date-column.ts';
import { DESCRIPTIONS, EDGE_SCHEMATA, type EdgeSchema, KIND_BY_SCHEMA } from './ftm-schemata.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  /** Every value of a property, as texts. */
  readonly all: (name: string) => readonly string[];
  readonly properties: Fields;
  readonly place: string;
  readonly row: number;
}

const STANDARD: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES.map(({ id }) => id));
const NAMES = ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'];

/**
 * FollowTheMoney entities as a dataset: things with a name are actors, intervals between two of
 * them relationships, sanctions ties from the authority that they name. Addresses and documents
 * are left out and counted; an entity that points at an address keeps its text.
 */
export function readEntities(
  file: InputFile,
  list: readonly unknown[],
  notes: ImportNotes,
): Result<ReadDataset, Issue[]> {
  const draft = draftDataset(file.name, 'follow-the-money', notes);
  const entities = list.flatMap((value, index) => readEntity(value, index) ?? []);
  const counts = new Map<string, number>();
  for (const { schema } of entities) counts.set(schema, (counts.get(schema) ?? 0) + 1);
  const found: Count[] = [
    { what: 'entities', count: list.length },
    ...[...counts].map(([what, count]) => ({ what, count })),
  ];
  if (entities.length < list.length) {
    draft.leftOut.add(
      'no-entity',
      'Records without an id and a schema were left out.',
      () => file.name,
    );
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const edges: { entity: Entity; schema: EdgeSchema }[] = [];
  const sanctions: Entity[] = [];
  for (const entity of entities) {
    const schema = lookUp(EDGE_SCHEMATA, entity.schema);
    if (schema !== undefined) edges.push({ entity, schema });
    else if (entity.schema === 'Sanction') sanctions.push(entity);
    else if (DESCRIPTIONS.has(entity.schema)) {
      draft.leftOut.add(
        `left-out-${entity.schema}`,
        `Entities of the schema ${entity.schema} are no actors; they were left out.`,
        () => entity.place,
      );
    } else if (draft.hasActor(entity.id)) {
      draft.leftOut.add(
        'duplicate-actor',
        'An entity whose id another one has already was left out.',
        () => entity.place,
      );
    } else readActor(entity, draft, byId);
  }
  const keyByName = draft.keysByName();
  const dates = dateColumn('date');
  const dateOf = (entity: Entity, ...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const date = dates.read(entity.all(name)[0] ?? '')?.start;
      if (date !== undefined && draft.dates.use(date)) return date;
    }
    return undefined;
  };
  for (const { entity, schema } of edges) {
    const sources = schema.source.flatMap(entity.all);
    const targets = schema.target.flatMap(entity.all);
    if (sources.length === 0 || targets.length === 0) {
      draft.leftOut.add(
        'edge-without-end',
        'A tie that names only one end was left out.',
        () => entity.place,
      );
    }
    for (const source of sources)
      for (const target of targets) relate(entity, schema, source, target);
  }
  for (const entity of sanctions) {
    const authority =
      entity.all('authority')[0] ?? entity.all('country')[0] ?? entity.all('publisher')[0];
    for (const target of entity.all('entity')) {
      if (authority === undefined || !draft.hasActor(target)) {
        draft.leftOut.add(
          'edge-without-end',
          'A sanction without an authority or a target was left out.',
          () => entity.place,
        );
        continue;
      }
      relate(
        entity,
        { source: [], target: [], type: 'sanction' },
        keyOfName(draft, keyByName, authority),
        target,
      );
    }
  }
  return draft.finish(found);

  function relate(entity: Entity, schema: EdgeSchema, source: string, target: string): void {
    const place = (): string => entity.place;
    if (!draft.hasActor(target) || (!draft.hasActor(source) && schema.type !== 'sanction')) {
      draft.leftOut.add(
        'edge-without-end',
        'A tie to an entity outside the file was left out.',
        place,
      );
      return;
    }
    const role = entity.all('role')[0] ?? entity.all('relationship')[0] ?? entity.all('status')[0];
    // Our own writer names the type in the role.
    const type =
      role !== undefined && STANDARD.has(role)
        ? role
        : STANDARD.has(schema.type)
          ? schema.type
          : ownTypeOf(schema, draft);
    const amount = Number(entity.all('amountEur')[0] ?? entity.all('amount')[0] ?? Number.NaN);
    const start = dateOf(entity, 'startDate', 'date', 'listingDate');
    const end = dateOf(entity, 'endDate');
    const summary =
      entity.all('summary')[0] ?? entity.all('reason')[0] ?? entity.all('description')[0];
    const subtype = role !== undefined && role !== type ? role : schema.subtype;
    draft.relate(
      {
        id: entity.id,
        type,
        ...(subtype === undefined ? {} : { subtype: cutText(subtype, LIMITS.nameLength) }),
        source: draft.actor(source).id,
        target: draft.actor(target).id,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        summary:
          cutText(summary ?? '', LIMITS.textLength) ||
          `${draft.actor(source).name} – ${entity.schema} – ${draft.actor(target).name}`,
        ...(Number.isFinite(amount) ? { figures: { amount } } : {}),
        evidence: evidenceOf(entity, draft),
        extra: extraOf({ properties: entity.properties, schema: entity.schema }),
      },
      entity.row,
      place,
    );
  }
}

function readEntity(value: unknown, index: number): Entity | undefined {
  if (!isFields(value)) return undefined;
  const [id, schema] = [textOf(value.id), textOf(value.schema)];
  if (id === undefined || schema === undefined) return undefined;
  const properties = isFields(value.properties) ? value.properties : {};
  return {
    id,
    schema,
    properties,
    row: index + 1,
    place: `entity ${index + 1}`,
    all: (name) => {
      const list = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return (Array.isArray(list) ? list : [list]).flatMap((item) =>
        typeof item === 'string' && item !== ''
          ? [item]
          : // OpenSanctions nests the entities that a property points at.
            isFields(item) && typeof item.id === 'string'
            ? [item.id]
            : [],
      );
    },
  };
}

function readActor(entity: Entity, draft: DatasetDraft, byId: ReadonlyMap<string, Entity>): void {
  const actor = draft.actor(entity.id);
  const [name, ...others] = NAMES.flatMap((property) =>
    entity.all(property).map((text) => ({ text: cutText(text, LIMITS.nameLength), property })),
  );
  if (name !== undefined) actor.name = name.text;
  // Our own writer puts the kind before the tags, of which one may be the word for another kind.
  const words = entity.all('keywords');
  const kindAt = words.findIndex((word) => kindOfWord(word) !== undefined);
  actor.kind =
    kindOfWord(words[kindAt] ?? '') ?? lookUp(KIND_BY_SCHEMA, entity.schema) ?? 'unknown';
  actor.tags = words
    .filter((_, at) => at !== kindAt)
    .map((word) => cutText(word, LIMITS.nameLength));
  const seen = new Set([actor.name]);
  for (const { text, property } of others.slice(0, LIMITS.aliasesPerActor)) {
    if (seen.has(text)) continue;
    seen.add(text);
    actor.aliases = [
      ...actor.aliases,
      property === 'previousName' ? { text, kind: 'former' } : { text },
    ];
  }
  actor.description = cutText(
    entity.all('summary').concat(entity.all('description')).join('\n'),
    LIMITS.textLength,
  );
  actor.identifiers = [
    ...entity.all('wikidataId').map((value) => ({ scheme: 'wikidata' as const, value })),
    ...(/^(NK|Q|[a-z]{2,}-)/.test(entity.id)
      ? [{ scheme: 'opensanctions' as const, value: entity.id }]
      : []),
  ];
  const used = new Set([...NAMES, 'keywords', 'summary', 'description', 'wikidataId']);
  const rest = Object.fromEntries(
    Object.entries(entity.properties).filter(
      ([property]) => !used.has(property) && property !== 'addressEntity',
    ),
  );
  const addresses = entity.all('addressEntity').flatMap((id) => byId.get(id)?.all('full') ?? []);
  actor.extra = extraOf({
    ...rest,
    ...(addresses.length === 0 ? {} : { addressEntity: addresses }),
    schema: entity.schema,
  });
}

const ownTypeOf = (schema: EdgeSchema, draft: DatasetDraft): string =>
  draft.types.own(schema.type, schema.own ?? {});

/** An authority is named in words: the only actor of that name, else a new one. */
function keyOfName(
  draft: DatasetDraft,
  keyByName: ReadonlyMap<string, string>,
  name: string,
): string {
  const known = keyByName.get(name);
  if (known !== undefined) return known;
  draft.actor(name).kind = 'government-body';
  return name;
}

function evidenceOf(entity: Entity, draft: DatasetDraft): EvidenceItem[] {
  const url = entity.all('sourceUrl')[0];
  const publisher = entity.all('publisher')[0];
  const key = url ?? publisher;
  const document =
    key === undefined
      ? draft.documents.importedFile()
      : draft.documents.of(key, () => ({
          title: cutText(key, LIMITS.nameLength),
          ...(publisher === undefined ? {} : { publisher: cutText(publisher, LIMITS.nameLength) }),
          ...(url === undefined ? {} : { url }),
        }));
  return [
    {
      document: document.id,
      paragraph: key === undefined ? entity.row : 1,
      paraphrase: oneLine(`The file lists this tie as ${entity.schema}.`, LIMITS.paraphraseLength),
      stance: 'supports',
      voice: 'asserted',
    },
  ];
}
