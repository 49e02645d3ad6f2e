import { type Bitset, createBitset, hasBit, setBit } from '#core/base';
import { DAY_MAX, isoToDay } from '#schemas';
import { type BadgeReport, badgeOf } from './badge-rules.ts';
import type { KnownOn } from './filter.ts';
import type { Graph } from './graph.ts';
import { readValidDate } from './relationship-days.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/** When some things were published: one entry a thing. */
export interface Publications {
  /** The day by which it was certainly published, `DAY_MAX` where there is no such day. */
  readonly days: Int32Array;
  /** 1 where it rests on a document without a date. */
  readonly hasUndated: Uint8Array;
}

/** Entries that nothing has been added to. */
export function noPublications(size: number): Publications {
  return { days: new Int32Array(size).fill(DAY_MAX), hasUndated: new Uint8Array(size) };
}

/** Notes that a thing rests on a document, by the index of both. */
export function addPublication(to: Publications, thing: number, graph: Graph, document: string) {
  const of = publicationsOfDocuments(graph, graph.documents);
  const place = graph.documentIndexById.get(document)!;
  to.days[thing] = Math.min(to.days[thing]!, of.days[place]!);
  to.hasUndated[thing]! |= of.hasUndated[place]!;
}

const publicationsOfDocuments = rememberByGraph(
  (_graph, documents: Graph['documents']): Publications => ({
    days: Int32Array.from(documents, ({ published }) =>
      published === undefined ? DAY_MAX : readValidDate(published).latest,
    ),
    hasUndated: Uint8Array.from(documents, ({ published }) => (published === undefined ? 1 : 0)),
  }),
);

const publicationsOfRelationships = rememberByGraph(
  (graph, relationships: Graph['relationships']): Publications => {
    const publications = noPublications(relationships.length);
    relationships.forEach(({ evidence }, index) => {
      for (const { document } of evidence) addPublication(publications, index, graph, document);
    });
    return publications;
  },
);

/** What was certainly published by the end of a day; a day that is none is a bug and throws. */
export function publishedBy({ days, hasUndated }: Publications, knownOn: KnownOn): Bitset {
  const last = isoToDay(knownOn.day);
  if (last === undefined) throw new RangeError(`It takes an ISO day, not ${knownOn.day}`);
  const keepsUndated = knownOn.undated === 'keep';
  const published = createBitset(days.length);
  for (let index = 0; index < days.length; index += 1) {
    if (days[index]! <= last || (keepsUndated && hasUndated[index] === 1)) {
      setBit(published, index);
    }
  }
  return published;
}

/** The documents, by index, that had certainly been published by the end of a day. */
export const documentsKnown = rememberByGraph((graph, knownOn: KnownOn) =>
  publishedBy(publicationsOfDocuments(graph, graph.documents), knownOn),
);

/** The relationships with at least one evidence item in a document that was known by then. */
export const relationshipsKnown = rememberByGraph((graph, knownOn: KnownOn) =>
  publishedBy(publicationsOfRelationships(graph, graph.relationships), knownOn),
);

/**
 * The badge that a relationship had by the end of a day: by the same rules as today's, from the
 * documents published by then. `undefined` where none of its evidence was known.
 */
export function badgeAsKnown(
  graph: Graph,
  index: number,
  knownOn: KnownOn,
): BadgeReport | undefined {
  const known = documentsKnown(graph, knownOn);
  const evidence = graph.relationships[index]!.evidence.filter(({ document }) =>
    hasBit(known, graph.documentIndexById.get(document)!),
  );
  return evidence.length === 0 ? undefined : badgeOf({ evidence }, graph.documents);
}
