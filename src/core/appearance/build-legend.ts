import type { Bitset } from '#core/base';
import { countValues, type Graph, type Visible } from '#core/graph';
import { FAMILIES } from '#schemas';
import type { ThemeId } from './line-style.ts';
import { groupColoursOf, lineStylesOf } from './palette.ts';
import type { Legend, LegendGroup, LegendType } from './scene.ts';

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
  const { relationships, actors } = visible;
  return {
    types: listTypes(graph, relationships, theme),
    groups: listGroups(graph, actors, theme),
    hasContested: (countValues(graph, relationships, 'badge').get('contested') ?? 0) > 0,
  };
}

function listTypes(graph: Graph, visible: Bitset, theme: ThemeId): LegendType[] {
  const styles = lineStylesOf(graph.types, theme);
  const counts = countValues(graph, visible, 'type');
  const totals = countValues(graph, undefined, 'type');
  return graph.types
    .map((type, index) => ({
      id: type.id,
      label: type.label,
      family: type.family,
      directed: type.directed,
      style: styles[index]!,
      visible: counts.get(type.id) ?? 0,
      total: totals.get(type.id) ?? 0,
    }))
    .filter((row) => row.total > 0)
    .sort((one, other) => FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family));
}

function listGroups(graph: Graph, visible: Bitset, theme: ThemeId): LegendGroup[] {
  const colours = groupColoursOf(graph.dataset.actorGroups, theme);
  const counts = countValues(graph, visible, 'group');
  const totals = countValues(graph, undefined, 'group');
  return graph.dataset.actorGroups
    .map(({ id, label }) => ({
      id,
      label,
      colour: colours.get(id)!.ring,
      visible: counts.get(id) ?? 0,
      total: totals.get(id) ?? 0,
    }))
    .filter(({ total }) => total > 0);
}
