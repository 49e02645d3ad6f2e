import { forEachBit, hasBit } from '#core/base';
import { documentsKnown, type Filter, type Graph, type Visible } from '#core/graph';
import { type EvidenceItem, STANCES, VOICES } from '#schemas';
import { rankNames } from './rank-names.ts';
import { type SortKey, sortPlaces } from './sort-rows.ts';

/** One evidence item of a visible relationship. */
export interface EvidenceRow {
  /** Its number among all evidence of the dataset. */
  readonly id: string;
  readonly relationship: number;
  readonly document: number;
  readonly item: EvidenceItem;
}

export type EvidenceColumnId =
  | 'document'
  | 'place'
  | 'voice'
  | 'speaker'
  | 'stance'
  | 'relationship';

/**
 * All evidence for and against the visible relationships, in the order of the dataset: numbers for
 * `evidenceRowAt`. As known on a day, evidence in documents that were published later is left out.
 */
export function listEvidence(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  knownOn: Filter['knownOn'],
): Uint32Array {
  const { evidenceOffsets } = graph;
  const known = knownOn && documentsKnown(graph, knownOn);
  const numbers = new Uint32Array(evidenceOffsets.at(-1)!);
  let count = 0;
  forEachBit(visible.relationships, (relationship) => {
    const first = evidenceOffsets[relationship]!;
    for (let number = first; number < evidenceOffsets[relationship + 1]!; number += 1) {
      const item = known && graph.relationships[relationship]!.evidence[number - first]!;
      if (known && item && !hasBit(known, documentOf(graph, item))) continue;
      numbers[count++] = number;
    }
  });
  return numbers.subarray(0, count);
}

/** The evidence item of a number. */
export function evidenceRowAt(graph: Graph, number: number): EvidenceRow {
  const relationship = relationshipOfEvidence(graph, number);
  const item = itemAt(graph, relationship, number);
  return { id: String(number), relationship, document: documentOf(graph, item), item };
}

/** The last relationship whose evidence begins at this number or before it. */
function relationshipOfEvidence({ evidenceOffsets }: Graph, number: number): number {
  let [from, to] = [0, evidenceOffsets.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (evidenceOffsets[middle]! <= number) from = middle;
    else to = middle;
  }
  return from;
}

const itemAt = (graph: Graph, relationship: number, number: number): EvidenceItem =>
  graph.relationships[relationship]!.evidence[number - graph.evidenceOffsets[relationship]!]!;

const documentOf = (graph: Graph, { document }: EvidenceItem): number =>
  graph.documentIndexById.get(document)!;

/** Who said it: the name in the document, else that of the actor; then the role. */
export function speakerOf(graph: Graph, { speaker }: EvidenceItem): string {
  const actor = speaker?.actor === undefined ? undefined : graph.actorIndexById.get(speaker.actor);
  const name = speaker?.name ?? (actor === undefined ? undefined : graph.actors[actor]!.name);
  return [name, speaker?.role].filter(Boolean).join(', ');
}

/**
 * Evidence, given in the order of the dataset, in the order of a column; equal items keep that of
 * the dataset.
 */
export function sortEvidence(
  graph: Graph,
  numbers: Uint32Array,
  column: EvidenceColumnId,
  isDescending: boolean,
): Uint32Array {
  let relationship = 0;
  const relationships = numbers.map((number) => {
    while (graph.evidenceOffsets[relationship + 1]! <= number) relationship += 1;
    return relationship;
  });
  const keys = keysFor(graph, column, {
    count: numbers.length,
    item: (place) => itemAt(graph, relationships[place]!, numbers[place]!),
    relationship: (place) => relationships[place]!,
  });
  return sortPlaces(numbers.length, keys, isDescending).map((place) => numbers[place]!);
}

/** Evidence to be sorted, by its place in the list. */
interface ListedEvidence {
  readonly count: number;
  item(place: number): EvidenceItem;
  relationship(place: number): number;
}

const firstParagraph = ({ paragraph }: EvidenceItem): number =>
  typeof paragraph === 'number' ? paragraph : paragraph[0];

function keysFor(
  graph: Graph,
  column: EvidenceColumnId,
  { count, item, relationship }: ListedEvidence,
): readonly SortKey[] {
  switch (column) {
    case 'document': {
      // As they stand in their cell, and inside a document from top to bottom.
      const ranks = rankNames(
        graph.documents.map(({ publisher, title }) => `${publisher} ${title}`),
      );
      return [
        (place) => ranks[documentOf(graph, item(place))]!,
        (place) => firstParagraph(item(place)),
      ];
    }
    case 'place':
      return [(place) => firstParagraph(item(place))];
    case 'voice':
      return [(place) => VOICES.indexOf(item(place).voice)];
    case 'stance':
      return [(place) => STANCES.indexOf(item(place).stance)];
    case 'speaker': {
      // What nobody is named for comes after every name.
      const names = new Set<string>();
      for (let place = 0; place < count; place += 1) names.add(speakerOf(graph, item(place)));
      const ranks = rankNames([...names]);
      const rankOf = new Map(
        [...names].map((name, at) => [name, name === '' ? names.size : ranks[at]!]),
      );
      return [(place) => rankOf.get(speakerOf(graph, item(place)))!];
    }
    case 'relationship': {
      const ranks = rankNames(graph.actors.map(({ name }) => name));
      return [
        (place) => ranks[graph.source[relationship(place)]!]!,
        (place) => ranks[graph.target[relationship(place)]!]!,
        (place) => graph.type[relationship(place)]!,
      ];
    }
  }
}
