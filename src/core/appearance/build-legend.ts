import { type Bitset, forEachBit } from '#core/base';
import { BADGES, type Graph, type Visible } from '#core/graph';
import { FAMILIES } from '#schemas';
import type { ThemeId } from './line-style.ts';
import { groupColoursOf, lineStylesOf } from './palette.ts';
import type { Legend, LegendGroup, LegendType } from './scene.ts';

const CONTESTED = BADGES.indexOf('contested');

/**
 * The legend of a graph: a row for each relationship type and each actor group that occurs in the
 * dataset, in the order of the families, with how many relationships (or actors) are visible of
 * how many.
 */
export function buildLegend(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  theme: ThemeId,
): Legend {
  let hasContested = false;
  const visibleOfType = new Uint32Array(graph.types.length);
  const totalOfType = new Uint32Array(graph.types.length);
  for (const type of graph.type) totalOfType[type]! += 1;
  forEachBit(visible.relationships, (index) => {
    visibleOfType[graph.type[index]!]! += 1;
    if (graph.badge[index] === CONTESTED) hasContested = true;
  });
  return {
    types: listTypes(graph, visibleOfType, totalOfType, theme),
    groups: listGroups(graph, visible.actors, theme),
    hasContested,
  };
}

function listTypes(
  graph: Graph,
  visible: Uint32Array,
  total: Uint32Array,
  theme: ThemeId,
): LegendType[] {
  const styles = lineStylesOf(graph.types, theme);
  return graph.types
    .map((type, index) => ({
      id: type.id,
      label: type.label,
      family: type.family,
      directed: type.directed,
      style: styles[index]!,
      visible: visible[index]!,
      total: total[index]!,
    }))
    .filter((row) => row.total > 0)
    .sort((one, other) => FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family));
}

function listGroups(graph: Graph, visible: Bitset, theme: ThemeId): LegendGroup[] {
  const colours = groupColoursOf(graph.dataset.actorGroups, theme);
  const visibleOfGroup = new Map<string, number>();
  const totalOfGroup = new Map<string, number>();
  const count = (counts: Map<string, number>, group: string | undefined) => {
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  };
  for (const { group } of graph.actors) count(totalOfGroup, group);
  forEachBit(visible, (actor) => count(visibleOfGroup, graph.actors[actor]?.group));
  return graph.dataset.actorGroups
    .map(({ id, label }) => ({
      id,
      label,
      colour: colours.get(id)!.ring,
      visible: visibleOfGroup.get(id) ?? 0,
      total: totalOfGroup.get(id) ?? 0,
    }))
    .filter(({ total }) => total > 0);
}
