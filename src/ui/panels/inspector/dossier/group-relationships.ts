import type { Graph } from '#core/graph';

export interface RelationshipGroup {
  readonly type: number;
  readonly source: number;
  readonly target: number;
  readonly relationships: readonly number[];
}

/**
 * Parts the relationships between two actors by type and direction, in the order given; the groups
 * of the type that was clicked come first. Symmetric types have one group, whoever is named first.
 */
export function groupByTypeAndDirection(
  graph: Graph,
  relationships: readonly number[],
  clicked?: string,
): readonly RelationshipGroup[] {
  const groups = new Map<string, number[]>();
  for (const index of relationships) {
    const type = graph.type[index]!;
    const key = graph.types[type]!.directed ? `${type} ${graph.source[index]}` : `${type}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [index]);
    else known.push(index);
  }
  const isClicked = (group: RelationshipGroup) => graph.types[group.type]!.id === clicked;
  return [...groups.values()]
    .map((list): RelationshipGroup => {
      const first = list[0]!;
      return {
        type: graph.type[first]!,
        source: graph.source[first]!,
        target: graph.target[first]!,
        relationships: list,
      };
    })
    .sort((one, other) => Number(isClicked(other)) - Number(isClicked(one)));
}
