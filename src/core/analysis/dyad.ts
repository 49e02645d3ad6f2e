import { createBitset, setBit } from '#core/base';
import { BADGES, type Badge, type Extent, extentOf, type Graph } from '#core/graph';
import { type BinCounts, countByBin, type TimeReading } from './count-by-bin.ts';
import { type EvidenceBySide, type EvidenceTest, gatherEvidence } from './dyad-evidence.ts';
import { countSigns, type SignCounts, type SignVerdict, verdictOf } from './sign-balance.ts';
import { chooseBins, NO_BINS, type TimeBins } from './time-bins.ts';
import { forEachTie, requireActor, type VisibleRelationships } from './visible-ties.ts';

/** Relationships of one type between two actors, by direction. */
export interface DyadType {
  readonly type: number;
  /** From the first actor to the second, back, and both ways (symmetric types). */
  readonly there: number;
  readonly back: number;
  readonly symmetric: number;
}

/** Cooperation and conflict by bin of time: the two sides of a diverging timeline. */
export interface DyadTimeline {
  readonly bins: TimeBins;
  readonly cooperative: BinCounts;
  readonly conflictual: BinCounts;
  /** Without a sign: contact, structure, presence. */
  readonly neutral: BinCounts;
}

/** Everything visible between two actors. */
export interface Dyad {
  readonly one: number;
  readonly other: number;
  /** By the first day that their dates allow, undated ones last, else in dataset order. */
  readonly relationships: readonly number[];
  /** The types that occur, in the order of the graph's types. */
  readonly types: readonly DyadType[];
  readonly signs: SignCounts;
  readonly verdict: SignVerdict;
  readonly badges: Readonly<Record<Badge, number>>;
  /** From the earliest to the latest day that a date names; absent where nothing is dated. */
  readonly extent: Extent | undefined;
  readonly timeline: DyadTimeline;
  readonly evidence: EvidenceBySide;
}

export interface DyadOptions {
  /** At most this many bins (24 when left out), chosen from the dates of the two actors. */
  readonly wantedBins?: number;
  /** Instead: the bins of another timeline, to stand beside it. */
  readonly bins?: TimeBins;
  /** States by their beginning (the default), or in every bin that they last through. */
  readonly reading?: TimeReading;
  /** Leaves evidence out, such as what was published later; badges stay those of the graph. */
  readonly isCounted?: EvidenceTest;
}

/**
 * Gathers what a dossier on two actors shows: their visible relationships by type and direction,
 * cooperation against conflict over time by the sign of each (the split of event data into
 * cooperative and conflictual goes back to Azar 1980, "The Conflict and Peace Data Bank"), the
 * evidence on both sides with its documents, first and last day, and badges. Signs count
 * relationships, they do not weigh them. Two actors without relationships give empty counts.
 */
export function describeDyad(
  graph: Graph,
  visible: VisibleRelationships,
  one: number,
  other: number,
  options: DyadOptions = {},
): Dyad {
  requireActor(graph, one);
  requireActor(graph, other);
  const relationships = listBetween(graph, visible, one, other);
  const extent = extentOfSome(graph, relationships);
  const signs = countSigns(graph, relationships);
  return {
    one,
    other,
    relationships,
    types: countTypes(graph, relationships, one),
    signs,
    verdict: verdictOf(signs),
    badges: countBadgesOf(graph, relationships),
    extent,
    timeline: makeTimeline(graph, relationships, extent, options),
    evidence: gatherEvidence(graph, relationships, options.isCounted),
  };
}

export function listBetween(
  graph: Graph,
  visible: VisibleRelationships,
  one: number,
  other: number,
): number[] {
  const degreeOf = (actor: number): number =>
    graph.adjacencyOffsets[actor + 1]! - graph.adjacencyOffsets[actor]!;
  // The actor with fewer relationships is the quicker one to go through.
  const [from, to] = degreeOf(one) <= degreeOf(other) ? [one, other] : [other, one];
  const between: number[] = [];
  forEachTie(graph, visible, from, 'either-way', (neighbour, index) => {
    if (neighbour === to) between.push(index);
  });
  return sortByBeginning(graph, between);
}

/** By the first day that their dates allow, undated ones last, else in dataset order. */
export const sortByBeginning = (graph: Graph, relationships: number[]): number[] =>
  relationships.sort(
    (left, right) =>
      graph.isDated[right]! - graph.isDated[left]! ||
      graph.firstDay[left]! - graph.firstDay[right]! ||
      left - right,
  );

function extentOfSome(graph: Graph, relationships: readonly number[]): Extent | undefined {
  const some = createBitset(graph.relationships.length);
  for (const index of relationships) setBit(some, index);
  return extentOf(graph, some);
}

export function countTypes(
  graph: Graph,
  relationships: readonly number[],
  one: number,
): DyadType[] {
  const counts = new Map<number, { there: number; back: number; symmetric: number }>();
  for (const index of relationships) {
    const type = graph.type[index]!;
    const count = counts.get(type) ?? { there: 0, back: 0, symmetric: 0 };
    if (!graph.types[type]!.directed) count.symmetric += 1;
    else if (graph.source[index] === one) count.there += 1;
    else count.back += 1;
    counts.set(type, count);
  }
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([type, count]) => ({ type, ...count }));
}

export function countBadgesOf(
  graph: Graph,
  relationships: readonly number[],
): Record<Badge, number> {
  const counts = { contested: 0, corroborated: 0, 'single-source': 0, 'denied-only': 0 };
  for (const index of relationships) counts[BADGES[graph.badge[index]!]!] += 1;
  return counts;
}

export function makeTimeline(
  graph: Graph,
  relationships: readonly number[],
  extent: Extent | undefined,
  { wantedBins = 24, bins: given, reading = 'beginning' }: DyadOptions,
): DyadTimeline {
  const bins = given ?? (extent === undefined ? NO_BINS : chooseBins(extent, wantedBins));
  // The signs -1, 0 and 1 are the series 0, 1 and 2.
  const counts = countByBin(
    graph,
    relationships,
    bins,
    reading,
    3,
    (index) => graph.sign[index]! + 1,
  );
  return { bins, conflictual: counts[0]!, neutral: counts[1]!, cooperative: counts[2]! };
}
