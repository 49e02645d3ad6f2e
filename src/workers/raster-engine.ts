import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { RasterAssets } from './raster-assets.ts';

/** A drawn picture. */
export interface RasterPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** All pixels are the same: something went wrong that resvg does not tell. */
  readonly isBlank: boolean;
}

export interface RasterEngine {
  /** Draws an SVG at its size times `scale`. Throws when it is no SVG that resvg can read. */
  draw(svg: string, scale: number): RasterPicture;
}

/** Sets up resvg with our fonts only: the same SVG gives the same pixels on every machine. */
export async function createRasterEngine(assets: RasterAssets): Promise<RasterEngine> {
  await initWasm(assets.wasm);
  return {
    draw(svg, scale) {
      const resvg = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: scale },
        font: {
          fontBuffers: [...assets.fonts],
          defaultFontFamily: 'Source Sans 3',
          sansSerifFamily: 'Source Sans 3',
        },
      });
      try {
        const image = resvg.render();
        try {
          const { width, height } = image;
          return { png: image.asPng(), width, height, isBlank: isUniform(image.pixels) };
        } finally {
          image.free();
        }
      } finally {
        resvg.free();
      }
    },
  };
}

/** Whether all pixels (four bytes each) are equal. */
export function isUniform(pixels: Uint8Array): boolean {
  const words = new Uint32Array(
    pixels.buffer,
    pixels.byteOffset,
    Math.floor(pixels.byteLength / 4),
  );
  const [first] = words;
  return words.every((word) => word === first);
}
