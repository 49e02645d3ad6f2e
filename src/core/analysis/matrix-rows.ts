import { foldText } from '#core/base';
import type { Compound, Graph } from '#core/graph';

/**
 * `group`: by outermost group in the order of the list, those without a group last, and inside a
 * group by degree, highest first. `name`: by name (of the actor or the group), spelling folded.
 * Ties keep the order of the dataset.
 */
export type MatrixOrder = 'group' | 'name';

/** What actors are gathered by; each is in one outermost group at most. */
export interface MatrixGroups {
  readonly all: readonly Compound[];
  /** Those that have one row in place of their actors; none of them lies in another. */
  readonly closed: readonly Compound[];
  readonly nameOf: (group: Compound) => string;
}

/** One row and column: an actor, a group, or all visible actors without a group. */
export interface MatrixRow {
  /** The actor; absent where the row stands for several. */
  readonly actor: number | undefined;
  /** The group that the row stands for. */
  readonly group: Compound | undefined;
  /** The outermost group that it is, or lies in. */
  readonly block: Compound | undefined;
  /** Visible actors in it: 1 for an actor. */
  readonly actors: number;
  /** Ends of visible relationships in it; one between two actors of a group has two there. */
  readonly degree: number;
}

/** The rows of a matrix. */
export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  /** The row of each actor, -1 for those that are not visible. */
  readonly rowOf: Int32Array;
  /** Whether all actors stand in groups because there are too many for a row each. */
  readonly isGathered: boolean;
}

/**
 * Lists the closed groups and the other visible actors in the order of the rows of a matrix; where
 * these would be more than `mostRows`, the outermost groups and all others together.
 */
export function listMatrixRows(
  graph: Graph,
  actors: Uint32Array,
  degrees: Uint32Array,
  groups: MatrixGroups,
  { order, mostRows }: { readonly order: MatrixOrder; readonly mostRows: number },
): MatrixRows {
  const isGathered = countRows(graph, actors, groups.closed) > mostRows;
  const outermost = groups.all.filter(({ parent }) => parent === undefined);
  const closedOf = groupOfActors(graph, isGathered ? outermost : groups.closed);
  const blockOf = groupOfActors(graph, outermost);
  const drafts = new Map<Compound | number | undefined, MatrixRow>();
  for (const actor of actors) {
    const group = closedOf[actor];
    const isAlone = group === undefined && !isGathered;
    const key = isAlone ? actor : group;
    const before = drafts.get(key);
    drafts.set(key, {
      actor: isAlone ? actor : undefined,
      group,
      block: blockOf[actor],
      actors: (before?.actors ?? 0) + 1,
      degree: (before?.degree ?? 0) + degrees[actor]!,
    });
  }
  const rows = sortRows(graph, [...drafts.values()], groups, order);
  const placeOf = new Map(rows.map(({ actor, group }, place) => [actor ?? group, place]));
  const rowOf = new Int32Array(graph.actors.length).fill(-1);
  for (const actor of actors) rowOf[actor] = placeOf.get(actor) ?? placeOf.get(closedOf[actor])!;
  return { rows, rowOf, isGathered };
}

function countRows(graph: Graph, actors: Uint32Array, closed: readonly Compound[]): number {
  const closedOf = groupOfActors(graph, closed);
  const groups = new Set<Compound>();
  let alone = 0;
  for (const actor of actors) {
    const group = closedOf[actor];
    if (group) groups.add(group);
    else alone += 1;
  }
  return groups.size + alone;
}

/** By actor: the one of these groups that it is in. */
function groupOfActors(graph: Graph, groups: readonly Compound[]): (Compound | undefined)[] {
  const groupOf = new Array<Compound | undefined>(graph.actors.length);
  for (const group of groups) for (const actor of group.members) groupOf[actor] = group;
  return groupOf;
}

function sortRows(
  graph: Graph,
  rows: readonly MatrixRow[],
  { all, nameOf }: MatrixGroups,
  order: MatrixOrder,
): readonly MatrixRow[] {
  if (order === 'group') {
    const rankOf = ({ block }: MatrixRow): number => block?.index ?? all.length;
    return rows.toSorted((one, other) => rankOf(one) - rankOf(other) || other.degree - one.degree);
  }
  const lastOfAll = '\u{10FFFF}';
  // Folded once a row.
  const names = new Map(
    rows.map((row) => {
      if (row.actor !== undefined) return [row, foldText(graph.actors[row.actor]!.name)];
      return [row, row.group ? foldText(nameOf(row.group)) : lastOfAll];
    }),
  );
  return rows.toSorted((one, other) => compareText(names.get(one)!, names.get(other)!));
}

/** By code units: the order of words in one language would differ from machine to machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
