import { lineStylesOf } from '#core/appearance';
import { selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useIsPrinting } from './print-context.ts';

/** How each type is drawn: in the colours of the theme, on paper in those of paper. */
export function useLineStyles() {
  const graph = useGraph();
  const theme = useApp(selectTheme);
  return lineStylesOf(graph.types, useIsPrinting() ? 'light' : theme);
}
