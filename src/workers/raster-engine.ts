import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { RasterAssets } from './raster-assets.ts';
import type { RasterPixels } from './raster-parts.ts';

/** A drawn picture. */
export interface RasterPicture {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** All pixels are the same: something went wrong that resvg does not tell. */
  readonly isBlank: boolean;
}

export interface RasterEngine {
  /** Draws an SVG at its size times `scale`. Throws when it is no SVG that resvg can read. */
  draw(svg: string, scale: number): RasterPicture;
  /** The same before it is written as a file. */
  drawPixels(svg: string, scale: number): RasterPixels;
}

/** Sets up resvg with our fonts only: the same SVG gives the same pixels on every machine. */
export async function createRasterEngine(assets: RasterAssets): Promise<RasterEngine> {
  await initWasm(assets.wasm);
  const render = <Read>(
    svg: string,
    scale: number,
    read: (image: ReturnType<InstanceType<typeof Resvg>['render']>) => Read,
  ): Read => {
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
        return read(image);
      } finally {
        image.free();
      }
    } finally {
      resvg.free();
    }
  };
  return {
    draw: (svg, scale) =>
      render(svg, scale, (image) => {
        const { width, height } = image;
        return {
          png: new Uint8Array(image.asPng()),
          width,
          height,
          isBlank: isUniform(image.pixels),
        };
      }),
    drawPixels: (svg, scale) =>
      // The pixels are a copy, which outlives the image.
      render(svg, scale, ({ pixels, width, height }) => ({ bytes: pixels, width, height })),
  };
}

/** Whether all pixels (four bytes each) are equal. */
function isUniform(pixels: Uint8Array): boolean {
  const words = new Uint32Array(
    pixels.buffer,
    pixels.byteOffset,
    Math.floor(pixels.byteLength / 4),
  );
  const [first] = words;
  return words.every((word) => word === first);
}
