import { bitsToArray, hasBit } from '#core/base';
import { documentsKnown, type Filter, type Graph, type Visible } from '#core/graph';
import { type EvidenceItem, STANCES, VOICES } from '#schemas';
import { rankNames } from './rank-names.ts';
import { sortRows } from './sort-rows.ts';

/** One evidence item of a visible relationship. */
export interface EvidenceRow {
  /** Unique in the table: the relationship and the item's place in it. */
  readonly id: string;
  readonly relationship: number;
  readonly document: number;
  readonly item: EvidenceItem;
}

export type EvidenceColumnId =
  | 'document'
  | 'paragraph'
  | 'voice'
  | 'speaker'
  | 'stance'
  | 'relationship';

/**
 * All evidence for and against the visible relationships, in the order of the dataset. As known on
 * a day, evidence in documents that were published later is left out.
 */
export function listEvidenceRows(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  knownOn: Filter['knownOn'],
): readonly EvidenceRow[] {
  const known = knownOn && documentsKnown(graph, knownOn);
  const rows: EvidenceRow[] = [];
  for (const relationship of bitsToArray(visible.relationships)) {
    graph.relationships[relationship]!.evidence.forEach((item, place) => {
      const document = graph.documentIndexById.get(item.document)!;
      if (known && !hasBit(known, document)) return;
      rows.push({ id: `${relationship}.${place}`, relationship, document, item });
    });
  }
  return rows;
}

/** Who said it: the name in the document, else that of the actor; then the role. */
export function speakerOf(graph: Graph, { speaker }: EvidenceItem): string {
  const actor = speaker?.actor === undefined ? undefined : graph.actorIndexById.get(speaker.actor);
  const name = speaker?.name ?? (actor === undefined ? undefined : graph.actors[actor]!.name);
  return [name, speaker?.role].filter(Boolean).join(', ');
}

/** Evidence in the order of a column; equal items keep the order of the dataset. */
export function sortEvidenceRows(
  graph: Graph,
  rows: readonly EvidenceRow[],
  column: EvidenceColumnId,
  isDescending: boolean,
): readonly EvidenceRow[] {
  return sortRows(rows, comparatorOf(graph, rows, column), isDescending);
}

const firstParagraph = ({ item }: EvidenceRow): number =>
  typeof item.paragraph === 'number' ? item.paragraph : item.paragraph[0];

function comparatorOf(
  graph: Graph,
  rows: readonly EvidenceRow[],
  column: EvidenceColumnId,
): (a: EvidenceRow, b: EvidenceRow) => number {
  switch (column) {
    case 'document': {
      // As they stand in their cell, and inside a document from top to bottom.
      const ranks = rankNames(
        graph.documents.map(({ publisher, title }) => `${publisher} ${title}`),
      );
      return (a, b) =>
        ranks[a.document]! - ranks[b.document]! || firstParagraph(a) - firstParagraph(b);
    }
    case 'paragraph':
      return (a, b) => firstParagraph(a) - firstParagraph(b);
    case 'voice':
      return (a, b) => VOICES.indexOf(a.item.voice) - VOICES.indexOf(b.item.voice);
    case 'stance':
      return (a, b) => STANCES.indexOf(a.item.stance) - STANCES.indexOf(b.item.stance);
    case 'speaker': {
      // What nobody is named for comes after every name.
      const speakers = rows.map(({ item }) => speakerOf(graph, item));
      const ranks = rankNames(speakers);
      const rankOf = new Map(
        rows.map(({ id }, place) => [id, speakers[place] === '' ? rows.length : ranks[place]!]),
      );
      return (a, b) => rankOf.get(a.id)! - rankOf.get(b.id)!;
    }
    case 'relationship': {
      const ranks = rankNames(graph.actors.map(({ name }) => name));
      const { source, target } = graph;
      return ({ relationship: a }, { relationship: b }) =>
        ranks[source[a]!]! - ranks[source[b]!]! ||
        ranks[target[a]!]! - ranks[target[b]!]! ||
        graph.type[a]! - graph.type[b]!;
    }
  }
}
