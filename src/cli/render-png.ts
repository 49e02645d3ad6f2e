import { Resvg } from '@resvg/resvg-js';
import { checkRasterSize, type Figure, planTiles, type Tile, writeSvg } from '#core/figure';
import { err, type Issue, ok, type Result } from '#schemas';
import { FONT_PATHS } from './render-font-files.ts';

/** A drawn picture. */
export interface NodePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly pixels: Uint8Array;
}

/** Draws an SVG at its size times `scale` with the same program, fonts and settings as the page. */
export function drawSvg(svg: string, scale: number): NodePicture {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_PATHS),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  }).render();
  const { width, height, pixels } = image;
  return { png: new Uint8Array(image.asPng()), width, height, pixels };
}

/** A figure as PNG; refused where it is too large, with the largest scale that works, or blank. */
export function renderPng(figure: Figure, scale: number): Result<Uint8Array, Issue> {
  const size = checkRasterSize(figure.width, figure.height, scale);
  if (!size.ok) return size;
  const picture = drawSvg(writeSvg(figure), scale);
  return isUniform(picture.pixels) ? err(BLANK) : ok(picture.png);
}

/** A figure of any size as pictures within the limits, one after the other. */
export function* renderTiles(
  figure: Figure,
  scale: number,
): Generator<{ readonly tile: Tile; readonly png: Uint8Array }> {
  for (const tile of planTiles(figure, scale)) {
    yield { tile, png: drawSvg(writeSvg(figure, { tile }), scale).png };
  }
}

function isUniform(pixels: Uint8Array): boolean {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  return words.every((word) => word === words[0]);
}

const BLANK: Issue = {
  code: 'picture-blank',
  severity: 'error',
  path: [],
  message: 'The picture came out blank, so no file was written. Write SVG instead.',
};
