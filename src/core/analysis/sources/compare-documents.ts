import { forEachBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import { type Position, positionOf } from './positions.ts';

/**
 * Where two sets of documents stand on one thing. `contradicting`: one supports what the other
 * contradicts; `both`: both speak of it, and not against each other.
 */
export type Comparison = 'only-a' | 'only-b' | 'both' | 'contradicting';

export interface ComparedRelationship {
  readonly relationship: number;
  readonly comparison: Comparison;
  readonly a: Position;
  readonly b: Position;
}

/** Relationships of one type between two actors, as both sets together tell them. */
export interface ComparedDyad {
  /** By index; for a symmetric type the smaller index first. */
  readonly source: number;
  readonly target: number;
  readonly type: number;
  readonly comparison: Comparison;
  /** Those that A or B speaks of, ascending. */
  readonly relationships: readonly number[];
}

/** How much of what either tells both tell. */
export interface Overlap {
  readonly onlyA: number;
  readonly onlyB: number;
  readonly both: number;
  readonly contradicting: number;
  /** Jaccard index: what both speak of over what either does, 0 to 1; 0 where neither speaks. */
  readonly jaccard: number;
}

export interface DocumentComparison {
  /** Visible relationships that A or B speaks of, ascending. */
  readonly relationships: readonly ComparedRelationship[];
  /** By source, target and type. One event may be coded apart from each set: here they meet. */
  readonly dyads: readonly ComparedDyad[];
  readonly overlap: Overlap;
  readonly dyadOverlap: Overlap;
  /** Documents in both sets: what they say is agreement with itself. */
  readonly shared: readonly string[];
  /** A document of one set that derives, even over others, from one of the other set. */
  readonly derived: readonly { readonly document: string; readonly from: string }[];
}

/**
 * Compares the graph according to some documents with the graph according to others: Jaccard
 * (1912) for the overlap. Documents are given by id; relationships that neither speaks of are left
 * out.
 */
export function compareDocuments(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  a: readonly string[],
  b: readonly string[],
): DocumentComparison {
  const inA = new Set(a);
  const inB = new Set(b);
  const relationships: ComparedRelationship[] = [];
  forEachBit(visible.relationships, (relationship) => {
    const { evidence } = graph.relationships[relationship]!;
    const ofA = positionOf(evidence.filter(({ document }) => inA.has(document)));
    const ofB = positionOf(evidence.filter(({ document }) => inB.has(document)));
    const comparison = compare(ofA, ofB);
    if (comparison !== undefined) relationships.push({ relationship, comparison, a: ofA, b: ofB });
  });
  const dyads = compareDyads(graph, relationships);
  return {
    relationships,
    dyads,
    overlap: measureOverlap(relationships),
    dyadOverlap: measureOverlap(dyads),
    shared: [...inA].filter((id) => inB.has(id)),
    derived: [...listDerived(graph, inA, inB), ...listDerived(graph, inB, inA)],
  };
}

function compare(a: Position, b: Position): Comparison | undefined {
  if (a === 'silent') return b === 'silent' ? undefined : 'only-b';
  if (b === 'silent') return 'only-a';
  const isOpposed = (isFor(a) && isAgainst(b)) || (isAgainst(a) && isFor(b));
  return isOpposed ? 'contradicting' : 'both';
}

const isFor = (position: Position): boolean => position === 'supports' || position === 'divided';
const isAgainst = (position: Position): boolean =>
  position === 'contradicts' || position === 'divided';

function compareDyads(graph: Graph, compared: readonly ComparedRelationship[]): ComparedDyad[] {
  const groups = new Map<string, ComparedRelationship[]>();
  for (const one of compared) {
    const key = endsOf(graph, one.relationship).join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  const dyads = [...groups.values()].map((group): ComparedDyad => {
    const [source, target, type] = endsOf(graph, group[0]!.relationship);
    return {
      source,
      target,
      type,
      comparison: sumUp(group.map(({ comparison }) => comparison)),
      relationships: group.map(({ relationship }) => relationship),
    };
  });
  return dyads.sort(
    (one, other) => one.source - other.source || one.target - other.target || one.type - other.type,
  );
}

function endsOf(graph: Graph, relationship: number): [number, number, number] {
  const source = graph.source[relationship]!;
  const target = graph.target[relationship]!;
  const type = graph.type[relationship]!;
  return graph.types[type]!.directed || source < target
    ? [source, target, type]
    : [target, source, type];
}

function sumUp(comparisons: readonly Comparison[]): Comparison {
  if (comparisons.includes('contradicting')) return 'contradicting';
  const [first] = comparisons;
  return comparisons.every((one) => one === first) ? first! : 'both';
}

function measureOverlap(compared: readonly { readonly comparison: Comparison }[]): Overlap {
  const countOf = (wanted: Comparison) =>
    compared.filter(({ comparison }) => comparison === wanted).length;
  const both = countOf('both');
  const contradicting = countOf('contradicting');
  return {
    onlyA: countOf('only-a'),
    onlyB: countOf('only-b'),
    both,
    contradicting,
    jaccard: compared.length === 0 ? 0 : (both + contradicting) / compared.length,
  };
}

function listDerived(
  graph: Graph,
  documents: ReadonlySet<string>,
  origins: ReadonlySet<string>,
): { document: string; from: string }[] {
  const found: { document: string; from: string }[] = [];
  for (const document of documents) {
    const reached = new Set<string>();
    const waiting = [...parentsOf(graph, document)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      if (origins.has(next) && next !== document) found.push({ document, from: next });
      waiting.push(...parentsOf(graph, next));
    }
  }
  return found;
}

function parentsOf(graph: Graph, document: string): readonly string[] {
  const index = graph.documentIndexById.get(document);
  return index === undefined ? [] : graph.documents[index]!.derivedFrom;
}
