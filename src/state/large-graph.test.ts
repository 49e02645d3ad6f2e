import { describe, expect, it, vi } from 'vitest';
import { bitsToArray } from '#core/base';
import { compoundsOf } from '#core/graph';
import { FIRST_VIEW, readViewLink, type View, writeViewLink } from '#core/view';
import { aDataset, onALine } from '#testing';
import { nameArranging } from './arranging-work.ts';
import { createAppStore } from './create-app-store.ts';
import type { Ports } from './ports.ts';
import {
  selectBulkScene,
  selectDrawn,
  selectIsLarge,
  selectReading,
  selectVisible,
} from './selectors.ts';
import { nextLines, selectSimplified } from './simplified.ts';
import { fakePorts, layoutOnCall } from './store.fixture.ts';

const CLUBS = 260;
const SIZE = 5;

/** Clubs in which all know each other, joined in a ring: too many actors to be read. */
function aLargeDataset(changes: { readonly isGrouped: boolean }) {
  const builder = aDataset().head({ id: 'large' }).groups('east', 'west');
  const id = (club: number, member: number) => `c${club}m${member}`;
  for (let club = 0; club < CLUBS; club += 1) {
    const group = club === 0 ? 'west' : 'east';
    for (let one = 0; one < SIZE; one += 1) {
      builder.actors({ id: id(club, one), ...(changes.isGrouped && { group }) });
      for (let other = 0; other < one; other += 1) {
        builder.edge(id(club, one), 'support', id(club, other));
      }
    }
    builder.edge(id(club, 0), 'threat', id((club + 1) % CLUBS, 0));
  }
  return builder.input();
}

async function opened(isGrouped = false, view: View = FIRST_VIEW, ports: Partial<Ports> = {}) {
  const dataset = aLargeDataset({ isGrouped });
  const store = createAppStore(
    fakePorts({ readShippedDataset: async () => dataset, ...ports }),
    view,
  );
  await store.getState().openShipped();
  return store;
}
/** The same, not waited for: what is worked out for it ends when the test says so. */
async function openedInSteps(analyse: (...asked: Parameters<Ports['analyse']>) => Promise<never>) {
  const dataset = aLargeDataset({ isGrouped: false });
  const store = createAppStore(fakePorts({ readShippedDataset: async () => dataset, analyse }));
  void store.getState().openShipped();
  await vi.waitFor(() => expect(store.getState().arranging).toBeDefined());
  return store;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a large dataset that nobody has asked for a view of', () => {
  it('opens in communities, all as one node each, few enough to be read', async () => {
    const store = await opened();
    const { view, open } = store.getState();
    expect(view.grouping).toBe('community');
    const outermost = compoundsOf(open.graph!, 'community').filter(
      ({ parent }) => parent === undefined,
    );
    expect(view.collapsed).toEqual(outermost.map(({ id }) => id));
    expect(view.collapsed.length).toBeLessThanOrEqual(48);
    expect(selectIsLarge(store.getState())).toBe(false);
    expect([...bitsToArray(selectDrawn(store.getState())!.actors)]).toEqual([]);
    expect(store.getState().history.past).toEqual([]);
  });

  it('opens in its own groups where these leave few actors alone', async () => {
    const store = await opened(true);
    expect(store.getState().view).toMatchObject({ grouping: 'group', collapsed: ['east', 'west'] });
  });

  it('says with its counts what is gathered and what is left out', async () => {
    const store = await opened();
    const state = store.getState();
    const { graph } = state.open;
    const club = (id: string) =>
      state.view.collapsed.find((one) =>
        compoundsOf(graph!, 'community')
          .find((compound) => compound.id === one)!
          .members.includes(graph!.actorIndexById.get(id)!),
      );
    const between = graph!.relationships.filter((one) => club(one.source) !== club(one.target));
    expect(selectSimplified(state)).toMatchObject({
      actors: CLUBS * SIZE,
      groups: state.view.collapsed.length,
      relationships: between.length,
      inside: graph!.relationships.length - between.length,
    });
  });

  it('has a link that opens the same picture again', async () => {
    const store = await opened();
    const read = readViewLink(writeViewLink(store.getState().view));
    if (!read.ok) throw new Error('The link cannot be read');
    const again = await opened(false, read.value);
    expect(again.getState().notice).toBeUndefined();
    expect(again.getState().view.collapsed).toEqual(store.getState().view.collapsed);
    expect(selectDrawn(again.getState())!.bundles).toEqual(selectDrawn(store.getState())!.bundles);
  });

  it('is left as a link asks for it', async () => {
    const store = await opened(false, { ...FIRST_VIEW, grouping: 'none' });
    expect(store.getState().view).toMatchObject({ grouping: 'none', collapsed: [] });
    expect(selectIsLarge(store.getState())).toBe(true);
  });
});

describe('a large graph in groups', () => {
  it('opens one group on demand, as a step that can be undone', async () => {
    const store = await opened();
    const [first] = store.getState().view.collapsed;
    store.getState().select({ kind: 'actors', ids: ['c0m0'] });
    store.getState().expand([first!]);
    await settled();
    const { view } = store.getState();
    expect(view.collapsed).not.toContain(first);
    expect(view.selection).toEqual({ kind: 'none' });
    expect(selectReading(store.getState())?.isInGroups).toBe(true);
    expect(bitsToArray(selectDrawn(store.getState())!.actors).length).toBeGreaterThan(0);
    store.getState().undo();
    expect(store.getState().view.collapsed).toContain(first);
  });

  it('opens a community that is too large as the communities in it', async () => {
    const store = await opened();
    const compounds = compoundsOf(store.getState().open.graph!, 'community');
    const whole = compounds.find(({ index }) => compounds.some(({ parent }) => parent === index))!;
    store.getState().expand([whole.id]);
    await settled();
    const inside = compounds.filter(({ parent }) => parent === whole.index).map(({ id }) => id);
    expect(store.getState().view.collapsed).toEqual(expect.arrayContaining(inside));
    expect(selectIsLarge(store.getState())).toBe(false);
  });

  it('does not open what would be too much beside the others, and says so', async () => {
    const store = await opened(true);
    store.getState().expand(['east']);
    await settled();
    expect(store.getState().view.collapsed).toEqual(['east', 'west']);
    expect(store.getState().notice).toEqual({ id: 'grouping.tooMany' });
    store.getState().expand(['west']);
    await settled();
    expect(store.getState().view.collapsed).toEqual(['east']);
  });

  it('shows all actors, and the groups again, with lines as suit each', async () => {
    const store = await opened();
    store.getState().setLines(2);
    expect(selectSimplified(store.getState())).toMatchObject({ drawn: 2 });
    store.getState().expandAll();
    await settled();
    expect(store.getState().view).toMatchObject({ grouping: 'none', collapsed: [] });
    expect(store.getState().view.lines).toBeUndefined();
    expect(selectIsLarge(store.getState())).toBe(true);
    store.getState().collapseAll();
    await settled();
    expect(store.getState().view.grouping).toBe('community');
    expect(selectReading(store.getState())?.isInGroups).toBe(true);
  });

  it('says how far its communities are, which can be given up for all actors', async () => {
    let tell: (share: number) => void = () => {};
    const signals: AbortSignal[] = [];
    const store = await openedInSteps((_graph, _task, { signal, onProgress }) => {
      signals.push(signal);
      tell = onProgress ?? tell;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    });
    expect(store.getState()).toMatchObject({
      arranging: { is: 'communities', share: 0 },
      positions: undefined,
    });
    tell(0.5);
    expect(store.getState().arranging).toEqual({ is: 'communities', share: 0.5 });
    expect(nameArranging(store.getState())).toBe('app.communities');
    store.getState().cancelArranging();
    await settled();
    expect(signals[0]!.aborted).toBe(true);
    tell(0.9);
    expect(store.getState()).toMatchObject({
      arranging: undefined,
      view: { grouping: 'group', collapsed: [] },
      notice: { id: 'app.communities.cancelled' },
    });
    expect(store.getState().positions).toBeDefined();
    expect(selectIsLarge(store.getState())).toBe(true);
  });

  it('stays as it was when finding places for other groups is given up', async () => {
    const layout = layoutOnCall();
    let isSlow = false;
    const arrange: Ports['arrange'] = async (input, signal) =>
      isSlow ? layout.arrange(input, signal) : onALine(input.actorCount);
    const store = await opened(false, FIRST_VIEW, { arrange });
    isSlow = true;
    const { view, positions, history } = store.getState();
    store.getState().expandAll();
    await settled();
    expect(store.getState().arranging).toEqual({ is: 'places' });
    store.getState().cancelArranging();
    await settled();
    expect(store.getState()).toMatchObject({ arranging: undefined, view, history });
    expect(store.getState().positions).toBe(positions);
  });
});

describe('all actors of a large graph', () => {
  const all = { ...FIRST_VIEW, grouping: 'none' as const };

  it('are drawn with the heaviest lines; the others are counted, and drawn when asked for', async () => {
    const store = await opened(false, { ...all, lines: 300 });
    const lines = CLUBS * ((SIZE * (SIZE - 1)) / 2 + 1);
    expect(selectBulkScene(store.getState())!.edges.count).toHaveLength(300);
    expect(selectSimplified(store.getState())).toMatchObject({
      lines,
      drawn: 300,
      leftOut: lines - 300,
      relationships: lines,
    });
    store.getState().setLines(nextLines(store.getState())!);
    expect(selectSimplified(store.getState())).toMatchObject({ drawn: 1200 });
    store.getState().setLines(lines);
    expect(nextLines(store.getState())).toBeUndefined();
    expect(selectSimplified(store.getState())).toMatchObject({ drawn: lines, leftOut: 0 });
  });

  it('are all counted, whatever is drawn', async () => {
    const store = await opened(false, { ...all, lines: 1 });
    expect(selectVisible(store.getState())).toMatchObject({
      actorCount: CLUBS * SIZE,
      relationshipCount: CLUBS * ((SIZE * (SIZE - 1)) / 2 + 1),
    });
  });

  it('are no large picture where a filter leaves few of them', async () => {
    const store = await opened(false, {
      ...all,
      filter: {
        ...FIRST_VIEW.filter,
        chips: [{ field: 'type', mode: 'exclude', values: ['support'], enabled: true }],
      },
    });
    expect(selectIsLarge(store.getState())).toBe(false);
    expect(selectDrawn(store.getState())!.bundles).toHaveLength(CLUBS);
  });
});
