import type { LayoutInput, Positions } from '#core/layout';
import { findKnownLayout } from '#core/view';

/** The layouts that were made while the page was built; without them the graph is arranged here. */
export function createKnownLayouts() {
  const loading = import('virtual:first-layouts').then(
    (module) => module.default,
    () => [],
  );
  return {
    find: async (input: LayoutInput): Promise<Positions | undefined> =>
      findKnownLayout(await loading, input),
  };
}
