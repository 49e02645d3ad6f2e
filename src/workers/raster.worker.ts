import { expose, transfer } from 'comlink';
import type { PictureMarks } from '#core/figure';
import { paintUnder } from './paint-under.ts';
import type { RasterAssets } from './raster-assets.ts';
import { createRasterEngine, type RasterEngine, type RasterPicture } from './raster-engine.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let engine: Promise<RasterEngine> | undefined;

const service = {
  /** Must be called once, before anything is drawn. */
  async prepare(assets: RasterAssets): Promise<void> {
    engine = createRasterEngine(assets);
    await engine;
  },
  /** Draws an SVG, over marks that a canvas paints if there are any. */
  async draw(svg: string, scale: number, marks?: PictureMarks): Promise<RasterPicture> {
    if (engine === undefined) throw new Error('The renderer has not been prepared');
    const { draw, drawPixels } = await engine;
    const picture = marks ? await paintUnder(drawPixels(svg, scale), marks) : draw(svg, scale);
    return transfer(picture, [picture.png.buffer]);
  },
};

export type RasterService = typeof service;

expose(service);
