const collator = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * The place of each name in a dictionary, whatever its capitals and accents; equal names share
 * one. Rows are sorted by these numbers: comparing names once each, not once a pair of rows.
 */
export function rankNames(names: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(names.length);
  const order = Array.from(names.keys()).sort((a, b) => collator.compare(names[a]!, names[b]!));
  let rank = 0;
  order.forEach((name, place) => {
    const isNew = place > 0 && collator.compare(names[order[place - 1]!]!, names[name]!) !== 0;
    if (isNew) rank += 1;
    ranks[name] = rank;
  });
  return ranks;
}
