import type { View } from './view.ts';

/** Ids of the actors and the collapsed groups that the user has put somewhere. */
export const pinnedIds = ({
  places,
  groupPlaces,
  collapsed,
}: Pick<View, 'places' | 'groupPlaces' | 'collapsed'>): readonly string[] => [
  ...places.map(({ id }) => id),
  ...groupPlaces.flatMap(({ id }) => (collapsed.includes(id) ? [id] : [])),
];
