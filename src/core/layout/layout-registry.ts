import type { LayoutProgress } from './arrange-afresh.ts';
import { arrangeByBlocs } from './arrange-by-blocs.ts';
import { arrangeByForce } from './arrange-by-force.ts';
import { arrangeGroups } from './arrange-groups.ts';
import { arrangeInCamps } from './arrange-in-camps.ts';
import { arrangeInGrid } from './arrange-in-grid.ts';
import { arrangeInLayers } from './arrange-in-layers.ts';
import { arrangeInRings } from './arrange-in-rings.ts';
import { arrangeLarge } from './arrange-large.ts';
import { LARGE } from './large.ts';
import { LAYOUT_FACTS, type LayoutFacts } from './layout-facts.ts';
import type { LayoutId, LayoutInput, Positions } from './positions.ts';
import { spreadSmall } from './spread-small.ts';

export interface LayoutOptions {
  readonly onProgress?: LayoutProgress;
}

/** A way to arrange a graph; the same input always gives the same picture, without overlaps. */
export interface Layout extends LayoutFacts {
  /**
   * Says where each actor stands, around the origin. Pinned actors keep their place; those that are
   * filtered out do too.
   */
  arrange(input: LayoutInput, options?: LayoutOptions): Positions;
}

const ARRANGERS: Readonly<Record<LayoutId, Layout['arrange']>> = {
  blocs: (input, options) => arrangeByBlocs(input, options?.onProgress),
  force: (input, options) => arrangeByForce(input, options?.onProgress),
  layered: arrangeInLayers,
  concentric: arrangeInRings,
  camps: (input, options) => arrangeInCamps(input, options?.onProgress),
  grid: arrangeInGrid,
};

/** The layouts with what arranges. */
export const LAYOUTS: readonly Layout[] = LAYOUT_FACTS.map((facts) => ({
  ...facts,
  arrange: ARRANGERS[facts.id],
}));

/** Arranges by the layout that the input names, or by blocs. */
export function arrange(input: LayoutInput, options?: LayoutOptions): Positions {
  const { groups } = input;
  if (groups) return arrangeGroups(input, groups, (level) => arrange(level), options?.onProgress);
  const wanted = input.layout ?? 'blocs';
  const layout = LAYOUTS.find(({ id }) => id === wanted);
  if (!layout) throw new Error(`There is no layout "${wanted}".`);
  if (isForShapeAlone(wanted, input.actors.length)) {
    return arrangeLarge(input, options?.onProgress);
  }
  return spreadSmall(input, layout.arrange(input, options));
}

/**
 * Whether so many actors are arranged by who is tied to whom and nothing else: neither blocs, names
 * nor the size of marks have a part in it.
 */
export const isForShapeAlone = (layout: LayoutId, actors: number): boolean =>
  FORCE_DIRECTED.has(layout) && actors > LARGE;

/** Layouts that look for clear space for every name, which thousands of actors do not have. */
const FORCE_DIRECTED: ReadonlySet<LayoutId> = new Set(['blocs', 'force', 'camps']);
