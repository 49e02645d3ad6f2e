import { useMemo } from 'react';
import type { VisibleParts } from '#core/analysis';
import { selectVisible } from '#state';
import { useApp } from '#ui/hooks';

/**
 * What is visible, as tasks need it. While a filter is only being tried, the former stays: what
 * changes with every move of a hand is not worked out.
 */
export function useVisibleParts(): VisibleParts | undefined {
  const visible = useApp((state) => (state.preview ? undefined : selectVisible(state)));
  return useMemo(
    () => visible && { relationships: visible.relationships, actors: visible.actors },
    [visible],
  );
}
