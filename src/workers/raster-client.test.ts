import { describe, expect, it, vi } from 'vitest';
import { createFakeWorkers, never, nextTurn } from './fake-workers.fixture.ts';
import type { RasterAssets } from './raster-assets.ts';
import { createPngRenderer } from './raster-client.ts';
import { SAMPLE } from './raster-sample.ts';

const ASSETS: RasterAssets = { wasm: new ArrayBuffer(1), fonts: [] };
const PNG = new Blob([Uint8Array.of(137, 80, 78, 71)]);
const SIZE = { width: 100, height: 50, scale: 2 };

const picture = (isBlank: boolean) => ({ png: PNG, isBlank });

/** Workers that do what the test decides on. */
const fakeRenderers = (draw: (svg: string, scale: number) => unknown) => ({
  ...createFakeWorkers(() => ({ prepare: () => {}, draw })),
  loadAssets: async () => ASSETS,
});

describe('createPngRenderer', () => {
  it('hands out the picture and uses the same worker again', async () => {
    const fake = fakeRenderers((svg, scale) => {
      expect([svg, scale]).toEqual(['<svg/>', 2]);
      return picture(false);
    });
    const renderer = createPngRenderer(fake);
    expect(await renderer.renderPng('<svg/>', SIZE)).toEqual({ ok: true, value: PNG });
    await renderer.renderPng('<svg/>', SIZE);
    expect(fake.workers).toHaveLength(1);
    renderer.dispose();
    expect(fake.workers[0]?.isTerminated).toBe(true);
  });

  it('lays the SVG over marks that another worker paints', async () => {
    const PART = { x: 1, y: 2, width: 1, height: 1, bytes: Uint8ClampedArray.of(1, 2, 3, 255) };
    const marks = { ground: '#ffffff', layers: [] };
    const done: unknown[] = [];
    const renderer = createPngRenderer({
      ...createFakeWorkers(() => ({
        prepare: () => {},
        drawParts: (...given: unknown[]) => {
          done.push(['parts', ...given]);
          return [PART];
        },
        paint: (...given: unknown[]) => {
          done.push(['paint', ...given]);
        },
        layOver: (...given: unknown[]) => {
          done.push(['layOver', ...given]);
          return picture(false);
        },
      })),
      loadAssets: async () => ASSETS,
    });
    const drawn = await renderer.renderPng('<svg/>', { ...SIZE, marks });
    expect(drawn).toEqual({ ok: true, value: PNG });
    expect(done.slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['parts', '<svg/>', 2],
        ['paint', { width: 200, height: 100 }, marks],
      ]),
    );
    expect(done.slice(2)).toEqual([['layOver', [PART]]]);
    renderer.dispose();
  });

  it('draws a sample ahead of the first picture, once', async () => {
    const drawn: string[] = [];
    const fake = fakeRenderers((svg) => {
      drawn.push(svg);
      return picture(false);
    });
    const renderer = createPngRenderer(fake);
    renderer.warmUp();
    renderer.warmUp();
    await renderer.renderPng('<svg/>', SIZE);
    await vi.waitFor(() => expect(drawn.toSorted()).toEqual(['<svg/>', SAMPLE].toSorted()));
    renderer.dispose();
  });

  it('refuses a picture beyond the limits without starting a worker', async () => {
    const fake = fakeRenderers(() => picture(false));
    const result = await createPngRenderer(fake).renderPng('<svg/>', { ...SIZE, scale: 100 });
    expect(result).toMatchObject({ ok: false, error: { code: 'picture-too-large' } });
    expect(fake.workers).toHaveLength(0);
  });

  it('makes no file of a blank picture', async () => {
    const fake = fakeRenderers(() => picture(true));
    const renderer = createPngRenderer(fake);
    expect(await renderer.renderPng('<svg/>', SIZE)).toMatchObject({
      ok: false,
      error: { code: 'picture-blank' },
    });
    renderer.dispose();
  });

  it('ends the worker when the picture is cancelled, and starts another for the next', async () => {
    let isStuck = true;
    const fake = fakeRenderers(() => (isStuck ? never : picture(false)));
    const renderer = createPngRenderer(fake);
    const controller = new AbortController();
    const stuck = renderer.renderPng('<svg/>', SIZE, controller.signal);
    await nextTurn();
    controller.abort(new Error('closed the dialogue'));
    await expect(stuck).rejects.toThrow('closed the dialogue');
    expect(fake.workers[0]?.isTerminated).toBe(true);
    isStuck = false;
    expect((await renderer.renderPng('<svg/>', SIZE)).ok).toBe(true);
    renderer.dispose();
  });

  it('gives up after its budget', async () => {
    const fake = fakeRenderers(() => never);
    const renderer = createPngRenderer({ ...fake, budget: 1 });
    expect(await renderer.renderPng('<svg/>', SIZE)).toMatchObject({
      error: { code: 'picture-too-slow' },
    });
    expect(fake.workers[0]?.isTerminated).toBe(true);
  });

  it('reports a renderer that throws, a worker that breaks and fonts that do not come', async () => {
    const throwing = createPngRenderer(
      fakeRenderers(() => {
        throw new Error('no such element');
      }),
    );
    expect(await throwing.renderPng('<svg/>', SIZE)).toMatchObject({
      error: { code: 'picture-failed', found: 'Error: no such element' },
    });
    const fake = fakeRenderers(() => never);
    const breaking = createPngRenderer(fake).renderPng('<svg/>', SIZE);
    await nextTurn();
    fake.workers[0]!.breakDown('memory');
    expect(await breaking).toMatchObject({ error: { code: 'picture-failed', found: 'memory' } });
    let tries = 0;
    const offline = createPngRenderer({
      ...fakeRenderers(() => picture(false)),
      loadAssets: async () => {
        tries += 1;
        if (tries === 1) throw new Error('offline');
        return ASSETS;
      },
    });
    expect(await offline.renderPng('<svg/>', SIZE)).toMatchObject({
      error: { found: 'Error: offline' },
    });
    expect((await offline.renderPng('<svg/>', SIZE)).ok).toBe(true);
    offline.dispose();
  });
});
