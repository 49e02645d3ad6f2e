import type { EvidenceItem, SourceDocument } from '#schemas';
import type { FilterFieldId } from './filter.ts';
import { BADGES, type Graph } from './graph.ts';

/** The value of a field that the data does not state. */
export const NOT_STATED = '';

/** One thing that a filter can ask for. The legend, the filter panel and help read this list. */
export interface FilterField {
  readonly id: FilterFieldId;
  /** Key of its name in the interface's messages. */
  readonly labelKey: string;
  /** Whether `index` counts relationships or actors. */
  readonly of: 'relationship' | 'actor';
  /** Whether one relationship may have several values, such as its documents. */
  readonly isMultiple: boolean;
  /** The values of one relationship or actor, each once; `''` where it is not stated. */
  readonly valuesOf: (graph: Graph, index: number) => readonly string[];
  /** The data's own words for a value; absent where the words come from the interface. */
  readonly nameOf?: (graph: Graph, value: string) => string | undefined;
}

export const FILTER_FIELDS: readonly FilterField[] = [
  {
    id: 'type',
    labelKey: 'filter.field.type',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [typeAt(graph, index).id],
    nameOf: (graph, value) => graph.types[graph.typeIndexById.get(value) ?? -1]?.label,
  },
  {
    id: 'group',
    labelKey: 'filter.field.group',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.group ?? NOT_STATED],
    nameOf: (graph, value) => graph.dataset.actorGroups.find(({ id }) => id === value)?.label,
  },
  {
    id: 'kind',
    labelKey: 'filter.field.kind',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.kind],
  },
  {
    id: 'actor',
    labelKey: 'filter.field.actor',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.id],
    nameOf: nameOfActor,
  },
  {
    id: 'document',
    labelKey: 'filter.field.document',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) => valuesOfEvidence(graph, index, (item) => item.document),
    nameOf: (graph, value) => documentOf(graph, value)?.title,
  },
  {
    id: 'badge',
    labelKey: 'filter.field.badge',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [BADGES[graph.badge[index]!]!],
  },
  {
    id: 'voice',
    labelKey: 'filter.field.voice',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) => valuesOfEvidence(graph, index, (item) => item.voice),
  },
  {
    id: 'status',
    labelKey: 'filter.field.status',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.relationships[index]!.status],
  },
  {
    id: 'family',
    labelKey: 'filter.field.family',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [typeAt(graph, index).family],
  },
  {
    id: 'subtype',
    labelKey: 'filter.field.subtype',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.relationships[index]!.subtype ?? NOT_STATED],
    nameOf: statedWords,
  },
  {
    id: 'sign',
    labelKey: 'filter.field.sign',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [String(graph.sign[index])],
  },
  {
    id: 'publisher',
    labelKey: 'filter.field.publisher',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) =>
      valuesOfEvidence(
        graph,
        index,
        (item) => documentOf(graph, item.document)?.publisher ?? NOT_STATED,
      ),
    nameOf: statedWords,
  },
  {
    id: 'speaker',
    labelKey: 'filter.field.speaker',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) => valuesOfEvidence(graph, index, speakerOf),
    nameOf: (graph, value) => nameOfActor(graph, value) ?? statedWords(graph, value),
  },
];

const fieldById = new Map(FILTER_FIELDS.map((field) => [field.id, field]));

/** The field of an id; ids are checked where a filter comes in, so that a missing one is a bug. */
export function filterFieldById(id: FilterFieldId): FilterField {
  const field = fieldById.get(id);
  if (field === undefined) throw new Error(`There is no filter field ${id}`);
  return field;
}

function typeAt(graph: Graph, index: number) {
  return graph.types[graph.type[index]!]!;
}

function documentOf(graph: Graph, id: string): SourceDocument | undefined {
  return graph.documents[graph.documentIndexById.get(id) ?? -1];
}

function nameOfActor(graph: Graph, value: string): string | undefined {
  return graph.actors[graph.actorIndexById.get(value) ?? -1]?.name;
}

function statedWords(_graph: Graph, value: string): string | undefined {
  return value === NOT_STATED ? undefined : value;
}

/** The speaking actor's id, else the name or role that the document gives. */
function speakerOf({ speaker }: EvidenceItem): string {
  return speaker?.actor ?? speaker?.name ?? speaker?.role ?? NOT_STATED;
}

function valuesOfEvidence(
  graph: Graph,
  index: number,
  readValue: (item: EvidenceItem) => string,
): readonly string[] {
  const { evidence } = graph.relationships[index]!;
  if (evidence.length === 1) return [readValue(evidence[0]!)];
  return [...new Set(evidence.map(readValue))];
}
