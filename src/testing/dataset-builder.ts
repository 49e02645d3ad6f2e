import {
  type Dataset,
  type DatasetInput,
  formatIssue,
  parseDataset,
  RELATIONSHIP_TYPES,
  type Temporal,
} from '#schemas';

export type ActorInput = DatasetInput['actors'][number];
export type RelationshipInput = DatasetInput['relationships'][number];
export type EvidenceInput = RelationshipInput['evidence'][number];
export type DocumentInput = DatasetInput['documents'][number];
export type ActorGroupInput = NonNullable<DatasetInput['actorGroups']>[number];
type HeadInput = Omit<
  DatasetInput,
  'actors' | 'relationships' | 'documents' | 'actorGroups' | 'format' | 'version'
>;

/** Builds small valid datasets for tests; each step returns the same builder. */
export interface DatasetBuilder {
  /** Changes top-level fields such as `title` or `coverage`. */
  head(fields: Partial<HeadInput>): DatasetBuilder;
  /** Adds actors: an id alone, or an id with fields of its own. */
  actors(...actors: readonly (string | (Partial<ActorInput> & { id: string }))[]): DatasetBuilder;
  /** Adds actor groups (blocs). */
  groups(...groups: readonly (string | ActorGroupInput)[]): DatasetBuilder;
  /** Adds documents: an id alone, or an id with fields of its own. */
  documents(
    ...documents: readonly (string | (Partial<DocumentInput> & { id: string }))[]
  ): DatasetBuilder;
  /**
   * Adds a relationship. Without fields of its own it gets the next id (`r1`, `r2`, …), the
   * type's default temporal and one supporting evidence item in the document `doc`.
   */
  edge(
    source: string,
    type: string,
    target: string,
    fields?: Partial<RelationshipInput>,
  ): DatasetBuilder;
  /** The plain value as an author would write it; free to be spoilt by a test. */
  input(): DatasetInput;
  /** The checked dataset with defaults filled in; throws when the builder made an invalid one. */
  build(): Dataset;
}

/** One evidence item: by default paragraph 1 of `doc` supports and asserts the relationship. */
export function anEvidence(fields: Partial<EvidenceInput> = {}): EvidenceInput {
  return {
    document: 'doc',
    paragraph: 1,
    paraphrase: 'The document says so.',
    stance: 'supports',
    voice: 'asserted',
    ...fields,
  };
}

const anActor = (id: string): ActorInput => ({ id, name: `Actor ${id}`, kind: 'armed-group' });

const aDocument = (id: string): DocumentInput => ({
  id,
  title: `Document ${id}`,
  publisher: 'Example Press',
  language: 'en',
  kind: 'news-report',
});

const defaultTemporal = (type: string): Temporal =>
  RELATIONSHIP_TYPES.find((row) => row.id === type)?.temporal ?? 'event';

/**
 * Starts a small valid dataset. Actors and documents that an edge names and that were not
 * declared are added by themselves:
 *
 *     aDataset().edge('a', 'attack', 'b', { start: '2020-01-03' }).build()
 */
export function aDataset(): DatasetBuilder {
  let head: HeadInput = {
    id: 'example',
    title: 'Example dataset',
    description: 'Made for a test.',
    coverage: { from: '2020-01-01', to: '2020-12-31' },
    license: 'CC-BY-4.0',
  };
  const actors = new Map<string, ActorInput>();
  const groups = new Map<string, ActorGroupInput>();
  const documents = new Map<string, DocumentInput>();
  const relationships: RelationshipInput[] = [];

  const addActor = (id: string) => {
    if (!actors.has(id)) actors.set(id, anActor(id));
  };
  const addDocument = (id: string) => {
    if (!documents.has(id)) documents.set(id, aDocument(id));
  };

  const builder: DatasetBuilder = {
    head(fields) {
      head = { ...head, ...fields };
      return builder;
    },
    actors(...added) {
      for (const actor of added) {
        const fields = typeof actor === 'string' ? { id: actor } : actor;
        actors.set(fields.id, { ...anActor(fields.id), ...fields });
      }
      return builder;
    },
    groups(...added) {
      for (const group of added) {
        const fields = typeof group === 'string' ? { id: group, label: `Group ${group}` } : group;
        groups.set(fields.id, fields);
      }
      return builder;
    },
    documents(...added) {
      for (const document of added) {
        const fields = typeof document === 'string' ? { id: document } : document;
        documents.set(fields.id, { ...aDocument(fields.id), ...fields });
      }
      return builder;
    },
    edge(source, type, target, fields = {}) {
      const relationship: RelationshipInput = {
        id: `r${relationships.length + 1}`,
        type,
        source,
        target,
        temporal: defaultTemporal(type),
        summary: `${source} ${type} ${target}.`,
        evidence: [anEvidence()],
        ...fields,
      };
      relationships.push(relationship);
      return builder;
    },
    input() {
      for (const relationship of relationships) {
        addActor(relationship.source);
        addActor(relationship.target);
        for (const item of relationship.evidence) {
          addDocument(item.document);
          if (item.speaker?.actor !== undefined) addActor(item.speaker.actor);
        }
      }
      for (const actor of [...actors.values()]) {
        if (actor.partOf !== undefined) addActor(actor.partOf);
        if (actor.group !== undefined && !groups.has(actor.group)) {
          groups.set(actor.group, { id: actor.group, label: `Group ${actor.group}` });
        }
      }
      for (const document of [...documents.values()]) document.derivedFrom?.forEach(addDocument);
      return structuredClone({
        format: 'faultlines' as const,
        version: 1 as const,
        ...head,
        actorGroups: [...groups.values()],
        actors: [...actors.values()],
        relationships,
        documents: [...documents.values()],
      });
    },
    build() {
      const parsed = parseDataset(builder.input());
      if (parsed.ok) return parsed.value.dataset;
      throw new Error(parsed.error.map((issue) => formatIssue(issue, 'builder')).join('\n'));
    },
  };
  return builder;
}
