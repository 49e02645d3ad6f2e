import { LIMITS } from '#schemas';
import type { ActorInput, ForeignNode } from './foreign-graph.ts';
import type { ImportNotes } from './import-notes.ts';

/**
 * Gives actors their `partOf` from the nodes that hold theirs. A nesting that leads to no node, in
 * a circle, or deeper than the limit is taken off, so that such an actor stands by itself.
 */
export function nestActors(
  actors: readonly ActorInput[],
  nodes: readonly ForeignNode[],
  actorIds: ReadonlyMap<string, string>,
  notes: ImportNotes,
): readonly ActorInput[] {
  const wholeOf = new Map<string, string>();
  for (const [index, { id }] of actors.entries()) {
    const { parent, place } = nodes[index]!;
    if (parent === undefined || parent === '') continue;
    const whole = actorIds.get(parent);
    if (whole === undefined) {
      const message = 'A node stands in a node that the file does not have; it stands alone now.';
      notes.leaveOut('parent-missing', message, place);
    } else {
      wholeOf.set(id, whole);
    }
  }
  const levels = new Map<string, number>();
  return actors.map((actor, index) => {
    const whole = wholeOf.get(actor.id);
    if (whole === undefined) return actor;
    const level = levelOf(actor.id, wholeOf, levels);
    if (level <= LIMITS.hierarchyDepth) return { ...actor, partOf: whole };
    const { place } = nodes[index]!;
    if (level === Number.POSITIVE_INFINITY) {
      const message = 'Nodes stand in each other in a circle; they stand alone now.';
      notes.leaveOut('parent-circle', message, place);
    } else {
      const message = `A node more than ${LIMITS.hierarchyDepth} levels deep stands alone now.`;
      notes.leaveOut('parent-too-deep', message, place);
    }
    return actor;
  });
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
