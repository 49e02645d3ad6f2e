import { useMemo } from 'react';
import type { MatrixGroups } from '#core/analysis';
import { compoundLabel } from '#core/appearance';
import { closedCompounds, compoundsOf, type Graph, type Grouping } from '#core/graph';
import { selectGrouping, selectNameLanguage, selectReading } from '#state';
import { useApp, useGraph } from '#ui/hooks';

/** What the rows of the matrix are gathered by, as on the graph. */
export function useMatrixGroups(): { readonly by: Grouping; readonly groups: MatrixGroups } {
  const graph = useGraph();
  const { by: shown, kinds } = useApp(selectGrouping);
  const collapsed = useApp((state) => selectReading(state)?.collapsed);
  const language = useApp(selectNameLanguage);
  const by = groupingOfRows(graph, shown);
  const all = compoundsOf(graph, by);
  return useMemo(
    () => ({
      by,
      groups: {
        all,
        closed: by === shown ? closedCompounds(all, collapsed ?? []).closed : [],
        nameOf: (group) => compoundLabel(graph, by, group, { language, kinds }),
      },
    }),
    [graph, by, shown, all, collapsed, language, kinds],
  );
}

/** The grouping that is shown; where it has no groups, the blocs, or communities if they are known. */
const groupingOfRows = (graph: Graph, shown: Grouping): Grouping =>
  ([shown, 'group', 'community'] as const).find((by) => compoundsOf(graph, by).length > 0) ?? shown;
