import { describe, expect, it } from 'vitest';
import { createAppStore } from '../create-app-store.ts';
import { selectDrawn } from '../selectors.ts';
import { fakePorts } from '../store.fixture.ts';
import { BETWEEN_COMMANDS } from './between-commands.ts';

const NO_PAGE = { focusSearch() {}, chooseFile() {}, share() {} };
const [PATHS, COMMON] = BETWEEN_COMMANDS;

/** The small dataset: a and b in two attacks, b threatens c, d supports a. */
const openStore = async (...ids: string[]) => {
  const store = createAppStore(fakePorts());
  await store.getState().openShipped();
  store.getState().select({ kind: 'actors', ids });
  const ends = (keys: readonly string[] = []) =>
    selectDrawn(store.getState())!
      .bundles.filter(({ key }) => keys.includes(key))
      .map(({ source, target }) => `${'abcd'[source]}${'abcd'[target]}`);
  return { store, lines: () => ends(store.getState().highlight?.bundles) };
};

describe('what lies between two chosen actors', () => {
  it('are the lines of the shortest paths, and the actors on the way', async () => {
    const { store, lines } = await openStore('d', 'c');
    PATHS!.run(store.getState(), NO_PAGE);
    expect([...store.getState().highlight!.actors].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(lines().sort()).toEqual(['ab', 'bc', 'da']);
  });

  it('are the neighbours that both have, with the lines to them', async () => {
    const { store, lines } = await openStore('a', 'c');
    COMMON!.run(store.getState(), NO_PAGE);
    expect(store.getState().highlight!.actors).toEqual(['a', 'c', 'b']);
    expect(lines().sort()).toEqual(['ab', 'bc']);
  });

  it('is said to be nothing where nothing is shared', async () => {
    const { store } = await openStore('d', 'c');
    COMMON!.run(store.getState(), NO_PAGE);
    expect(store.getState().highlight).toBeUndefined();
    expect(store.getState().notice).toEqual({ id: 'neighbours.none' });
  });

  it('is asked for with two actors only', async () => {
    for (const ids of [['a'], ['a', 'b', 'c']]) {
      const { store } = await openStore(...ids);
      expect(BETWEEN_COMMANDS.map(({ whyNot }) => whyNot?.(store.getState()))).toEqual([
        'why.notTwo',
        'why.notTwo',
      ]);
    }
  });
});
