import { type Bitset, copyBitset, hasBit, setBit } from '#core/base';
import { type Graph, NOT_STATED } from '#core/graph';
import { forEachTie, requireActor, type VisibleRelationships } from './visible-ties.ts';

/** An actor that expanding would add. */
export interface NewNeighbour {
  readonly actor: number;
  /** Its relationships with the expanded actors. */
  readonly relationships: number;
}

/** What expanding one or more actors would add to a view. */
export interface ExpansionPreview {
  readonly expanded: readonly number[];
  /** Actors that are not shown yet, with most relationships first, else in dataset order. */
  readonly neighbours: readonly NewNeighbour[];
  /** Relationships between the expanded actors and those. */
  readonly relationships: number;
  /** By relationship type: relationships, and distinct new neighbours; most neighbours first. */
  readonly byType: readonly {
    readonly type: number;
    readonly neighbours: number;
    readonly relationships: number;
  }[];
  /** New neighbours by the id of their group, `''` where none is stated; most first. */
  readonly byGroup: readonly { readonly group: string; readonly neighbours: number }[];
}

/**
 * Counts what expanding actors would add: their neighbours that are not shown yet, over the
 * relationships that the filter lets through, whatever their direction. A neighbour with
 * relationships of two types counts under both.
 */
export function previewExpansion(
  graph: Graph,
  allowed: VisibleRelationships,
  shown: Bitset,
  expanded: Iterable<number>,
): ExpansionPreview {
  const countByActor = new Map<number, number>();
  const groups = new Map<string, number>();
  const countByType = new Map<number, number>();
  const neighboursByType = new Map<number, Set<number>>();
  let relationships = 0;
  const from = new Set(expanded);
  for (const actor of from) {
    requireActor(graph, actor);
    forEachTie(graph, allowed, actor, 'either-way', (other, index) => {
      if (hasBit(shown, other) || from.has(other)) return;
      const type = graph.type[index]!;
      if (!countByActor.has(other)) addTo(groups, graph.actors[other]!.group ?? NOT_STATED);
      addTo(countByActor, other);
      addTo(countByType, type);
      const known = neighboursByType.get(type);
      if (known === undefined) neighboursByType.set(type, new Set([other]));
      else known.add(other);
      relationships += 1;
    });
  }
  return {
    expanded: [...from],
    neighbours: [...countByActor]
      .map(([actor, count]) => ({ actor, relationships: count }))
      .sort((one, other) => other.relationships - one.relationships || one.actor - other.actor),
    relationships,
    byType: [...countByType]
      .map(([type, count]) => ({
        type,
        neighbours: neighboursByType.get(type)!.size,
        relationships: count,
      }))
      .sort((one, other) => other.neighbours - one.neighbours || one.type - other.type),
    byGroup: [...groups]
      .map(([group, neighbours]) => ({ group, neighbours }))
      .sort(
        (one, other) => other.neighbours - one.neighbours || (one.group < other.group ? -1 : 1),
      ),
  };
}

/** The actors to add up to a limit, and what the view gains by them. */
export interface Expansion {
  readonly added: readonly number[];
  /** New neighbours that stay out because of the limit. */
  readonly leftOut: number;
  /** Allowed relationships that come into view: of the added with the shown and each other. */
  readonly relationships: number;
}

/** Chooses the first `limit` neighbours of a preview. */
export function planExpansion(
  graph: Graph,
  allowed: VisibleRelationships,
  shown: Bitset,
  preview: ExpansionPreview,
  limit: number,
): Expansion {
  const added = preview.neighbours.slice(0, Math.max(0, limit)).map(({ actor }) => actor);
  const present = copyBitset(shown);
  for (const actor of preview.expanded) setBit(present, actor);
  let relationships = 0;
  for (const actor of added) {
    // Counted from its later end, each relationship among the added counts once.
    setBit(present, actor);
    forEachTie(graph, allowed, actor, 'either-way', (other) => {
      if (hasBit(present, other)) relationships += 1;
    });
  }
  return { added, leftOut: preview.neighbours.length - added.length, relationships };
}

function addTo<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
