import { describe, expect, it } from 'vitest';
import {
  isSameSelection,
  NO_SELECTION,
  type Selection,
  toggleActor,
  toggleActors,
} from './selection.ts';

describe('adding to what is chosen', () => {
  it('puts an actor behind the chosen ones, and takes it out the second time', () => {
    const one = toggleActor(NO_SELECTION, 'a');
    const two = toggleActor(one, 'b');
    expect(two).toEqual({ kind: 'actors', ids: ['a', 'b'] });
    expect(toggleActor(two, 'a')).toEqual({ kind: 'actors', ids: ['b'] });
    expect(toggleActor(one, 'a')).toEqual(NO_SELECTION);
  });

  it('puts a whole group there, and takes it out only where all of it is chosen', () => {
    const some = toggleActors(toggleActor(NO_SELECTION, 'b'), ['a', 'b']);
    expect(some).toEqual({ kind: 'actors', ids: ['a', 'b'] });
    expect(toggleActors(toggleActor(some, 'c'), ['a', 'b'])).toEqual({
      kind: 'actors',
      ids: ['c'],
    });
    expect(toggleActors(some, ['b', 'a'])).toEqual(NO_SELECTION);
  });

  it('starts afresh where something else than actors is chosen', () => {
    expect(toggleActor({ kind: 'relationship', id: 'r1' }, 'a')).toEqual({
      kind: 'actors',
      ids: ['a'],
    });
  });
});

describe('two selections', () => {
  const CHOICES: readonly Selection[] = [
    NO_SELECTION,
    { kind: 'actors', ids: ['a', 'b'] },
    { kind: 'actors', ids: ['b', 'a'] },
    { kind: 'actors', ids: ['a,b'] },
    { kind: 'pair', a: 'a', b: 'b' },
    { kind: 'pair', a: 'a', b: 'b', type: 'attack' },
    { kind: 'relationship', id: 'a' },
    { kind: 'relationships', ids: ['a'] },
    { kind: 'relationships', ids: ['a', 'b'] },
  ];

  it('are the same only when they choose the same thing in the same order', () => {
    for (const one of CHOICES) {
      const same = CHOICES.filter((other) => isSameSelection(one, structuredClone(other)));
      expect(same).toEqual([one]);
    }
  });
});
