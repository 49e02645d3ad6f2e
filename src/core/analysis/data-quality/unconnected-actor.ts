import type { DataCheck } from './data-check.ts';
import { evidenceOf } from './evidence-of.ts';

/** Every actor is there for a reason. */
export const unconnectedActor: DataCheck = {
  code: 'unconnected-actor',
  severity: 'error',
  describe: 'Every actor has a relationship, a place in a hierarchy, or says something.',
  needsTexts: false,
  noun: 'actors',
  count: ({ actors }) => actors.length,
  find(dataset) {
    const connected = new Set(
      dataset.relationships.flatMap(({ source, target }) => [source, target]),
    );
    for (const { item } of evidenceOf(dataset)) {
      if (item.speaker?.actor !== undefined) connected.add(item.speaker.actor);
    }
    for (const { id, partOf } of dataset.actors) {
      if (partOf !== undefined) connected.add(id).add(partOf);
    }
    return dataset.actors
      .filter(({ id }) => !connected.has(id))
      .map(({ id, name }) => ({
        record: { kind: 'actor', id },
        message: `${name} has no relationship, belongs to no other actor and says nothing.`,
        advice: 'Give it a relationship with evidence, or leave it out.',
      }));
  },
};
