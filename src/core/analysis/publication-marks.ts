import { type Bitset, forEachBit } from '#core/base';
import { countValues, type Graph } from '#core/graph';
import { parseEdtf } from '#schemas';
import type { EvidenceTest } from './dyad-evidence.ts';

/** When a document was published, as a mark on the timeline. */
export interface PublicationMark {
  readonly document: number;
  /**
   * The first and last day on which it may have been published, `DAY_MIN` or `DAY_MAX` where that
   * is open; one day where the day is known.
   */
  readonly firstDay: number;
  readonly lastDay: number;
  /** How many of the given relationships it has evidence for or against. */
  readonly relationships: number;
}

export interface PublicationMarks {
  /** By first day, then last day, then the order of the dataset. */
  readonly marks: readonly PublicationMark[];
  /** Cited documents whose day of publication is not stated. */
  readonly undated: readonly number[];
}

/**
 * The publication days of the documents that the given relationships rest on; with a test, of
 * those whose evidence counts.
 */
export function markPublications(
  graph: Graph,
  relationships: Bitset,
  isCounted?: EvidenceTest,
): PublicationMarks {
  const counts = isCounted
    ? countWithEvidence(graph, relationships, isCounted)
    : countCiting(graph, relationships);
  const marks: PublicationMark[] = [];
  const undated: number[] = [];
  counts.forEach((count, document) => {
    if (count === 0) return;
    const { published } = graph.documents[document]!;
    const date = published === undefined ? undefined : parseEdtf(published);
    if (date?.ok !== true) undated.push(document);
    else {
      const { earliest: firstDay, latest: lastDay } = date.value;
      marks.push({ document, firstDay, lastDay, relationships: count });
    }
  });
  marks.sort(
    (one, other) =>
      one.firstDay - other.firstDay || one.lastDay - other.lastDay || one.document - other.document,
  );
  return { marks, undated };
}

/** How many relationships rest on each document. */
function countCiting(graph: Graph, relationships: Bitset): Uint32Array {
  const counts = countValues(graph, relationships, 'document');
  return Uint32Array.from(graph.documents, ({ id }) => counts.get(id) ?? 0);
}

/** How many have evidence in it that counts. */
function countWithEvidence(
  graph: Graph,
  relationships: Bitset,
  isCounted: EvidenceTest,
): Uint32Array {
  const counts = new Uint32Array(graph.documents.length);
  // The last relationship that a document was counted for, so that it counts once for each.
  const counted = new Int32Array(graph.documents.length).fill(-1);
  forEachBit(relationships, (index) => {
    for (const item of graph.relationships[index]!.evidence) {
      const document = graph.documentIndexById.get(item.document);
      if (document === undefined || counted[document] === index || !isCounted(item)) continue;
      counted[document] = index;
      counts[document]! += 1;
    }
  });
  return counts;
}
