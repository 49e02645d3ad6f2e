import { LAYOUT_FACTS, type LayoutId } from '#core/layout';
import type { View } from './view.ts';

/** An outline round a bloc makes sense only where its actors stand together. */
export function keepsBlocsApart(layout: LayoutId | undefined): boolean {
  return LAYOUT_FACTS.find(({ id }) => id === (layout ?? 'blocs'))?.keepsBlocsApart ?? false;
}

/** What stands together in a layout that keeps blocs apart; elsewhere the grouping moves nobody. */
export function blocsArranged({ layout, grouping }: View): View['grouping'] {
  return keepsBlocsApart(layout) && grouping !== 'none' ? grouping : 'group';
}
