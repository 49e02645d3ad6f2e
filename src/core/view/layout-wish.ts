import type { Graph } from '#core/graph';
import { blocsArranged } from './blocs-apart.ts';
import { campSides } from './camp-sides.ts';
import { layoutGroupsOf } from './group-layout.ts';
import type { LayoutWish } from './layout-input.ts';
import type { View } from './view.ts';

/** The layout of a view; rings stand round the one actor that is chosen. */
export function layoutWish(graph: Graph, view: View): LayoutWish {
  const { layout, selection } = view;
  const only = selection.kind === 'actors' && selection.ids.length === 1 ? selection.ids[0] : '';
  const side = layout === 'camps' ? campSides(graph, view) : undefined;
  const centre = graph.actorIndexById.get(only ?? '');
  const groups = layoutGroupsOf(graph, view);
  return {
    ...(groups ? { groups } : {}),
    ...(layout ? { layout } : {}),
    ...(layout === 'concentric' && centre !== undefined ? { centre } : {}),
    blocs: blocsArranged(view),
    ...(side ? { side } : {}),
  };
}
