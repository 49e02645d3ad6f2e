import { type Actor, LIMITS } from '#schemas';
import type { NoteCollector } from './import-notes.ts';

/**
 * Takes `partOf` off actors that are part of themselves, by a circle, or deeper than the limit, so
 * that they stand alone.
 */
export function nestActors(
  actors: readonly { readonly id: string; partOf?: Actor['partOf'] }[],
  leftOut: NoteCollector,
): void {
  const wholeOf = new Map<string, string>();
  for (const { id, partOf } of actors) if (partOf !== undefined) wholeOf.set(id, partOf);
  const levels = new Map<string, number>();
  for (const actor of actors) {
    if (actor.partOf === undefined) continue;
    const level = levelOf(actor.id, wholeOf, levels);
    if (level <= LIMITS.hierarchyDepth) continue;
    delete actor.partOf;
    if (level === Number.POSITIVE_INFINITY) {
      leftOut.add(
        'parent-circle',
        'Actors are part of each other in a circle; they stand alone now.',
        actor.id,
      );
    } else {
      leftOut.add(
        'parent-too-deep',
        `An actor more than ${LIMITS.hierarchyDepth} levels deep stands alone now.`,
        actor.id,
      );
    }
  }
}

/** 1 for an actor in no other; infinite where the way up is, or leads into, a circle. */
function levelOf(
  id: string,
  wholeOf: ReadonlyMap<string, string>,
  levels: Map<string, number>,
): number {
  const way: string[] = [];
  const onWay = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !levels.has(current) && !onWay.has(current)) {
    way.push(current);
    onWay.add(current);
    current = wholeOf.get(current);
  }
  let level =
    current === undefined
      ? 0
      : onWay.has(current)
        ? Number.POSITIVE_INFINITY
        : levels.get(current)!;
  for (const member of way.reverse()) {
    level += 1;
    levels.set(member, level);
  }
  return levels.get(id) ?? level;
}
