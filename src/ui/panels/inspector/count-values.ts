/** How often each value occurs, the most frequent first, else in the order of their first place. */
export function countValues<Value>(
  values: readonly Value[],
): readonly { readonly value: Value; readonly count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
}
