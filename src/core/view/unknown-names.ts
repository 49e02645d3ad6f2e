import {
  communitiesOf,
  compoundsOf,
  FILTER_FIELDS,
  type FilterFieldId,
  type Graph,
} from '#core/graph';
import type { Selection } from './selection.ts';
import type { View } from './view.ts';

/** Fields whose values are ids that a dataset has or has not. */
const LOOKUPS: Partial<Record<FilterFieldId, (graph: Graph, id: string) => boolean>> = {
  type: (graph, id) => graph.typeIndexById.has(id),
  actor: (graph, id) => graph.actorIndexById.has(id),
  document: (graph, id) => graph.documentIndexById.has(id),
  group: (graph, id) => id === '' || graph.dataset.actorGroups.some((group) => group.id === id),
};

/** What a view names and a dataset does not have, as it stands in the link. */
export function unknownNames(graph: Graph, view: View): readonly string[] {
  const { chips, groups = [] } = view.filter;
  const all = [...chips, ...groups.flatMap((group) => group.chips)];
  const known = new Set(FILTER_FIELDS.map(({ id }) => id));
  const inFilter = all
    .filter((chip) => known.has(chip.field))
    .flatMap(({ field, values }) =>
      values.filter((value) => LOOKUPS[field]?.(graph, value) === false),
    );
  const compounds = new Set(compoundsOf(graph, view.grouping).map(({ id }) => id));
  // Communities have no names before they have been found.
  const isKnown = view.grouping !== 'community' || communitiesOf(graph) !== undefined;
  const collapsed = isKnown ? view.collapsed.filter((id) => !compounds.has(id)) : [];
  return [...new Set([...namesOf(graph, view.selection), ...inFilter, ...collapsed])];
}

function namesOf(graph: Graph, selection: Selection): readonly string[] {
  const isUnknown = (id: string) => !graph.actorIndexById.has(id);
  switch (selection.kind) {
    case 'none':
      return [];
    case 'actors':
      return selection.ids.filter(isUnknown);
    case 'pair':
      return [selection.a, selection.b].filter(isUnknown);
    case 'relationship':
      return graph.relationshipIndexById.has(selection.id) ? [] : [selection.id];
    case 'relationships':
      return selection.ids.filter((id) => !graph.relationshipIndexById.has(id));
  }
}
