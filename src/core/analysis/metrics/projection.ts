import { bitsToArray, forEachBit } from '#core/base';
import type { Visible } from '#core/graph';
import type { AnalysisColumns } from '../analysis-columns.ts';
import { listSteps, type StepLists } from '../step-lists.ts';

/** What a projection may be made of; every metric says which of these it takes. */
export const DIRECTIONS = ['both', 'out', 'in'] as const;
export const SIGN_CHOICES = ['all', 'positive', 'negative'] as const;
export const WEIGHTS = ['none', 'relationships', 'evidence'] as const;

/**
 * How relationships become ties. `direction`: `both` forgets it, `out` walks from source to
 * target, `in` from target to source; symmetric types go both ways. `sign` keeps friendly or
 * hostile relationships only. `weight` counts a tie as one, by its relationships, or by their
 * evidence items.
 */
export interface ProjectionChoices {
  readonly direction: (typeof DIRECTIONS)[number];
  readonly sign: (typeof SIGN_CHOICES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  /** Types by index; all when left out. */
  readonly types?: readonly number[];
}

export const DEFAULT_CHOICES: ProjectionChoices = {
  direction: 'both',
  sign: 'all',
  weight: 'none',
};

/** The visible part of a graph, as metrics need it. */
export type VisibleParts = Pick<Visible, 'relationships' | 'actors'>;

/**
 * The visible graph as a simple weighted graph: at most one tie from one actor to another. Nodes
 * are the visible actors by id and ties go by their ends, so that nothing computed from it hangs
 * on the order of the records.
 */
export interface Projection extends StepLists {
  readonly choices: ProjectionChoices;
  readonly isDirected: boolean;
  /** The actor of each node. */
  readonly actors: Uint32Array;
  /** Number of ties; an undirected tie is there once, with `from` below `to`. */
  readonly size: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
  /** Relationships of tie t, ascending: `relationships[tieOffsets[t] .. tieOffsets[t + 1])`. */
  readonly tieOffsets: Uint32Array;
  readonly relationships: Uint32Array;
}

/** Makes the simple graph of what is visible, in time linear in relationships but for a sort. */
export function projectGraph(
  columns: AnalysisColumns,
  visible: VisibleParts,
  choices: ProjectionChoices = DEFAULT_CHOICES,
): Projection {
  const actors = bitsToArray(visible.actors).sort(
    (one, other) => columns.actorRank[one]! - columns.actorRank[other]!,
  );
  const nodeOfActor = new Int32Array(columns.actorCount).fill(-1);
  actors.forEach((actor, node) => {
    nodeOfActor[actor] = node;
  });
  const order = actors.length;
  const ties = gatherTies(columns, visible, choices, nodeOfActor, order);
  const keys = Float64Array.from(ties.keys()).sort();
  const size = keys.length;
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const weight = new Float64Array(size);
  const tieOffsets = new Uint32Array(size + 1);
  const relationships: number[] = [];
  keys.forEach((key, tie) => {
    const behind = ties.get(key)!;
    from[tie] = Math.floor(key / order);
    to[tie] = key % order;
    weight[tie] = weigh(columns, behind, choices.weight);
    for (const relationship of behind) relationships.push(relationship);
    tieOffsets[tie + 1] = relationships.length;
  });
  const isDirected = choices.direction !== 'both';
  return {
    choices,
    isDirected,
    actors,
    size,
    from,
    to,
    weight,
    tieOffsets,
    relationships: Uint32Array.from(relationships),
    ...listSteps(order, from, to, isDirected),
  };
}

/** The relationships of each tie by `from * order + to`. */
function gatherTies(
  columns: AnalysisColumns,
  visible: VisibleParts,
  { direction, sign, types }: ProjectionChoices,
  nodeOfActor: Int32Array,
  order: number,
): Map<number, number[]> {
  const wantedTypes = types && new Set(types);
  const ties = new Map<number, number[]>();
  const add = (from: number, to: number, relationship: number) => {
    const key = from * order + to;
    const known = ties.get(key);
    if (known === undefined) ties.set(key, [relationship]);
    else known.push(relationship);
  };
  forEachBit(visible.relationships, (index) => {
    const type = columns.type[index]!;
    if (wantedTypes?.has(type) === false) return;
    const value = columns.sign[index]!;
    if (sign === 'positive' ? value <= 0 : sign === 'negative' && value >= 0) return;
    const source = nodeOfActor[columns.source[index]!]!;
    const target = nodeOfActor[columns.target[index]!]!;
    if (source < 0 || target < 0 || source === target) return;
    if (direction === 'both') add(Math.min(source, target), Math.max(source, target), index);
    else {
      const isBothWays = columns.isDirected[type] === 0;
      if (direction === 'out' || isBothWays) add(source, target, index);
      if (direction === 'in' || isBothWays) add(target, source, index);
    }
  });
  return ties;
}

function weigh(
  columns: AnalysisColumns,
  relationships: readonly number[],
  by: ProjectionChoices['weight'],
): number {
  if (by === 'none') return 1;
  if (by === 'relationships') return relationships.length;
  return relationships.reduce((sum, index) => sum + columns.evidenceCount[index]!, 0);
}

/** The relationships behind some ties, ascending, each once. */
export function relationshipsOfTies(projection: Projection, ties: Iterable<number>): number[] {
  const found = new Set<number>();
  for (const tie of ties) {
    const end = projection.tieOffsets[tie + 1]!;
    for (let at = projection.tieOffsets[tie]!; at < end; at += 1) {
      found.add(projection.relationships[at]!);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/** The relationships behind the ties that a node can be left by. */
export function relationshipsOfNode(projection: Projection, node: number): number[] {
  const { offsets, tieOf } = projection;
  return relationshipsOfTies(projection, tieOf.subarray(offsets[node]!, offsets[node + 1]!));
}

/** The same ties with steps from their end to their beginning. */
export function reverseSteps(projection: Projection): Projection {
  const { order, from, to } = projection;
  return { ...projection, ...listSteps(order, to, from, true) };
}
