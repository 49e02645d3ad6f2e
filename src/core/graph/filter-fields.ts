import type { Bitset } from '#core/base';
import type { EvidenceItem, SourceDocument } from '#schemas';
import { actorsAround, actorsOfDegree } from './actor-queries.ts';
import { relationshipsOfDate } from './date-queries.ts';
import type { FilterFieldId, KnownOn } from './filter.ts';
import { BADGES, type Graph } from './graph.ts';
import { readEgo } from './value-codes.ts';
import { relationshipsWithText } from './word-index.ts';

/** The value of a field that the data does not state. */
export const NOT_STATED = '';

interface FieldHead {
  readonly id: FilterFieldId;
  /** Key of its name in the interface's messages. */
  readonly labelKey: string;
  /** Whether it asks about relationships, or about actors and so about the ends of these. */
  readonly of: 'relationship' | 'actor';
  /** The data's own words for a value; absent where the words come from the interface. */
  readonly nameOf?: (graph: Graph, value: string) => string | undefined;
}

/**
 * A field with values that the data states. To exclude a value drops what has it; but where the
 * values are those of evidence, what rests on other evidence as well stays.
 */
export interface ChoiceField extends FieldHead {
  readonly takes: 'choice';
  /** Whether one relationship may have several values, such as its documents. */
  readonly isMultiple: boolean;
  /** The values of one relationship or actor, each once; `''` where it is not stated. */
  readonly valuesOf: (graph: Graph, index: number) => readonly string[];
  /** The value of one evidence item, where the values are those of evidence. */
  readonly ofEvidence?: (graph: Graph, item: EvidenceItem) => string;
}

/**
 * A field whose values are questions: `range` (`2..5`, `3..`), `ego` (`actor:steps`), `date` (EDTF,
 * or `''` for undated), `text` (words). `value-codes.ts` writes and reads them.
 */
export interface QueryField extends FieldHead {
  readonly takes: 'range' | 'ego' | 'date' | 'text';
  /**
   * What answers to a value: relationships or actors. A value that cannot be read finds nothing;
   * `undefined` says that it asks for nothing.
   */
  readonly itemsFor: (graph: Graph, value: string, asked: Asked) => Bitset | undefined;
}

/** What a question may need to know of the filter that it is part of. */
export interface Asked {
  readonly knownOn: KnownOn | undefined;
  /** The relationships that the filter leaves without its `ego` and `degree` chips. */
  readonly withoutEgo: () => Bitset;
  /** The relationships that the filter leaves without its `degree` chips. */
  readonly withoutDegree: () => Bitset;
}

/** One thing that a filter can ask for. The legend, the filter panel and help read this list. */
export type FilterField = ChoiceField | QueryField;

export const FILTER_FIELDS: readonly FilterField[] = [
  {
    id: 'type',
    labelKey: 'filter.field.type',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [typeAt(graph, index).id],
    nameOf: (graph, value) => graph.types[graph.typeIndexById.get(value) ?? -1]?.label,
  },
  {
    id: 'group',
    labelKey: 'filter.field.group',
    takes: 'choice',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.group ?? NOT_STATED],
    nameOf: (graph, value) => graph.dataset.actorGroups.find(({ id }) => id === value)?.label,
  },
  {
    id: 'kind',
    labelKey: 'filter.field.kind',
    takes: 'choice',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.kind],
  },
  {
    id: 'actor',
    labelKey: 'filter.field.actor',
    takes: 'choice',
    of: 'actor',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.actors[index]!.id],
    nameOf: nameOfActor,
  },
  fieldOfEvidence({
    id: 'document',
    labelKey: 'filter.field.document',
    ofEvidence: (_graph, item) => item.document,
    nameOf: (graph, value) => documentOf(graph, value)?.title,
  }),
  {
    id: 'badge',
    labelKey: 'filter.field.badge',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [BADGES[graph.badge[index]!]!],
  },
  fieldOfEvidence({
    id: 'voice',
    labelKey: 'filter.field.voice',
    ofEvidence: (_graph, item) => item.voice,
  }),
  {
    id: 'status',
    labelKey: 'filter.field.status',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.relationships[index]!.status],
  },
  {
    id: 'family',
    labelKey: 'filter.field.family',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [typeAt(graph, index).family],
  },
  {
    id: 'subtype',
    labelKey: 'filter.field.subtype',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.relationships[index]!.subtype ?? NOT_STATED],
    nameOf: statedWords,
  },
  {
    id: 'sign',
    labelKey: 'filter.field.sign',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [String(graph.sign[index])],
  },
  fieldOfEvidence({
    id: 'publisher',
    labelKey: 'filter.field.publisher',
    ofEvidence: (graph, item) => documentOf(graph, item.document)?.publisher ?? NOT_STATED,
    nameOf: statedWords,
  }),
  fieldOfEvidence({
    id: 'speaker',
    labelKey: 'filter.field.speaker',
    ofEvidence: (_graph, item) => speakerOf(item),
    nameOf: (graph, value) => nameOfActor(graph, value) ?? statedWords(graph, value),
  }),
  {
    id: 'tag',
    labelKey: 'filter.field.tag',
    takes: 'choice',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) => tagsOf(graph.relationships[index]!.tags),
    nameOf: statedWords,
  },
  {
    id: 'place',
    labelKey: 'filter.field.place',
    takes: 'choice',
    of: 'relationship',
    isMultiple: false,
    valuesOf: (graph, index) => [graph.relationships[index]!.place?.label ?? NOT_STATED],
    nameOf: statedWords,
  },
  {
    id: 'date',
    labelKey: 'filter.field.date',
    takes: 'date',
    of: 'relationship',
    itemsFor: (graph, value) => relationshipsOfDate(graph, value),
  },
  {
    id: 'text',
    labelKey: 'filter.field.text',
    takes: 'text',
    of: 'relationship',
    itemsFor: (graph, value, { knownOn }) => relationshipsWithText(graph, value, knownOn),
    nameOf: statedWords,
  },
  {
    id: 'degree',
    labelKey: 'filter.field.degree',
    takes: 'range',
    of: 'actor',
    itemsFor: (graph, value, asked) => actorsOfDegree(graph, asked.withoutDegree(), value),
  },
  {
    id: 'ego',
    labelKey: 'filter.field.ego',
    takes: 'ego',
    of: 'actor',
    itemsFor: (graph, value, asked) => actorsAround(graph, asked.withoutEgo(), value),
    nameOf: nameOfSurroundings,
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

function tagsOf(tags: readonly string[]): readonly string[] {
  return tags.length === 0 ? [NOT_STATED] : [...new Set(tags)];
}

/** The actor's name and, in brackets, the number of steps. */
function nameOfSurroundings(graph: Graph, value: string): string | undefined {
  const ego = readEgo(value);
  const name = ego && nameOfActor(graph, ego.actor);
  return name === undefined ? undefined : `${name} (${ego?.depth})`;
}

function fieldOfEvidence(
  field: Pick<ChoiceField, 'id' | 'labelKey' | 'nameOf'> &
    Required<Pick<ChoiceField, 'ofEvidence'>>,
): ChoiceField {
  return {
    ...field,
    takes: 'choice',
    of: 'relationship',
    isMultiple: true,
    valuesOf: (graph, index) => {
      const { evidence } = graph.relationships[index]!;
      if (evidence.length === 1) return [field.ofEvidence(graph, evidence[0]!)];
      return [...new Set(evidence.map((item) => field.ofEvidence(graph, item)))];
    },
  };
}
