import { foundText } from '../found-text.ts';
import { LIMITS } from '../limits.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Hierarchies stay shallow enough to be drawn; the first actor beyond the limit is named. */
export const hierarchyTooDeep: MeaningCheck = {
  code: 'hierarchy-too-deep',
  check({ dataset: { actors }, collector }) {
    const wholeById = new Map(actors.map((actor) => [actor.id, actor.partOf]));
    const levelById = new Map<string, number>();
    for (const [index, actor] of actors.entries()) {
      // Most actors are part of no other.
      if (wholeById.get(actor.id) === undefined) continue;
      if (levelOf(actor.id, wholeById, levelById) !== LIMITS.hierarchyDepth + 1) continue;
      collector.error(() => ({
        code: 'hierarchy-too-deep',
        path: ['actors', index, 'partOf'],
        message: `The chain of \`partOf\` above this actor has more than ${LIMITS.hierarchyDepth} levels.`,
        found: foundText(actor.partOf),
        expected: `at most ${LIMITS.hierarchyDepth} levels`,
      }));
    }
  },
};

/** 1 for an actor that is part of no other; a loop, which another check reports, ends the count. */
function levelOf(
  id: string,
  wholeById: ReadonlyMap<string, string | undefined>,
  levelById: Map<string, number>,
): number {
  const chain: string[] = [];
  const isInChain = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && wholeById.has(current)) {
    if (levelById.has(current) || isInChain.has(current)) break;
    chain.push(current);
    isInChain.add(current);
    current = wholeById.get(current);
  }
  let level = levelById.get(current ?? '') ?? 0;
  for (const member of chain.reverse()) {
    level += 1;
    levelById.set(member, level);
  }
  return levelById.get(id) ?? level;
}
