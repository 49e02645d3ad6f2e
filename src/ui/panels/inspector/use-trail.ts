import { useState } from 'react';
import { isSameSelection, NO_SELECTION, type Selection } from '#state';
import { useApp } from '#ui/hooks';

interface Trail {
  readonly past: readonly Selection[];
  readonly here: Selection;
  readonly future: readonly Selection[];
}

/** Back and forward through what the inspector has shown. */
export function useTrail() {
  const here = useApp((state) => state.view.selection);
  const select = useApp((state) => state.select);
  const [trail, setTrail] = useState<Trail>({ past: [], here, future: [] });
  if (!isSameSelection(trail.here, here)) {
    // Something else was chosen outside: that is a step forward from here.
    setTrail({ past: [...trail.past, trail.here].slice(-50), here, future: [] });
  }
  const go = (next: Trail) => {
    setTrail(next);
    select(next.here);
  };
  return {
    canGoBack: trail.past.length > 0,
    canGoForward: trail.future.length > 0,
    goBack: () =>
      go({
        past: trail.past.slice(0, -1),
        here: trail.past.at(-1) ?? NO_SELECTION,
        future: [here, ...trail.future],
      }),
    goForward: () =>
      go({
        past: [...trail.past, here],
        here: trail.future[0] ?? here,
        future: trail.future.slice(1),
      }),
  };
}
