import { BADGES, type Badge, badgeOf, type Graph } from '#core/graph';
import {
  countBadgesOf,
  countTypes,
  type DyadTimeline,
  type DyadType,
  listBetween,
  makeTimeline,
  sortByBeginning,
} from '../dyad.ts';
import { type EvidenceBySide, type EvidenceTest, gatherEvidence } from '../dyad-evidence.ts';
import { chooseBins, NO_BINS } from '../time-bins.ts';
import { forEachTie, requireActor, type VisibleRelationships } from '../visible-ties.ts';
import { type HierarchyLine, hierarchyOf } from './hierarchy.ts';
import { mainExtentOf } from './main-extent.ts';
import { type NamedDates, namedDatesOf } from './named-dates.ts';

/** Relationships of one type in one direction, seen from the first actor of a dossier. */
export interface DossierSection {
  readonly type: number;
  readonly direction: 'out' | 'in' | 'mutual';
  /** Earliest first, undated ones last. */
  readonly relationships: readonly number[];
}

/** An actor at the other end, and how many of the relationships lead to it. */
export interface DossierPartner {
  readonly actor: number;
  readonly relationships: number;
}

/** What would fall with one document: the relationships that no other document supports. */
export interface SoleSource {
  readonly document: number;
  readonly relationships: readonly number[];
}

/** Everything that a one-pager on an actor, or on two actors, tells, as numbers. */
export interface Dossier {
  /** The actor, or the two. */
  readonly actors: readonly [number] | readonly [number, number];
  /** For each actor its wholes, itself and its parts. */
  readonly hierarchies: readonly (readonly HierarchyLine[])[];
  /** The visible relationships, earliest first, undated ones last. */
  readonly relationships: readonly number[];
  /** How many more there are that the view hides. */
  readonly hidden: number;
  readonly sections: readonly DossierSection[];
  /** By type and direction, in the order of the graph's types. */
  readonly types: readonly DyadType[];
  /** Who is at the other end, most first; empty in a dossier on two actors. */
  readonly partners: readonly DossierPartner[];
  readonly badges: Readonly<Record<Badge, number>>;
  /** Relationships with evidence on both sides, or known only from denials. */
  readonly contested: readonly number[];
  /** The documents on which alone something rests, those that hold most first. */
  readonly soleSources: readonly SoleSource[];
  /** As their documents give them, whatever the precision. */
  readonly dates: NamedDates | undefined;
  readonly timeline: DyadTimeline;
  readonly evidence: EvidenceBySide;
}

export interface DossierOptions {
  /** Leaves evidence out, such as what was published later; badges stay those of the graph. */
  readonly isCounted?: EvidenceTest;
}

const MOST_BINS = 36;

/** Gathers what a dossier on one actor tells of its visible relationships. */
export function actorDossier(
  graph: Graph,
  visible: VisibleRelationships,
  actor: number,
  options: DossierOptions = {},
): Dossier {
  requireActor(graph, actor);
  const relationships: number[] = [];
  const partners = new Map<number, number>();
  forEachTie(graph, visible, actor, 'either-way', (other, index) => {
    relationships.push(index);
    partners.set(other, (partners.get(other) ?? 0) + 1);
  });
  const all = graph.adjacencyOffsets[actor + 1]! - graph.adjacencyOffsets[actor]!;
  return {
    ...tellOf(graph, [actor], sortByBeginning(graph, relationships), options),
    hidden: all - relationships.length,
    partners: [...partners]
      .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
      .map(([other, count]) => ({ actor: other, relationships: count })),
  };
}

/** Gathers what a dossier on two actors tells of what is visible between them. */
export function dyadDossier(
  graph: Graph,
  visible: VisibleRelationships,
  one: number,
  other: number,
  options: DossierOptions = {},
): Dossier {
  requireActor(graph, one);
  requireActor(graph, other);
  const relationships = listBetween(graph, visible, one, other);
  let all = 0;
  for (let at = graph.adjacencyOffsets[one]!; at < graph.adjacencyOffsets[one + 1]!; at += 1) {
    const index = graph.adjacency[at]!;
    if (graph.source[index] === other || graph.target[index] === other) all += 1;
  }
  return {
    ...tellOf(graph, [one, other], relationships, options),
    hidden: all - relationships.length,
    partners: [],
  };
}

function tellOf(
  graph: Graph,
  actors: Dossier['actors'],
  relationships: readonly number[],
  { isCounted }: DossierOptions,
): Omit<Dossier, 'hidden' | 'partners'> {
  const extent = mainExtentOf(graph, relationships);
  const bins = extent === undefined ? NO_BINS : chooseBins(extent, MOST_BINS);
  return {
    actors,
    hierarchies: actors.map((actor) => hierarchyOf(graph, actor)),
    relationships,
    sections: sectionsOf(graph, relationships, actors[0]),
    types: countTypes(graph, relationships, actors[0]),
    badges: countBadgesOf(graph, relationships),
    contested: relationships.filter((index) => {
      const badge = BADGES[graph.badge[index]!]!;
      return badge === 'contested' || badge === 'denied-only';
    }),
    soleSources: soleSourcesOf(graph, relationships),
    dates: namedDatesOf(graph, relationships),
    timeline: makeTimeline(graph, relationships, extent, { bins }),
    evidence: gatherEvidence(graph, relationships, isCounted),
  };
}

const DIRECTIONS = ['out', 'in', 'mutual'] as const;

function sectionsOf(
  graph: Graph,
  relationships: readonly number[],
  actor: number,
): readonly DossierSection[] {
  const directionOf = (index: number): DossierSection['direction'] => {
    if (!graph.types[graph.type[index]!]!.directed) return 'mutual';
    return graph.source[index] === actor ? 'out' : 'in';
  };
  return graph.types.flatMap((_, type) =>
    DIRECTIONS.map((direction) => ({
      type,
      direction,
      relationships: relationships.filter(
        (index) => graph.type[index] === type && directionOf(index) === direction,
      ),
    })).filter((section) => section.relationships.length > 0),
  );
}

/** A document that reprints another is no second one: what both tell rests on the other. */
function soleSourcesOf(graph: Graph, relationships: readonly number[]): readonly SoleSource[] {
  const byDocument = new Map<number, number[]>();
  for (const index of relationships) {
    if (BADGES[graph.badge[index]!] !== 'single-source') continue;
    const { supportingDocuments } = badgeOf(graph.relationships[index]!, graph.documents);
    const origin =
      supportingDocuments.find((id) => !leansOnOneOf(graph, id, supportingDocuments)) ??
      supportingDocuments[0];
    if (origin === undefined) continue;
    const document = graph.documentIndexById.get(origin)!;
    byDocument.set(document, [...(byDocument.get(document) ?? []), index]);
  }
  return [...byDocument]
    .map(([document, held]) => ({ document, relationships: held }))
    .sort(
      (one, other) =>
        other.relationships.length - one.relationships.length || one.document - other.document,
    );
}

const leansOnOneOf = (graph: Graph, id: string, others: readonly string[]): boolean =>
  graph.documents[graph.documentIndexById.get(id)!]!.derivedFrom.some((from) =>
    others.includes(from),
  );
