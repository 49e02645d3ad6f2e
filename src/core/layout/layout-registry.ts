import type { LayoutProgress } from './arrange-afresh.ts';
import { arrangeByBlocs } from './arrange-by-blocs.ts';
import { arrangeByForce } from './arrange-by-force.ts';
import { arrangeInCamps } from './arrange-in-camps.ts';
import { arrangeInGrid } from './arrange-in-grid.ts';
import { arrangeInLayers } from './arrange-in-layers.ts';
import { arrangeInRings } from './arrange-in-rings.ts';
import { arrangeLarge, LARGE } from './arrange-large.ts';
import type { LayoutId, LayoutInput, Positions } from './positions.ts';
import { spreadSmall } from './spread-small.ts';

/** Key of the message with a layout's name. */
export type LayoutLabelKey = `layout.${LayoutId}`;

export interface LayoutOptions {
  readonly onProgress?: LayoutProgress;
}

/** A way to arrange a graph; the same input always gives the same picture, without overlaps. */
export interface Layout {
  readonly id: LayoutId;
  readonly labelKey: LayoutLabelKey;
  /** Whether the actors of a bloc stand together, so that an outline round them makes sense. */
  readonly keepsBlocsApart: boolean;
  /**
   * Says where each actor stands, around the origin. Pinned actors keep their place; those that are
   * filtered out do too.
   */
  arrange(input: LayoutInput, options?: LayoutOptions): Positions;
}

/** To add a layout, add its id to `LAYOUT_IDS` and itself here; menus follow this order. */
export const LAYOUTS: readonly Layout[] = [
  {
    id: 'blocs',
    labelKey: 'layout.blocs',
    keepsBlocsApart: true,
    arrange: (input, options) => arrangeByBlocs(input, options?.onProgress),
  },
  {
    id: 'force',
    labelKey: 'layout.force',
    keepsBlocsApart: false,
    arrange: (input, options) => arrangeByForce(input, options?.onProgress),
  },
  {
    id: 'layered',
    labelKey: 'layout.layered',
    keepsBlocsApart: false,
    arrange: arrangeInLayers,
  },
  {
    id: 'concentric',
    labelKey: 'layout.concentric',
    keepsBlocsApart: false,
    arrange: arrangeInRings,
  },
  {
    id: 'camps',
    labelKey: 'layout.camps',
    keepsBlocsApart: false,
    arrange: (input, options) => arrangeInCamps(input, options?.onProgress),
  },
  {
    id: 'grid',
    labelKey: 'layout.grid',
    keepsBlocsApart: true,
    arrange: arrangeInGrid,
  },
];

/** Arranges by the layout that the input names, or by blocs. */
export function arrange(input: LayoutInput, options?: LayoutOptions): Positions {
  const wanted = input.layout ?? 'blocs';
  const layout = LAYOUTS.find(({ id }) => id === wanted);
  if (!layout) throw new Error(`There is no layout "${wanted}".`);
  if (FORCE_DIRECTED.has(wanted) && input.actors.length > LARGE) {
    return arrangeLarge(input, options?.onProgress);
  }
  return spreadSmall(input, layout.arrange(input, options));
}

/** Layouts that look for clear space for every name, which thousands of actors do not have. */
const FORCE_DIRECTED: ReadonlySet<LayoutId> = new Set(['blocs', 'force', 'camps']);
