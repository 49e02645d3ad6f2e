import type { FigureData } from '#core/base';
import {
  checkNotBlank,
  describePng,
  type Figure,
  type FigureFile,
  type FigureViews,
  type FigureWords,
  PIXELS_PER_INCH,
  writeHtml,
  writePdf,
  writeSvg,
} from '#core/figure';
import { err, type Issue, ok, type Result } from '#schemas';
import { readFontFiles, readWebFonts } from './render-font-files.ts';
import { renderPng } from './render-png.ts';

export interface RenderRequest {
  readonly figure: Figure;
  readonly kind: FigureFile['id'];
  /** What the figure was made of; a page lists its relationships. */
  readonly views: FigureViews;
  readonly words: FigureWords;
  /** Pixels of a picture a pixel of the figure. */
  readonly scale: number;
  /** `dataset: null` for a figure that says that it was made without its data. */
  readonly data: FigureData;
  /** Day of making, as an ISO date. */
  readonly madeOn: string;
}

/** Writes a figure as a file, without a browser, the same as the page writes it. */
export async function renderFigure(request: RenderRequest): Promise<Result<Uint8Array, Issue>> {
  const { figure, kind, data, scale, views, words, madeOn } = request;
  const seen = checkNotBlank(figure);
  if (!seen.ok) return seen;
  const encoder = new TextEncoder();
  switch (kind) {
    case 'svg':
      return ok(encoder.encode(writeSvg({ ...figure, fonts: readWebFonts() }, { data })));
    case 'html':
      return ok(
        encoder.encode(writeHtml({ ...figure, fonts: readWebFonts() }, { views, words, data })),
      );
    case 'pdf':
      return ok(await writePdf(figure, readFontFiles(), { data, madeOn }));
    case 'png': {
      const png = renderPng(figure, scale);
      if (!png.ok) return png;
      return ok(describePng(png.value, figure, { data, dotsPerInch: scale * PIXELS_PER_INCH }));
    }
    default:
      return err({
        code: 'kind-needs-a-browser',
        severity: 'error',
        path: [],
        message: `A figure is written as ${kind} only by the page in a browser. Here are png, svg, pdf and html.`,
        found: kind,
      });
  }
}
