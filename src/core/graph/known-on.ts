import { type Bitset, createBitset, setBit } from '#core/base';
import { isoToDay, parseEdtf } from '#schemas';
import { type BadgeReport, badgeOf } from './badge-rules.ts';
import type { KnownOn } from './filter.ts';
import type { Graph } from './graph.ts';

/** Stands for documents without a date, or with one that does not end. */
const NO_DAY = 2 ** 31 - 1;

interface Publication {
  /** By document: the last day that its date allows, `NO_DAY` where there is no such day. */
  readonly documentDays: Int32Array;
  /** By document: 1 where it has no date. */
  readonly isUndated: Uint8Array;
  /** By relationship: the day by which the first document about it was certainly published. */
  readonly firstDays: Int32Array;
  /** By relationship: 1 where it rests on a document without a date. */
  readonly hasUndated: Uint8Array;
}

const publicationByGraph = new WeakMap<Graph, Publication>();

function publicationOf(graph: Graph): Publication {
  let publication = publicationByGraph.get(graph);
  if (publication === undefined) {
    publication = readPublication(graph);
    publicationByGraph.set(graph, publication);
  }
  return publication;
}

function readPublication(graph: Graph): Publication {
  const documentDays = Int32Array.from(graph.documents, ({ published }) => {
    const date = published === undefined ? undefined : parseEdtf(published);
    return date?.ok && !date.value.openEnd ? date.value.latest : NO_DAY;
  });
  const isUndated = Uint8Array.from(graph.documents, ({ published }) =>
    published === undefined ? 1 : 0,
  );
  const firstDays = new Int32Array(graph.relationships.length).fill(NO_DAY);
  const hasUndated = new Uint8Array(graph.relationships.length);
  graph.relationships.forEach(({ evidence }, index) => {
    for (const { document } of evidence) {
      const place = graph.documentIndexById.get(document)!;
      firstDays[index] = Math.min(firstDays[index]!, documentDays[place]!);
      hasUndated[index]! |= isUndated[place]!;
    }
  });
  return { documentDays, isUndated, firstDays, hasUndated };
}

/** Which documents had certainly been published by the end of a day, by index of the document. */
export function documentsKnown(graph: Graph, knownOn: KnownOn): Bitset {
  const { documentDays, isUndated } = publicationOf(graph);
  return daysKnown(documentDays, isUndated, knownOn);
}

/** The relationships with at least one evidence item in a document that was known by then. */
export function relationshipsKnown(graph: Graph, knownOn: KnownOn): Bitset {
  const { firstDays, hasUndated } = publicationOf(graph);
  return daysKnown(firstDays, hasUndated, knownOn);
}

function daysKnown(days: Int32Array, isUndated: Uint8Array, knownOn: KnownOn): Bitset {
  const last = isoToDay(knownOn.day);
  if (last === undefined) throw new RangeError(`A day needs to be an ISO day, not ${knownOn.day}`);
  const keepsUndated = knownOn.undated === 'keep';
  const known = createBitset(days.length);
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index]!;
    if ((day !== NO_DAY && day <= last) || (keepsUndated && isUndated[index] === 1)) {
      setBit(known, index);
    }
  }
  return known;
}

/**
 * The badge that a relationship had by the end of a day: by the same rules as today's, from the
 * documents published by then. `undefined` where none of its evidence was known.
 */
export function badgeAsKnown(
  graph: Graph,
  index: number,
  knownOn: KnownOn,
): BadgeReport | undefined {
  const last = isoToDay(knownOn.day);
  if (last === undefined) throw new RangeError(`A day needs to be an ISO day, not ${knownOn.day}`);
  const { documentDays, isUndated } = publicationOf(graph);
  const evidence = graph.relationships[index]!.evidence.filter(({ document }) => {
    const place = graph.documentIndexById.get(document)!;
    const day = documentDays[place]!;
    return (
      (day !== NO_DAY && day <= last) || (knownOn.undated === 'keep' && isUndated[place] === 1)
    );
  });
  return evidence.length === 0 ? undefined : badgeOf({ evidence }, graph.documents);
}
