import { useEffect, useEffectEvent } from 'react';

/**
 * Runs an effect at first and whenever one of these values has become another. The effect reads
 * the latest of everything else without running again for it.
 */
export function useOnChange(
  values: readonly unknown[],
  effect: () => undefined | (() => void),
): void {
  const latest = useEffectEvent(effect);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values say when, the effect what.
  useEffect(() => latest(), values);
}
