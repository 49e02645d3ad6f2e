import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS, NO_FILTER, setActorChip, showOnly, toggleValue } from '#core/graph';
import { LAYOUT_IDS } from '#core/layout';
import { readViewLink, VIEW_MODES, type View, writeViewLink } from '#core/view';
import { aDataset, onALine } from '#testing';
import type { AppStore } from './app-state.ts';
import { createAppStore } from './create-app-store.ts';
import { fakePorts } from './store.fixture.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e'];
const TYPES = ['attack', 'threat', 'support', 'alliance'];

/** An action of the store with its arguments, as a test prints it. */
interface Act {
  readonly name: string;
  readonly run: (state: AppStore) => unknown;
}
const act = (name: string, run: Act['run']): Act => ({ name, run, toString: () => name }) as Act;

const anActor = fc.constantFrom(...ACTORS);
const aType = fc.constantFrom(...TYPES);
const someActors = fc.subarray(ACTORS, { minLength: 1 });
const aCoordinate = fc.integer({ min: -500, max: 500 });
const aCamera = fc.record(
  { x: aCoordinate, y: aCoordinate, zoom: fc.constantFrom(0.5, 1, 2.5) },
  { noNullPrototype: true },
);

const aCameraMove = aCamera.map((camera) =>
  act(`setCamera ${JSON.stringify(camera)}`, (state) => state.setCamera(camera)),
);
const aStep = fc.oneof(
  someActors.map((ids) => act(`select ${ids}`, (state) => state.select({ kind: 'actors', ids }))),
  fc
    .tuple(anActor, anActor)
    .map(([a, b]) => act(`select ${a}-${b}`, (state) => state.select({ kind: 'pair', a, b }))),
  fc.constant(act('clear', (state) => state.select({ kind: 'none' }))),
  fc.constantFrom(...VIEW_MODES).map((mode) => act(mode, (state) => state.setMode(mode))),
  fc.constantFrom(...LAYOUT_IDS).map((layout) => act(layout, (state) => state.setLayout(layout))),
  fc.constant(act('rearrange', (state) => state.rearrange())),
  fc
    .tuple(anActor, aCoordinate, aCoordinate)
    .map(([id, x, y]) => act(`place ${id}`, (state) => state.placeActors([{ id, x, y }]))),
  someActors.map((ids) => act(`unplace ${ids}`, (state) => state.unplaceActors(ids))),
  aType.map((type) =>
    act(`toggle ${type}`, (state) =>
      state.setFilter(toggleValue(state.view.filter, 'type', type), 'step.type'),
    ),
  ),
  aType.map((type) =>
    act(`only ${type}`, (state) =>
      state.setFilter(showOnly(state.view.filter, 'type', type), 'step.type'),
    ),
  ),
  someActors.map((ids) =>
    act(`hide ${ids}`, (state) =>
      state.setFilter(setActorChip(state.view.filter, ids, 'hide'), 'step.hide'),
    ),
  ),
  fc.constant(act('reset', (state) => state.setFilter(NO_FILTER, 'step.reset'))),
  fc
    .constantFrom(...GROUPINGS)
    .map((grouping) => act(`group by ${grouping}`, (state) => state.setGrouping(grouping))),
  fc.tuple(aType, anActor).map(([type, id]) =>
    act('restoreView', (state) =>
      state.restoreView({
        ...state.view,
        filter: toggleValue(NO_FILTER, 'type', type),
        selection: { kind: 'actors', ids: [id] },
      }),
    ),
  ),
);
/** What shows something for a while and leaves the view alone. */
const aGlance = fc.oneof(
  aType.map((type) =>
    act(`preview ${type}`, (state) => state.previewFilter(toggleValue(NO_FILTER, 'type', type))),
  ),
  fc.constant(act('fit', (state) => state.moveCamera('fit'))),
  fc
    .constantFrom('light' as const, 'dark' as const)
    .map((theme) => act(theme, (state) => state.setThemeChoice(theme))),
);

const someEdges = fc.array(fc.tuple(anActor, aType, anActor), { minLength: 1, maxLength: 12 });

async function openRandom(edges: readonly (readonly [string, string, string])[]) {
  const builder = edges
    .filter(([from, , to]) => from !== to)
    .reduce(
      (dataset, [from, type, to]) => dataset.edge(from, type, to),
      aDataset().actors(...ACTORS),
    );
  let run = 0;
  const store = createAppStore(
    fakePorts({
      readShippedDataset: async () => builder.input(),
      arrange: async ({ actorCount }) => onALine(actorCount, run++),
    }),
  );
  await store.getState().openShipped();
  return store;
}

type Store = Awaited<ReturnType<typeof openRandom>>;
const stepsOf = (store: Store) => store.getState().history.past.length;
const times = (count: number, run: () => void) => {
  for (let index = 0; index < count; index += 1) run();
};
const placeOf = (store: Store) => {
  const { view, positions } = store.getState();
  return { view, positions };
};

describe('every chain of actions', () => {
  it('followed by as many undos gives back the first view, and as many redos the last', async () => {
    const chain = fc.array(fc.oneof({ weight: 4, arbitrary: aStep }, aGlance), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(someEdges, chain, async (edges, acts) => {
        const store = await openRandom(edges);
        const first = placeOf(store);
        for (const { run } of acts) await run(store.getState());
        const last = placeOf(store);
        const steps = stepsOf(store);
        times(steps, () => store.getState().undo());
        expect(placeOf(store)).toEqual(first);
        expect(stepsOf(store)).toBe(0);
        times(steps, () => store.getState().redo());
        expect(placeOf(store)).toEqual(last);
      }),
      { numRuns: 150 },
    );
  });

  it('with moves of the camera between gives back each view with the camera it was left with', async () => {
    const chain = fc.array(fc.oneof(aStep, aCameraMove), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(chain, async (acts) => {
        const store = await openRandom([['a', 'attack', 'b']]);
        const left: View[] = [];
        for (const { run } of acts) {
          const { view } = store.getState();
          const steps = stepsOf(store);
          await run(store.getState());
          if (stepsOf(store) > steps) left.push(view);
        }
        for (const view of left.reverse().slice(0, stepsOf(store))) {
          store.getState().undo();
          expect(store.getState().view).toEqual(view);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be jumped along in one go', async () => {
    const chain = fc.array(aStep, { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(chain, fc.nat(12), async (acts, by) => {
        const store = await openRandom([['a', 'attack', 'b']]);
        for (const { run } of acts) await run(store.getState());
        times(by, () => store.getState().undo());
        const stepwise = placeOf(store);
        times(by, () => store.getState().redo());
        store.getState().travel(-by);
        expect(placeOf(store)).toEqual(stepwise);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a view that its own link gives back exactly', async () => {
    const chain = fc.array(fc.oneof(aStep, aCameraMove), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(chain, async (acts) => {
        const store = await openRandom([['a', 'attack', 'b']]);
        for (const { run } of acts) await run(store.getState());
        const { view } = store.getState();
        expect(readViewLink(writeViewLink(view))).toEqual({ ok: true, value: view });
      }),
      { numRuns: 60 },
    );
  });
});
