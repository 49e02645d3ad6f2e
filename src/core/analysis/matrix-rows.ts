import { foldText } from '#core/base';
import { type Graph, NOT_STATED } from '#core/graph';

/**
 * `group`: by group in the order of the dataset, those without a group last, and inside a group
 * by degree, highest first. `name`: by name (of the actor or the group), spelling folded. Ties
 * keep the order of the dataset.
 */
export type MatrixOrder = 'group' | 'name';

/** One row and column: an actor, or all visible actors of a group. */
export interface MatrixRow {
  /** The actor; absent in a table of groups. */
  readonly actor: number | undefined;
  /** Id of the group, `''` where none is stated. */
  readonly group: string;
  /** Visible actors in it: 1 for an actor. */
  readonly actors: number;
  /** Ends of visible relationships in it; one between two actors of a group has two there. */
  readonly degree: number;
}

/** The rows of a matrix, and the row of each actor (-1 for those that are not visible). */
export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  readonly rowOf: Int32Array;
}

/** Lists the visible actors, or their groups, in the order of the rows of a matrix. */
export function listMatrixRows(
  graph: Graph,
  actors: Uint32Array,
  degrees: Uint32Array,
  order: MatrixOrder,
  isByGroup: boolean,
): MatrixRows {
  const rankOfGroup = new Map(graph.dataset.actorGroups.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ group }: MatrixRow): number => rankOfGroup.get(group) ?? rankOfGroup.size;
  const rows = isByGroup ? groupRows(graph, actors, degrees) : actorRows(graph, actors, degrees);
  if (order === 'name') {
    const nameOf = namesOf(graph, rows);
    rows.sort((one, other) => compareText(nameOf.get(one)!, nameOf.get(other)!));
  } else {
    rows.sort((one, other) => rankOf(one) - rankOf(other) || other.degree - one.degree);
  }
  return { rows, rowOf: placeActors(graph, actors, rows, isByGroup) };
}

const groupOf = (graph: Graph, actor: number): string => graph.actors[actor]!.group ?? NOT_STATED;

function actorRows(graph: Graph, actors: Uint32Array, degrees: Uint32Array): MatrixRow[] {
  return Array.from(actors, (actor) => ({
    actor,
    group: groupOf(graph, actor),
    actors: 1,
    degree: degrees[actor]!,
  }));
}

function groupRows(graph: Graph, actors: Uint32Array, degrees: Uint32Array): MatrixRow[] {
  const rowByGroup = new Map<string, { actors: number; degree: number }>();
  for (const actor of actors) {
    const group = groupOf(graph, actor);
    const row = rowByGroup.get(group) ?? { actors: 0, degree: 0 };
    row.actors += 1;
    row.degree += degrees[actor]!;
    rowByGroup.set(group, row);
  }
  return [...rowByGroup].map(([group, row]) => ({ actor: undefined, group, ...row }));
}

/** Folded names, made once a row; the group that is not stated comes last. */
function namesOf(graph: Graph, rows: readonly MatrixRow[]): Map<MatrixRow, string> {
  const labels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
  const lastOfAll = '\u{10FFFF}';
  return new Map(
    rows.map((row) => {
      if (row.actor !== undefined) return [row, foldText(graph.actors[row.actor]!.name)];
      const label = labels.get(row.group) ?? row.group;
      return [row, row.group === NOT_STATED ? lastOfAll : foldText(label)];
    }),
  );
}

/** By code units: the order of words in one language would differ from machine to machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placeActors(
  graph: Graph,
  actors: Uint32Array,
  rows: readonly MatrixRow[],
  isByGroup: boolean,
): Int32Array {
  const rowOf = new Int32Array(graph.actors.length).fill(-1);
  if (isByGroup) {
    const rowByGroup = new Map(rows.map(({ group }, row) => [group, row]));
    for (const actor of actors) rowOf[actor] = rowByGroup.get(groupOf(graph, actor))!;
  } else {
    rows.forEach(({ actor }, row) => {
      if (actor !== undefined) rowOf[actor] = row;
    });
  }
  return rowOf;
}
