import { describe, expect, it } from 'vitest';
import { FIRST_FIGURE_OPTIONS } from '#core/figure';
import { applyFilter, NO_FILTER } from '#core/graph';
import { FIRST_VIEW, type FigureRequest, figureOf } from '#core/view';
import { type Dataset, ok } from '#schemas';
import { aSmallGraph, onALine } from '#testing';
import { readSlices, type SentDataset, type SliceReader } from './dataset-slices.ts';
import { createFakeWorkers, never, nextTurn } from './fake-workers.fixture.ts';
import { createFigureDrawer } from './figure-client.ts';

const graph = aSmallGraph();
const REQUEST: FigureRequest = {
  parts: [{ view: FIRST_VIEW, shown: applyFilter(graph, NO_FILTER), positions: onALine(4) }],
  options: FIRST_FIGURE_OPTIONS,
  language: 'en',
};
const FONTS = [{ family: 'A', weight: 400, woff2: 'AAAA' }] as const;
const DRAWN = { figure: figureOf(graph, REQUEST), svg: '<svg/>' };

/** Workers that keep the datasets sent to them and draw as the test decides. */
function fakeDrawers(draw: (...args: never[]) => unknown = () => DRAWN) {
  const opened: Dataset[] = [];
  const heads: Dataset[] = [];
  let slices: SliceReader;
  const take = (port: MessagePort) => {
    slices = readSlices(port);
  };
  const open = async (sent: SentDataset) => {
    heads.push(sent.head);
    opened.push(await slices.join(sent));
  };
  const write = (...given: unknown[]) => ok(given);
  const workers = createFakeWorkers(() => ({ take, open, draw, write }));
  return { ...workers, opened, heads, loadFonts: async () => FONTS };
}

describe('createFigureDrawer', () => {
  it('sends the dataset once, and each request with the fonts', async () => {
    const asked: unknown[] = [];
    const fake = fakeDrawers((...given) => {
      asked.push(given);
      return DRAWN;
    });
    const drawer = createFigureDrawer(fake);
    expect(await drawer.drawFigure(graph.dataset, REQUEST)).toEqual({ ok: true, value: DRAWN });
    await drawer.drawFigure(graph.dataset, { ...REQUEST, language: 'fa' });
    expect(fake.workers).toHaveLength(1);
    expect(fake.opened).toEqual([graph.dataset]);
    expect(asked).toEqual([
      [REQUEST, FONTS],
      [{ ...REQUEST, language: 'fa' }, FONTS],
    ]);
    const other = { ...graph.dataset, id: 'other' };
    await drawer.drawFigure(other, REQUEST);
    expect(fake.opened).toEqual([graph.dataset, other]);
    drawer.dispose();
    expect(fake.workers[0]!.isTerminated).toBe(true);
  });

  it('sends no records in one piece with the dataset', async () => {
    const fake = fakeDrawers();
    const drawer = createFigureDrawer(fake);
    await drawer.drawFigure(graph.dataset, REQUEST);
    expect(fake.heads).toMatchObject([{ actors: [], documents: [], relationships: [] }]);
    drawer.dispose();
  });

  it('has a file written by the worker that has the dataset', async () => {
    const fake = fakeDrawers();
    const drawer = createFigureDrawer(fake);
    const file = { kind: 'svg', dataFor: 'landscape' } as const;
    await drawer.drawFigure(graph.dataset, REQUEST);
    expect(await drawer.writeFile(graph.dataset, REQUEST, file)).toEqual(
      ok([REQUEST, FONTS, file]),
    );
    expect(fake.opened).toHaveLength(1);
    drawer.dispose();
  });

  it('ends at once when it is given up, and draws again afterwards', async () => {
    let answer: unknown = never;
    const fake = fakeDrawers(() => answer);
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
    const throwing = fakeDrawers(() => {
      throw new Error('no');
    });
    const draw = (fake: ReturnType<typeof fakeDrawers>, budget = 60_000) =>
      createFigureDrawer({ ...fake, budget }).drawFigure(graph.dataset, REQUEST);
    expect(await draw(throwing)).toMatchObject(failed);

    const breaking = fakeDrawers(() => never);
    const broken = draw(breaking);
    await nextTurn();
    breaking.workers[0]!.breakDown('no memory');
    expect(await broken).toMatchObject(failed);

    expect(
      await draw(
        fakeDrawers(() => never),
        5,
      ),
    ).toMatchObject(failed);
  });

  it('does without fonts where they cannot be loaded', async () => {
    const fake = fakeDrawers((_, fonts) => {
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
