import type { Graph } from '#core/graph';

/** One line of an indented list. */
export interface HierarchyLine {
  readonly actor: number;
  /** Levels below the uppermost whole. */
  readonly depth: number;
}

/**
 * An actor's place: the wholes that it is part of from the uppermost down, itself, and all that is
 * part of it, each under its whole, in the order of the dataset. One line where it stands alone.
 */
export function hierarchyOf(graph: Graph, actor: number): readonly HierarchyLine[] {
  const above: number[] = [];
  let whole = wholeOf(graph, actor);
  while (whole !== undefined) {
    above.unshift(whole);
    whole = wholeOf(graph, whole);
  }
  return [
    ...above.map((other, depth) => ({ actor: other, depth })),
    ...linesBelow(graph, partsByWhole(graph), actor, above.length),
  ];
}

function wholeOf(graph: Graph, actor: number): number | undefined {
  const { partOf } = graph.actors[actor]!;
  return partOf === undefined ? undefined : graph.actorIndexById.get(partOf);
}

function partsByWhole(graph: Graph): ReadonlyMap<string, readonly number[]> {
  const parts = new Map<string, number[]>();
  graph.actors.forEach(({ partOf }, actor) => {
    if (partOf === undefined) return;
    const known = parts.get(partOf);
    if (known === undefined) parts.set(partOf, [actor]);
    else known.push(actor);
  });
  return parts;
}

function linesBelow(
  graph: Graph,
  parts: ReadonlyMap<string, readonly number[]>,
  actor: number,
  depth: number,
): HierarchyLine[] {
  const below = parts.get(graph.actors[actor]!.id) ?? [];
  return [{ actor, depth }, ...below.flatMap((part) => linesBelow(graph, parts, part, depth + 1))];
}
