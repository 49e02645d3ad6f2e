import { type Dataset, relationshipTypeById } from '#schemas';
import type { Attributes } from './foreign-graph.ts';

/** Name of the one attribute of a graph that holds what of a dataset is no node and no edge. */
export const MARKER = 'faultlines';

/** Fields of the contract as names of attributes; an `extra` of such a name gets `extra.` before. */
export const ACTOR_FIELDS = [
  'kind',
  'group',
  'partOf',
  'description',
  'aliases',
  'identifiers',
  'tags',
] as const;
export const RELATIONSHIP_FIELDS = [
  'type',
  'subtype',
  'temporal',
  'start',
  'end',
  'summary',
  'status',
  'place',
  'latitude',
  'longitude',
  'figures',
  'sign',
  'tags',
  'evidence',
] as const;
/** Names that one format or another gives a meaning of its own. */
export const STRUCTURAL: readonly string[] = [
  'id',
  'label',
  'name',
  'source',
  'target',
  'key',
  'parent',
  'directed',
  'undirected',
  'index',
  '_id',
  'attributes',
  'metadata',
  'relation',
];

export const EXTRA_PREFIX = 'extra.';

export interface WrittenNode {
  readonly id: string;
  readonly label: string;
  readonly partOf: string | undefined;
  readonly attributes: Attributes;
}

export interface WrittenEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** Label of the relationship type. */
  readonly label: string;
  readonly attributes: Attributes;
}

/** A dataset as every graph format writes it: nodes, edges, and the rest in one value. */
export interface WrittenGraph {
  readonly title: string;
  readonly description: string;
  readonly marker: Readonly<Record<string, unknown>>;
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
}

/** Takes a dataset apart for graph formats; `placeAttributes` puts it together again. */
export function graphOfDataset(dataset: Dataset): WrittenGraph {
  const typeById = relationshipTypeById(dataset);
  const { actors, relationships, format: _, version, ...rest } = dataset;
  return {
    title: dataset.title,
    description: dataset.description,
    // Not under the names of the contract itself, so that nobody takes such a file for one of it.
    marker: { contract: version, ...rest },
    nodes: actors.map(({ id, name, extra, ...fields }) => ({
      id,
      label: name,
      partOf: fields.partOf,
      attributes: attributesOf(fields, ACTOR_FIELDS, extra),
    })),
    edges: relationships.map(({ id, source, target, extra, place, ...fields }) => ({
      id,
      source,
      target,
      directed: typeById.get(fields.type)?.directed ?? true,
      label: typeById.get(fields.type)?.label ?? fields.type,
      attributes: attributesOf(
        {
          ...fields,
          place: place?.label,
          latitude: place?.latitude,
          longitude: place?.longitude,
        },
        RELATIONSHIP_FIELDS,
        extra,
      ),
    })),
  };
}

/** Fields in the order of the contract without the empty ones, then `extra`. */
function attributesOf(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
  extra: Readonly<Record<string, unknown>> = {},
): Attributes {
  const attributes = new Map<string, unknown>();
  for (const name of names) {
    const value = fields[name];
    const isEmpty =
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) attributes.set(name, value);
  }
  const isTaken = (name: string) =>
    names.includes(name) || STRUCTURAL.includes(name) || name.startsWith(EXTRA_PREFIX);
  for (const [name, value] of Object.entries(extra)) {
    attributes.set(isTaken(name) ? `${EXTRA_PREFIX}${name}` : name, value);
  }
  return attributes;
}
