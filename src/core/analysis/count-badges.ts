import { BADGES, type Badge, badgeOf } from '#core/graph';
import type { Dataset } from '#schemas';

/** How many relationships have one badge. */
export interface BadgeCount {
  readonly badge: Badge;
  /** For `corroborated`: by how many documents that do not derive from each other. */
  readonly independent?: number;
  readonly relationships: number;
}

/** Counts relationships by badge, in the order of `BADGES`; badges that none has are left out. */
export function countBadges({ relationships, documents }: Dataset): BadgeCount[] {
  const counts = new Map<string, BadgeCount>();
  for (const relationship of relationships) {
    const { badge, independent } = badgeOf(relationship, documents);
    const kind = badge === 'corroborated' ? { badge, independent } : { badge };
    const key = JSON.stringify(kind);
    const sofar = counts.get(key)?.relationships ?? 0;
    counts.set(key, { ...kind, relationships: sofar + 1 });
  }
  return [...counts.values()].sort(
    (one, other) =>
      BADGES.indexOf(one.badge) - BADGES.indexOf(other.badge) ||
      (one.independent ?? 0) - (other.independent ?? 0),
  );
}
