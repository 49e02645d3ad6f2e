import { type Bitset, createBitset, forEachBit, hasBit, setBit } from '#core/base';
import { applyFilter, type Filter, type Graph, showNeighbours, type Visible } from '#core/graph';
import { type ExpansionPreview, previewExpansion } from './expansion.ts';
import { forEachTie, requireActor, type VisibleRelationships } from './visible-ties.ts';

/** The neighbours that a view hides by naming actors, and what decides about them. */
export interface HiddenNeighbours {
  readonly preview: ExpansionPreview;
  /** What the view would show with all of them. */
  readonly allowed: Visible;
  readonly shown: Visible;
}

/**
 * The neighbours of some actors that are hidden by name: taken out, or outside of what the view is
 * narrowed to. What other conditions hide, such as a date or a type, does not come back.
 */
export function findHiddenNeighbours(
  graph: Graph,
  filter: Filter,
  actors: readonly number[],
): HiddenNeighbours {
  const everything = { relationships: fullBitset(graph.relationships.length) };
  const neighbours = new Set<number>(actors);
  for (const actor of actors) {
    requireActor(graph, actor);
    forEachTie(graph, everything, actor, 'either-way', (other) => neighbours.add(other));
  }
  const widest = showNeighbours(filter, {
    actors: idsOf(graph, actors),
    neighbours: idsOf(graph, [...neighbours]),
    areAll: false,
  });
  const allowed = applyFilter(graph, widest);
  const shown = applyFilter(graph, filter);
  return { preview: previewExpansion(graph, allowed, shown.actors, actors), allowed, shown };
}

/** The same as if the expanded actors had relationships of some types only. */
export function ofTypes(
  graph: Graph,
  { preview, allowed, shown }: HiddenNeighbours,
  types: ReadonlySet<number>,
): ExpansionPreview {
  const relationships = createBitset(graph.relationships.length);
  forEachBit(allowed.relationships, (index) => {
    if (types.has(graph.type[index]!)) setBit(relationships, index);
  });
  return previewExpansion(graph, { relationships }, shown.actors, preview.expanded);
}

/** The filter that shows some of the hidden neighbours as well. */
export function showHiddenNeighbours(
  graph: Graph,
  filter: Filter,
  { preview, shown }: HiddenNeighbours,
  added: readonly number[],
): Filter {
  const hidden = preview.expanded.filter((actor) => !hasBit(shown.actors, actor));
  return showNeighbours(filter, {
    actors: idsOf(graph, preview.expanded),
    neighbours: idsOf(graph, [...hidden, ...added]),
    areAll: added.length === preview.neighbours.length,
  });
}

/** What hiding the outermost neighbours of actors takes away. */
export interface Collapse {
  /** Neighbours all of whose visible relationships are with the collapsed actors. */
  readonly leaves: readonly number[];
  /** Whether a collapsed actor keeps no visible relationship. */
  readonly isolates: boolean;
}

/** The neighbours of actors that have no other visible neighbour. */
export function planCollapse(
  graph: Graph,
  visible: VisibleRelationships,
  actors: readonly number[],
): Collapse {
  const collapsed = new Set(actors);
  const leaves = new Set<number>();
  let isIsolating = false;
  for (const actor of collapsed) {
    requireActor(graph, actor);
    let isTied = false;
    forEachTie(graph, visible, actor, 'either-way', (other) => {
      if (!collapsed.has(other) && isLeaf(graph, visible, other, collapsed)) leaves.add(other);
      else isTied = true;
    });
    if (!isTied) isIsolating = true;
  }
  return { leaves: [...leaves].sort((a, b) => a - b), isolates: isIsolating };
}

function isLeaf(
  graph: Graph,
  visible: VisibleRelationships,
  actor: number,
  around: ReadonlySet<number>,
): boolean {
  let leaf = true;
  forEachTie(graph, visible, actor, 'either-way', (other) => {
    if (other !== actor && !around.has(other)) leaf = false;
  });
  return leaf;
}

const idsOf = (graph: Graph, actors: readonly number[]) =>
  actors.map((actor) => graph.actors[actor]!.id);

function fullBitset(size: number): Bitset {
  const set = createBitset(size);
  for (let index = 0; index < size; index += 1) setBit(set, index);
  return set;
}
