import { describe, expect, it } from 'vitest';
import type { Figure } from '#core/figure';
import { createFakeWorkers, never, nextTurn } from './fake-workers.fixture.ts';
import { createPdfWriter } from './pdf-client.ts';

const FONTS = { regular: Uint8Array.of(1), semibold: Uint8Array.of(2), arabic: Uint8Array.of(3) };
const PDF = Uint8Array.of(37, 80, 68, 70);
const FIGURE: Figure = {
  width: 100,
  height: 50,
  title: 'Title',
  description: 'Description',
  language: 'en',
  ground: undefined,
  fonts: [{ family: 'A', weight: 400, woff2: 'AAAA' }],
  drawings: [{ kind: 'circle', x: 9, y: 9, radius: 5, fill: '#000000' }],
};

/** Workers that do what the test decides on. */
const fakeWriters = (write: (...args: never[]) => unknown) => ({
  ...createFakeWorkers(() => ({ write })),
  loadFonts: async () => FONTS,
});

describe('createPdfWriter', () => {
  it('hands figure, fonts and options to a worker, which ends with its file', async () => {
    const fake = fakeWriters((figure, fonts, options) => {
      expect(figure).toEqual({ ...FIGURE, fonts: [] });
      expect([fonts, options]).toEqual([FONTS, { madeOn: '2026-01-02' }]);
      return PDF;
    });
    const writePdf = createPdfWriter(fake);
    expect(await writePdf(FIGURE, { madeOn: '2026-01-02' })).toEqual({ ok: true, value: PDF });
    expect(fake.workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('refuses a blank figure without starting a worker', async () => {
    const fake = fakeWriters(() => PDF);
    const result = await createPdfWriter(fake)({ ...FIGURE, drawings: [] });
    expect(result).toMatchObject({ ok: false, error: { code: 'picture-blank' } });
    expect(fake.workers).toHaveLength(0);
  });

  it('ends the work when it is cancelled or takes too long', async () => {
    const fake = fakeWriters(() => never);
    const controller = new AbortController();
    const stuck = createPdfWriter(fake)(FIGURE, {}, controller.signal);
    await nextTurn();
    controller.abort(new Error('closed the dialogue'));
    await expect(stuck).rejects.toThrow('closed the dialogue');
    expect(await createPdfWriter({ ...fake, budget: 1 })(FIGURE)).toMatchObject({
      error: { code: 'pdf-failed', found: 'out of time' },
    });
    expect(fake.workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('reports a writer that throws, a worker that breaks and fonts that do not come', async () => {
    const throwing = fakeWriters(() => {
      throw new Error('no such font');
    });
    expect(await createPdfWriter(throwing)(FIGURE)).toMatchObject({
      error: { found: 'Error: no such font' },
    });
    const fake = fakeWriters(() => never);
    const breaking = createPdfWriter(fake)(FIGURE);
    await nextTurn();
    fake.workers[0]!.breakDown('memory');
    expect(await breaking).toMatchObject({ error: { found: 'memory' } });
    let tries = 0;
    const offline = createPdfWriter({
      ...fakeWriters(() => PDF),
      loadFonts: async () => {
        tries += 1;
        if (tries === 1) throw new Error('offline');
        return FONTS;
      },
    });
    expect(await offline(FIGURE)).toMatchObject({ error: { found: 'Error: offline' } });
    expect((await offline(FIGURE)).ok).toBe(true);
  });
});
