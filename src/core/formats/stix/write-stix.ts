import {
  type Actor,
  type ActorKind,
  DAY_MAX,
  DAY_MIN,
  type Dataset,
  dayToIso,
  type EvidenceItem,
  parseEdtf,
  type Relationship,
  type SourceDocument,
} from '#schemas';
import { nameUuid } from './name-uuid.ts';
import { EXTENSION_ID, NO_DATE, PRODUCER_ID } from './stix-extension.ts';

type StixObject = Readonly<Record<string, unknown>>;

/**
 * STIX calls armed groups and the names that they hide behind threat actors and everybody else
 * identities. That is its word for a role in a conflict, not a judgement of ours.
 */
const THREAT_ACTORS: ReadonlySet<ActorKind> = new Set(['armed-group', 'front-name']);
const IDENTITY_CLASSES: Partial<Record<ActorKind, string>> = {
  person: 'individual',
  coalition: 'group',
  'identity-group': 'class',
  population: 'class',
  unknown: 'unknown',
};

/**
 * A dataset as a STIX 2.1 bundle (OASIS, "STIX Version 2.1", 2021): actors become identities and
 * threat actors, relationships relationships, documents reports, and evidence against a
 * relationship opinions. The whole records stand in an extension, so that nothing is lost between
 * two of our own programs. Created and modified are the day of the oldest document behind an
 * object, for an export has no clock; ids are made from our ids.
 */
export function writeStix(dataset: Dataset): string {
  // Without the words by which the project's own files are known: this is another format.
  const { format: _, version: __, actors, relationships, documents, ...head } = dataset;
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const stixIds = new Map(actors.map((actor) => [actor.id, actorId(dataset, actor)]));
  const oldest = oldestOf(documents);
  const citedBy = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    for (const document of new Set(relationship.evidence.map((item) => item.document))) {
      const list = citedBy.get(document) ?? [];
      list.push(relationship);
      citedBy.set(document, list);
    }
  }
  const relationshipId = ({ id }: Relationship): string =>
    `relationship--${nameUuid(`${dataset.id} relationship ${id}`)}`;

  const objects: StixObject[] = [
    {
      type: 'identity',
      ...common(PRODUCER_ID, NO_DATE),
      name: 'Faultlines',
      description: 'The program that wrote this bundle.',
      identity_class: 'system',
      extensions: extension({ dataset: head }),
    },
    {
      type: 'extension-definition',
      ...common(EXTENSION_ID, NO_DATE),
      created_by_ref: PRODUCER_ID,
      name: 'Faultlines claims',
      description:
        'Holds with each object the record that it was made of. Relationships carry their evidence: document, paragraph, paraphrase, stance (supports, contradicts, qualifies), voice (asserted, attributed, self-claimed, inferred, denied) and speaker.',
      schema:
        'The data contract of Faultlines, version 1, as its JSON Schema dataset.json defines it.',
      version: '1.0.0',
      extension_types: ['property-extension'],
    },
    ...actors.map((actor) => writeActor(actor, stixIds.get(actor.id) ?? '', oldest)),
  ];
  for (const relationship of relationships) {
    const cited = relationship.evidence.flatMap(({ document }) => documentById.get(document) ?? []);
    const created = oldestOf(cited);
    const id = relationshipId(relationship);
    objects.push({
      type: 'relationship',
      ...common(id, created),
      relationship_type: nameOfType(relationship, actorById),
      description: relationship.summary,
      source_ref: stixIds.get(relationship.source),
      target_ref: stixIds.get(relationship.target),
      ...timesOf(relationship),
      ...(relationship.status === 'ended' ? { labels: ['ended'] } : {}),
      external_references: referencesOf(relationship.evidence, documentById),
      extensions: extension({ relationship }),
    });
    for (const [index, item] of relationship.evidence.entries()) {
      if (item.stance === 'supports') continue;
      const document = documentById.get(item.document);
      const speaker =
        item.speaker?.name ?? actorById.get(item.speaker?.actor ?? '')?.name ?? document?.publisher;
      objects.push({
        type: 'opinion',
        ...common(`opinion--${nameUuid(`${id} opinion ${index}`)}`, created),
        explanation: item.paraphrase,
        ...(speaker === undefined ? {} : { authors: [speaker] }),
        opinion: item.stance === 'contradicts' ? 'disagree' : 'neutral',
        object_refs: [id],
        extensions: extension({ evidenceOf: relationship.id, index }),
      });
    }
  }
  for (const document of documents) {
    const refs = (citedBy.get(document.id) ?? []).map(relationshipId);
    objects.push({
      type: 'report',
      ...common(`report--${nameUuid(`${dataset.id} document ${document.id}`)}`, timeOf(document)),
      name: document.title,
      published: timeOf(document),
      object_refs: refs.length === 0 ? [PRODUCER_ID] : refs,
      ...(document.url === undefined
        ? {}
        : { external_references: [{ source_name: document.publisher, url: document.url }] }),
      ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(document.language) && document.language !== 'und'
        ? { lang: document.language }
        : {}),
      extensions: extension({ document }),
    });
  }
  const bundle = { type: 'bundle', id: `bundle--${nameUuid(`${dataset.id} bundle`)}`, objects };
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}

const common = (id: string, time: string): StixObject => ({
  spec_version: '2.1',
  id,
  created: time,
  modified: time,
});

const extension = (record: StixObject): StixObject => ({
  [EXTENSION_ID]: { extension_type: 'property-extension', ...record },
});

const stixTypeOf = ({ kind }: Actor): string =>
  THREAT_ACTORS.has(kind) ? 'threat-actor' : 'identity';

const actorId = (dataset: Dataset, actor: Actor): string =>
  `${stixTypeOf(actor)}--${nameUuid(`${dataset.id} actor ${actor.id}`)}`;

function writeActor(actor: Actor, id: string, time: string): StixObject {
  const aliases = actor.aliases.map(({ text }) => text);
  const isThreatActor = stixTypeOf(actor) === 'threat-actor';
  return {
    type: stixTypeOf(actor),
    ...common(id, time),
    name: actor.name,
    ...(actor.description === '' ? {} : { description: actor.description }),
    ...(isThreatActor
      ? aliases.length === 0
        ? {}
        : { aliases }
      : { identity_class: IDENTITY_CLASSES[actor.kind] ?? 'organization' }),
    ...(actor.tags.length === 0 ? {} : { labels: actor.tags }),
    extensions: extension({ actor }),
  };
}

/** `targets` where STIX has that word between these two; else the name of our type. */
function nameOfType({ type, source }: Relationship, actorById: ReadonlyMap<string, Actor>): string {
  const actor = actorById.get(source);
  if (type === 'attack' && actor !== undefined && stixTypeOf(actor) === 'threat-actor')
    return 'targets';
  return (
    type
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'related-to'
  );
}

/** First and last possible moment; STIX wants the stop after the start. */
function timesOf({ start, end }: Relationship): StixObject {
  const first = start === undefined ? undefined : spanOf(start);
  const last = end === undefined ? undefined : spanOf(end);
  const from = first?.[0] === undefined ? undefined : `${first[0]}T00:00:00.000Z`;
  const to = last?.[1] === undefined ? undefined : `${last[1]}T23:59:59.000Z`;
  return {
    ...(from === undefined ? {} : { start_time: from }),
    ...(to === undefined || (from !== undefined && to <= from) ? {} : { stop_time: to }),
  };
}

/** First and last day of a date, where they have a year that RFC 3339 can write. */
function spanOf(text: string): readonly [string | undefined, string | undefined] {
  const date = parseEdtf(text);
  if (!date.ok) return [undefined, undefined];
  const day = (number: number): string | undefined => {
    if (number === DAY_MIN || number === DAY_MAX) return undefined;
    const iso = dayToIso(number);
    return iso.startsWith('-') ? undefined : iso;
  };
  return [day(date.value.earliest), day(date.value.latest)];
}

function timeOf({ published }: SourceDocument): string {
  const day = published === undefined ? undefined : spanOf(published)[0];
  return day === undefined ? NO_DATE : `${day}T00:00:00.000Z`;
}

const oldestOf = (documents: readonly SourceDocument[]): string =>
  documents
    .map(timeOf)
    .filter((time) => time !== NO_DATE)
    .sort()[0] ?? NO_DATE;

function referencesOf(
  evidence: readonly EvidenceItem[],
  documentById: ReadonlyMap<string, SourceDocument>,
): readonly StixObject[] {
  return evidence.map((item) => {
    const document = documentById.get(item.document);
    return {
      source_name: document?.publisher ?? item.document,
      description: item.paraphrase,
      ...(document?.url === undefined ? {} : { url: document.url }),
      // STIX wants one of description, url and external_id; the id leads back to the report.
      external_id: item.document,
    };
  });
}
