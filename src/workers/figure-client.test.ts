import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { FIRST_FIGURE_OPTIONS } from '#core/figure';
import { applyFilter, NO_FILTER } from '#core/graph';
import { FIRST_VIEW, type FigureRequest, figureOf } from '#core/view';
import type { Dataset } from '#schemas';
import { aSmallGraph, onALine } from '#testing';
import { createFigureDrawer } from './figure-client.ts';

const graph = aSmallGraph();
const REQUEST: FigureRequest = {
  parts: [{ view: FIRST_VIEW, shown: applyFilter(graph, NO_FILTER), positions: onALine(4) }],
  options: FIRST_FIGURE_OPTIONS,
  language: 'en',
};
const FONTS = [{ family: 'A', weight: 400, woff2: 'AAAA' }] as const;
const DRAWN = { figure: figureOf(graph, REQUEST), svg: '<svg/>' };
const never = new Promise<never>(() => {});

/** Workers that answer over a message channel with what the test decides on. */
function createFakeWorkers(draw: (...args: never[]) => unknown = () => DRAWN) {
  const workers: { isTerminated: boolean; opened: Dataset[]; target: EventTarget }[] = [];
  const startWorker = () => {
    const { port1, port2 } = new MessageChannel();
    const state = { isTerminated: false, opened: [] as Dataset[], target: new EventTarget() };
    workers.push(state);
    const open = (dataset: Dataset) => void state.opened.push(dataset);
    expose({ open, draw }, port2 as never);
    port1.on('message', (data) =>
      state.target.dispatchEvent(new MessageEvent('message', { data })),
    );
    return {
      postMessage: (message: unknown, moved: never[]) => port1.postMessage(message, moved),
      addEventListener: state.target.addEventListener.bind(state.target),
      removeEventListener: state.target.removeEventListener.bind(state.target),
      terminate() {
        state.isTerminated = true;
        port1.close();
      },
    } as unknown as Worker;
  };
  return { workers, startWorker, loadFonts: async () => FONTS };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('createFigureDrawer', () => {
  it('sends the dataset once, and each request with the fonts', async () => {
    const asked: unknown[] = [];
    const fake = createFakeWorkers((...given) => {
      asked.push(given);
      return DRAWN;
    });
    const drawer = createFigureDrawer(fake);
    expect(await drawer.drawFigure(graph.dataset, REQUEST)).toEqual({ ok: true, value: DRAWN });
    await drawer.drawFigure(graph.dataset, { ...REQUEST, language: 'fa' });
    expect(fake.workers).toHaveLength(1);
    expect(fake.workers[0]!.opened).toEqual([graph.dataset]);
    expect(asked).toEqual([
      [REQUEST, FONTS],
      [{ ...REQUEST, language: 'fa' }, FONTS],
    ]);
    const other = { ...graph.dataset, id: 'other' };
    await drawer.drawFigure(other, REQUEST);
    expect(fake.workers[0]!.opened).toEqual([graph.dataset, other]);
    drawer.dispose();
    expect(fake.workers[0]!.isTerminated).toBe(true);
  });

  it('ends at once when it is given up, and draws again afterwards', async () => {
    let answer: unknown = never;
    const fake = createFakeWorkers(() => answer);
    const drawer = createFigureDrawer(fake);
    const controller = new AbortController();
    const stuck = drawer.drawFigure(graph.dataset, REQUEST, controller.signal);
    await nextTurn();
    controller.abort(new Error('enough'));
    await expect(stuck).rejects.toThrow('enough');
    expect(fake.workers[0]!.isTerminated).toBe(true);
    answer = DRAWN;
    expect((await drawer.drawFigure(graph.dataset, REQUEST)).ok).toBe(true);
    drawer.dispose();
  });

  it('comes back with an issue from a worker that throws, breaks or takes too long', async () => {
    const failed = { ok: false, error: { code: 'figure-failed' } };
    const throwing = createFakeWorkers(() => {
      throw new Error('no');
    });
    const draw = (fake: ReturnType<typeof createFakeWorkers>, budget = 60_000) =>
      createFigureDrawer({ ...fake, budget }).drawFigure(graph.dataset, REQUEST);
    expect(await draw(throwing)).toMatchObject(failed);

    const breaking = createFakeWorkers(() => never);
    const broken = draw(breaking);
    await nextTurn();
    breaking.workers[0]!.target.dispatchEvent(new Event('error'));
    expect(await broken).toMatchObject(failed);

    expect(
      await draw(
        createFakeWorkers(() => never),
        5,
      ),
    ).toMatchObject(failed);
  });

  it('does without fonts where they cannot be loaded', async () => {
    const fake = createFakeWorkers((_, fonts) => {
      expect(fonts).toEqual([]);
      return DRAWN;
    });
    const drawer = createFigureDrawer({
      ...fake,
      loadFonts: () => Promise.reject(new Error('offline')),
    });
    expect((await drawer.drawFigure(graph.dataset, REQUEST)).ok).toBe(true);
    drawer.dispose();
  });
});
