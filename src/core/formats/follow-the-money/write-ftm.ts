import {
  type Actor,
  DAY_MAX,
  DAY_MIN,
  type Dataset,
  dayToIso,
  parseEdtf,
  type Relationship,
  type SourceDocument,
} from '#schemas';
import { SCHEMA_BY_KIND } from './ftm-schemata.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** One FollowTheMoney entity a line: first the actors, then the ties between them. */
export function writeFtm(dataset: Dataset): string {
  const documentById = new Map(dataset.documents.map((document) => [document.id, document]));
  const nameById = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const actorIds = new Set(dataset.actors.map(({ id }) => id));
  const entities: Entity[] = [
    ...dataset.actors.map(writeActor),
    ...dataset.relationships.map((relationship) => {
      // Entities of every kind share one space of ids.
      const id = actorIds.has(relationship.id)
        ? `relationship ${relationship.id}`
        : relationship.id;
      return writeTie(id, relationship, nameById, documentById);
    }),
  ];
  // Readers that split lines at every line end of Unicode find none within an entity.
  const line = (entity: Entity): string =>
    JSON.stringify(entity).replace(
      /[\u0085\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return entities.map((entity) => `${line(entity)}\n`).join('');
}

/** Properties without the empty ones. */
function properties(
  values: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity['properties'] {
  return Object.fromEntries(
    Object.entries(values)
      .map(
        ([name, list]) =>
          [
            name,
            [...new Set(list.filter((value) => value !== undefined && value !== ''))],
          ] as const,
      )
      .filter(([, list]) => list.length > 0),
  ) as Entity['properties'];
}

const writeActor = (actor: Actor): Entity => ({
  id: actor.id,
  schema: SCHEMA_BY_KIND[actor.kind],
  properties: properties({
    name: [actor.name],
    alias: actor.aliases.filter(({ kind }) => kind !== 'former').map(({ text }) => text),
    previousName: actor.aliases.filter(({ kind }) => kind === 'former').map(({ text }) => text),
    summary: [actor.description],
    // Kinds that FollowTheMoney does not tell apart are kept as keywords.
    keywords: [actor.kind, ...actor.tags],
    wikidataId: actor.identifiers
      .filter(({ scheme }) => scheme === 'wikidata')
      .map(({ value }) => value),
  }),
});

function writeTie(
  id: string,
  relationship: Relationship,
  nameById: ReadonlyMap<string, string>,
  documentById: ReadonlyMap<string, SourceDocument>,
): Entity {
  const { type, source, target } = relationship;
  const cited = relationship.evidence.flatMap(({ document }) => documentById.get(document) ?? []);
  const common = {
    startDate: [dateOf(relationship.start, 'earliest')],
    endDate: [dateOf(relationship.end, 'latest')],
    summary: [relationship.summary],
    sourceUrl: cited.map(({ url }) => url),
    publisher: cited.map(({ publisher }) => publisher),
  };
  if (type === 'membership') {
    return {
      id,
      schema: 'Membership',
      properties: properties({
        member: [source],
        organization: [target],
        role: [relationship.subtype],
        ...common,
      }),
    };
  }
  if (type === 'lineage') {
    return {
      id,
      schema: 'Succession',
      properties: properties({
        predecessor: [source],
        successor: [target],
        role: [relationship.subtype],
        ...common,
      }),
    };
  }
  if (type === 'sanction') {
    return {
      id,
      schema: 'Sanction',
      properties: properties({
        entity: [target],
        authority: [nameById.get(source)],
        status: [relationship.subtype],
        ...common,
      }),
    };
  }
  return {
    id,
    schema: 'UnknownLink',
    properties: properties({ subject: [source], object: [target], role: [type], ...common }),
  };
}

/** A day where it is known to the day; less where the date says less. */
function dateOf(text: string | undefined, side: 'earliest' | 'latest'): string | undefined {
  if (text === undefined) return undefined;
  const date = parseEdtf(text);
  if (!date.ok) return undefined;
  const plain = text.replace(/[~?%]$/, '').replace(/(-XX)+$/, '');
  if (/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(plain)) return plain;
  const day = date.value[side];
  if (day === DAY_MIN || day === DAY_MAX || day < -719_162) return undefined;
  return dayToIso(day);
}
