import { expose, transfer } from 'comlink';
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
  async draw(svg: string, scale: number): Promise<RasterPicture> {
    if (engine === undefined) throw new Error('The renderer has not been prepared');
    const picture = (await engine).draw(svg, scale);
    return transfer(picture, [picture.png.buffer]);
  },
};

export type RasterService = typeof service;

expose(service);
