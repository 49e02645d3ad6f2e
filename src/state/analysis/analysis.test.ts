import { describe, expect, it } from 'vitest';
import { columnsOf, runAnalysis } from '#core/analysis';
import { NO_FILTER } from '#core/graph';
import { createAppStore } from '../create-app-store.ts';
import type { Ports } from '../ports.ts';
import { selectEncoding, selectScene } from '../selectors.ts';
import { fakePorts } from '../store.fixture.ts';

const DEGREE = { metric: 'degree', direction: 'both', sign: 'all', weight: 'none' } as const;
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function anOpenStore(ports: Partial<Ports> = {}) {
  const store = createAppStore(fakePorts(ports));
  await store.getState().openShipped();
  await settle();
  return store;
}

describe('marks that show a metric', () => {
  it('change with one step, and undo takes it back', async () => {
    const store = await anOpenStore();
    const plain = selectScene(store.getState());
    store.getState().setEncoding({ size: DEGREE });
    await settle();
    expect(selectEncoding(store.getState())?.size).toBeDefined();
    expect(selectScene(store.getState())?.nodes).not.toEqual(plain?.nodes);
    expect(store.getState().history.past.at(-1)?.name.id).toBe('step.encoding');
    store.getState().undo();
    await settle();
    expect(selectEncoding(store.getState())).toBeUndefined();
    expect(selectScene(store.getState())?.nodes).toEqual(plain?.nodes);
  });

  it('are worked out anew for another filter, and not while a filter is only tried', async () => {
    let runs = 0;
    const store = await anOpenStore({
      analyse: async (graph, task) => {
        runs += 1;
        return runAnalysis(columnsOf(graph), task);
      },
    });
    store.getState().setEncoding({ size: DEGREE });
    await settle();
    expect(runs).toBe(1);
    const chip = { field: 'type', mode: 'exclude', values: ['attack'], enabled: true } as const;
    store.getState().previewFilter({ ...NO_FILTER, chips: [chip] });
    await settle();
    expect(runs).toBe(1);
    store.getState().setFilter({ ...NO_FILTER, chips: [chip] }, 'step.type');
    await settle();
    expect(runs).toBe(2);
  });

  it('give up the work on a question that is asked no more', async () => {
    const signals: AbortSignal[] = [];
    const store = await anOpenStore({
      analyse: (_, __, { signal }) => {
        signals.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
    });
    store.getState().setEncoding({ size: DEGREE });
    store.getState().setEncoding({});
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(store.getState().encoded).toBeUndefined();
  });
});
