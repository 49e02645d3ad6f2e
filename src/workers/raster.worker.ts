import { expose, transfer } from 'comlink';
import type { RasterAssets } from './raster-assets.ts';
import { createRasterEngine, type RasterEngine } from './raster-engine.ts';
import { inkedParts, type PaintedPicture, type RasterPart } from './raster-parts.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let engine: Promise<RasterEngine> | undefined;

const prepared = (): Promise<RasterEngine> => {
  if (engine === undefined) throw new Error('The renderer has not been prepared');
  return engine;
};

const service = {
  /** Must be called once, before anything is drawn. */
  async prepare(assets: RasterAssets): Promise<void> {
    engine = createRasterEngine(assets);
    await engine;
  },
  async draw(svg: string, scale: number): Promise<PaintedPicture> {
    const { png, isBlank } = (await prepared()).draw(svg, scale);
    return { png: new Blob([png], { type: 'image/png' }), isBlank };
  },
  /** Draws an SVG with a transparent ground, to be laid over something else. */
  async drawParts(svg: string, scale: number): Promise<readonly RasterPart[]> {
    const parts = [...inkedParts((await prepared()).drawPixels(svg, scale))];
    return transfer(
      parts,
      parts.map(({ bytes }) => bytes.buffer),
    );
  },
};

export type RasterService = typeof service;

expose(service);
