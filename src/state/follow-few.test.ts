import { describe, expect, it } from 'vitest';
import type { Filter } from '#core/graph';
import { FIRST_VIEW } from '#core/view';
import { aDataset } from '#testing';
import { COMMANDS } from './commands/index.ts';
import { createAppStore } from './create-app-store.ts';
import type { Ports } from './ports.ts';
import { selectDrawn, selectPicture, selectPositions, selectScene } from './selectors.ts';
import { fakePorts, layoutOnCall } from './store.fixture.ts';

const CLUBS = 260;
const SIZE = 5;

/** Clubs in which all know each other, joined in a ring: too many actors to be read. */
function manyClubs() {
  const builder = aDataset().head({ id: 'clubs' });
  const id = (club: number, member: number) => `c${club}m${member}`;
  for (let club = 0; club < CLUBS; club += 1) {
    for (let one = 0; one < SIZE; one += 1) {
      builder.actors({ id: id(club, one) });
      for (let other = 0; other < one; other += 1) {
        builder.edge(id(club, one), 'support', id(club, other));
      }
    }
    builder.edge(id(club, 0), 'threat', id((club + 1) % CLUBS, 0));
  }
  return builder.input();
}

async function opened(ports: Partial<Ports> = {}) {
  const dataset = manyClubs();
  const store = createAppStore(fakePorts({ readShippedDataset: async () => dataset, ...ports }));
  await store.getState().openShipped();
  await settled();
  return store;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What has to do with the head of the first club: its members and the heads beside it. */
const onlyFirst: Filter = {
  ...FIRST_VIEW.filter,
  chips: [{ field: 'ego', mode: 'include', values: ['c0m0:1'], enabled: true }],
};
const camera = { x: 900, y: 900, zoom: 3 };

describe('a filter that leaves few actors of a large graph in groups', () => {
  it('shows these actors with a place for each, and the groups again without it', async () => {
    const store = await opened();
    const whole = selectPositions(store.getState());
    expect(selectPicture(store.getState())).toBe('groups');
    store.getState().setFilter(onlyFirst, 'step.filter');
    await settled();
    expect(selectPicture(store.getState())).toBe('few');
    expect(selectDrawn(store.getState())!.collapsed).toEqual([]);
    const { nodes, blocs } = selectScene(store.getState())!;
    expect(nodes).toHaveLength(SIZE + 2);
    expect(blocs).toEqual([]);
    expect(store.getState().view).toMatchObject({ grouping: 'community' });
    store.getState().undo();
    expect(selectPicture(store.getState())).toBe('groups');
    expect(selectPositions(store.getState())).toBe(whole);
  });

  it('lays out these actors alone, and leaves the groups until that is done', async () => {
    const layout = layoutOnCall();
    let isSlow = false;
    const { arrange } = fakePorts();
    const store = await opened({
      arrange: (input, signal) => (isSlow ? layout.arrange : arrange)(input, signal),
    });
    isSlow = true;
    store.getState().setFilter(onlyFirst, 'step.filter');
    await settled();
    expect(selectPicture(store.getState())).toBe('groups');
    expect(layout.runs[0]!.input.groups).toBeUndefined();
    expect(layout.runs[0]!.input.actors).toHaveLength(SIZE + 2);
  });

  it('can be arranged in another way, which groups cannot', async () => {
    const store = await opened();
    const whyNot = () =>
      COMMANDS.filter(({ id }) => ['command.layout.grid', 'command.graph.arrange'].includes(id))
        .map((command) => command.whyNot?.(store.getState()))
        .join();
    expect(whyNot()).toBe('why.layoutOfGroups,why.layoutOfGroups');
    store.getState().setFilter(onlyFirst, 'step.filter');
    await settled();
    expect(whyNot()).toBe(',');
    store.getState().undo();
    store.getState().expandAll();
    await settled();
    expect(whyNot()).toBe(',');
  });

  it('does not look where the window looked at the groups, nor at the few afterwards', async () => {
    const store = await opened();
    store.getState().setCamera(camera);
    store.getState().setFilter(onlyFirst, 'step.filter');
    await settled();
    expect(store.getState().view.camera).toBeUndefined();
    store.getState().setCamera(camera);
    store.getState().setFilter(FIRST_VIEW.filter, 'step.filter');
    expect(store.getState().view.camera).toBeUndefined();
    store.getState().undo();
    expect(store.getState().view.camera).toEqual(camera);
  });

  it('finds no places for what is only being tried', async () => {
    const store = await opened();
    store.getState().previewFilter(onlyFirst);
    await settled();
    expect(store.getState().few).toBeUndefined();
  });
});

describe('other groups', () => {
  it('are shown whole, wherever the window looked before', async () => {
    const store = await opened();
    store.getState().expandAll();
    await settled();
    store.getState().setCamera(camera);
    store.getState().collapseAll();
    await settled();
    expect(selectPicture(store.getState())).toBe('groups');
    expect(store.getState().view.camera).toBeUndefined();
  });
});
