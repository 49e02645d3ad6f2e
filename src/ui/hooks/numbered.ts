/** Items with their places, for lists in which the place is all that tells one from another. */
export const numbered = <Item>(items: readonly Item[]) =>
  items.map((item, place) => ({ item, place }));
