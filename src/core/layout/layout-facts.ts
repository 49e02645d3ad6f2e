import type { LayoutId } from './positions.ts';

/** Key of the message with a layout's name. */
export type LayoutLabelKey = `layout.${LayoutId}`;

/** What menus and marks need to know of a layout, without the code that arranges. */
export interface LayoutFacts {
  readonly id: LayoutId;
  readonly labelKey: LayoutLabelKey;
  /** Whether the actors of a bloc stand together, so that an outline round them makes sense. */
  readonly keepsBlocsApart: boolean;
}

/**
 * All layouts; menus follow this order. To add one, add its id to `LAYOUT_IDS`, its facts here and
 * what arranges to `layout-registry.ts`.
 */
export const LAYOUT_FACTS: readonly LayoutFacts[] = [
  { id: 'blocs', labelKey: 'layout.blocs', keepsBlocsApart: true },
  { id: 'force', labelKey: 'layout.force', keepsBlocsApart: false },
  { id: 'layered', labelKey: 'layout.layered', keepsBlocsApart: false },
  { id: 'concentric', labelKey: 'layout.concentric', keepsBlocsApart: false },
  { id: 'camps', labelKey: 'layout.camps', keepsBlocsApart: false },
  { id: 'grid', labelKey: 'layout.grid', keepsBlocsApart: true },
];
