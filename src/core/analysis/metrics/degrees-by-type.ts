import { forEachBit } from '#core/base';
import type { AnalysisColumns } from '../analysis-columns.ts';
import type { VisibleParts } from './projection.ts';

/** Relationships and other actors of one type, by actor of the graph. */
export interface TypeDegrees {
  readonly type: number;
  /** Relationships that begin, that end at the actor, and that have no direction. */
  readonly out: Uint32Array;
  readonly in: Uint32Array;
  readonly symmetric: Uint32Array;
  /** Different actors at the other end, whichever the direction. */
  readonly others: Uint32Array;
}

/** Counts the visible relationships of every actor by type and direction, types in order. */
export function countDegreesByType(
  columns: AnalysisColumns,
  visible: Pick<VisibleParts, 'relationships'>,
): TypeDegrees[] {
  const counts = new Map<number, TypeDegrees>();
  const met = new Set<number>();
  const typeCount = columns.isDirected.length;
  forEachBit(visible.relationships, (index) => {
    const type = columns.type[index]!;
    let degrees = counts.get(type);
    if (degrees === undefined) {
      degrees = startDegrees(type, columns.actorCount);
      counts.set(type, degrees);
    }
    const source = columns.source[index]!;
    const target = columns.target[index]!;
    const isDirected = columns.isDirected[type] === 1;
    (isDirected ? degrees.out : degrees.symmetric)[source]! += 1;
    (isDirected ? degrees.in : degrees.symmetric)[target]! += 1;
    const low = Math.min(source, target);
    const key = (low * columns.actorCount + Math.max(source, target)) * typeCount + type;
    if (met.has(key)) return;
    met.add(key);
    degrees.others[source]! += 1;
    degrees.others[target]! += 1;
  });
  return [...counts.values()].sort((one, other) => one.type - other.type);
}

const startDegrees = (type: number, actors: number): TypeDegrees => ({
  type,
  out: new Uint32Array(actors),
  in: new Uint32Array(actors),
  symmetric: new Uint32Array(actors),
  others: new Uint32Array(actors),
});
