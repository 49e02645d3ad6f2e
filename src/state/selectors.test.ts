import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { buildGraph, bundleRelationships, NO_FILTER, toggleValue } from '#core/graph';
import { FIRST_VIEW } from '#core/view';
import { aDataset, aSmallGraph, onALine } from '#testing';
import type { AppState } from './app-state.ts';
import {
  selectDrawn,
  selectLegend,
  selectPositions,
  selectScene,
  selectTheme,
  selectVisible,
} from './selectors.ts';
import { anOpenState } from './store.fixture.ts';

const graph = aSmallGraph();
const SELECTORS = {
  selectVisible,
  selectDrawn,
  selectPositions,
  selectScene,
  selectLegend,
} as const;
const EACH = Object.entries(SELECTORS);

describe('the selectors', () => {
  it.each(EACH)('%s gives the same object for the same state', (_name, select) => {
    const state = anOpenState(graph);
    const first = select(state);
    expect(first).toBeDefined();
    expect(select(state)).toBe(first);
  });

  it.each(EACH)('%s is not disturbed by what it does not show', (_name, select) => {
    const state = anOpenState(graph);
    const first = select(state);
    const other: AppState = {
      ...state,
      view: { ...state.view, selection: { kind: 'actors', ids: ['a'] }, mode: 'table' },
      dialog: 'keys',
      notice: { id: 'link.unreadable' },
      arranging: { is: 'places' },
      cameraRequest: { move: 'fit' },
    };
    expect(select(other)).toBe(first);
  });

  it.each(EACH)('%s changes with what it shows', (name, select) => {
    const state = anOpenState(graph);
    const first = select(state);
    const filter = toggleValue(NO_FILTER, 'type', 'attack');
    const places = [{ id: 'a', x: 9, y: 9 }];
    const view = { ...FIRST_VIEW, ...(name === 'selectPositions' ? { places } : { filter }) };
    expect(select({ ...state, view })).not.toEqual(first);
  });

  it.each(EACH)('%s gives nothing while nothing is open', (_name, select) => {
    const state = anOpenState(graph);
    const nothing = select({ ...state, open: { ...state.open, graph: undefined } });
    expect(nothing ?? []).toEqual([]);
  });
});

describe('the scene', () => {
  it('has one node a visible actor and one line a bundle, whatever is hidden', () => {
    const types = ['attack', 'threat', 'support'];
    const isolates = fc.constantFrom('hide' as const, 'fade' as const, 'show' as const);
    fc.assert(
      fc.property(fc.subarray(types), isolates, (hidden, choice) => {
        const filter = hidden.reduce((before, type) => toggleValue(before, 'type', type), {
          ...NO_FILTER,
          isolates: choice,
        });
        const state = anOpenState(graph, { view: { ...FIRST_VIEW, filter } });
        const scene = selectScene(state)!;
        const nodes = scene.nodes.map((node) => node.actor);
        expect([...nodes].sort()).toEqual([...bitsToArray(selectVisible(state)!.actors)]);
        expect(scene.edges.map((edge) => edge.key).sort()).toEqual(
          bundleRelationships(graph, selectVisible(state)!)
            .map((bundle) => bundle.key)
            .sort(),
        );
      }),
    );
  });

  it('waits for the layout', () => {
    expect(selectScene(anOpenState(graph, { positions: undefined }))).toBeUndefined();
  });

  it('follows the theme and the scale of the window', () => {
    const state = anOpenState(graph, { systemTheme: 'dark', frame: { scale: 0.5 } });
    expect(selectScene(state)).toMatchObject({ theme: 'dark', scale: 0.5 });
  });
});

describe('positions', () => {
  it('are those of the layout while nobody has moved an actor', () => {
    const state = anOpenState(graph);
    expect(selectPositions(state)).toBe(state.positions);
  });

  it('hold the actors that the user has put somewhere, and leave the layout as it was', () => {
    const places = [
      { id: 'b', x: -7, y: 8 },
      { id: 'nobody', x: 1, y: 1 },
    ];
    const state = anOpenState(graph, { view: { ...FIRST_VIEW, places } });
    expect(selectPositions(state)).toEqual({
      x: Float64Array.of(0, -7, 200, 300),
      y: Float64Array.of(0, 8, 0, 0),
    });
    expect(state.positions).toEqual(onALine(4));
  });
});

describe('the theme', () => {
  it.each([
    ['system', 'dark', 'dark'],
    ['system', 'light', 'light'],
    ['light', 'dark', 'light'],
    ['dark', 'light', 'dark'],
  ] as const)('chosen as %s on a %s system is %s', (themeChoice, systemTheme, theme) => {
    expect(selectTheme(anOpenState(graph, { themeChoice, systemTheme }))).toBe(theme);
  });
});

describe('a dataset without relationships', () => {
  const alone = buildGraph(aDataset().actors('only').build());

  it('shows its actors, since there is nothing else to show', () => {
    expect(selectVisible(anOpenState(alone))?.actorCount).toBe(1);
  });

  it('still gives the same object for the same state', () => {
    const state = anOpenState(alone);
    expect(selectVisible(state)).toBe(selectVisible(state));
  });
});
