import { foundText } from '../found-text.ts';
import { findLoops, loopText } from './find-loops.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** No actor is part of itself, not even by way of others. */
export const hierarchyCycle: MeaningCheck = {
  code: 'hierarchy-cycle',
  check({ dataset: { actors }, collector }) {
    if (actors.every(({ partOf }) => partOf === undefined)) return;
    const indexById = new Map(actors.map((actor, index) => [actor.id, index]));
    const wholeOf = (index: number): readonly number[] => {
      const whole = indexById.get(actors[index]?.partOf ?? '');
      return whole === undefined ? [] : [whole];
    };
    for (const { nodes } of findLoops(actors.length, wholeOf)) {
      const last = nodes.at(-1) ?? 0;
      collector.error(() => ({
        code: 'hierarchy-cycle',
        path: ['actors', last, 'partOf'],
        message: `An actor cannot be part of itself: ${loopText(nodes.map((node) => actors[node]?.id ?? ''))}.`,
        found: foundText(actors[last]?.partOf),
        expected: 'an actor that is not a part of this one',
      }));
    }
  },
};
