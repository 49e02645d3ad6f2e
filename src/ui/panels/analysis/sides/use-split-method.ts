import type { Factions } from '#core/analysis';
import { useDecimals, useText } from '#ui/messages';

/** Says whether the number of a split is exact, between bounds, or only the best that was found. */
export function useSplitMethod(): (
  split: Pick<Factions, 'method' | 'lowerBound' | 'cost'>,
) => string {
  const text = useText();
  const decimals = useDecimals();
  return ({ method, lowerBound, cost }) => {
    if (method === 'exact') return text('analysis.exact');
    const bounds = { low: decimals(lowerBound), high: decimals(cost) };
    return method === 'bounded'
      ? text('analysis.bounded', bounds)
      : text('analysis.heuristic', bounds);
  };
}
