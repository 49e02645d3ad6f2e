import { useMemo } from 'react';
import type { TypeSigns } from '#core/analysis';
import { typeSignsOf } from '#state';
import { useApp, useGraph } from '#ui/hooks';

/** How types count as friendly or hostile in the present view. */
export function useSigns(): TypeSigns {
  const graph = useGraph();
  const changed = useApp((state) => state.view.typeSigns);
  return useMemo(() => typeSignsOf(graph, changed), [graph, changed]);
}
