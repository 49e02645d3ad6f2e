import { type FigureData, writeFigureData } from '#core/base';
import {
  checkNotBlank,
  describeForPng,
  type EmbeddedFont,
  type Figure,
  figureWordsFor,
  writeHtml,
  writeSvg,
} from '#core/figure';
import type { Graph } from '#core/graph';
import { type Issue, ok, type Result } from '#schemas';
import { carriedData } from './carried-data.ts';
import { type FigureRequest, figureOf, figureViewsOf } from './figure-request.ts';
import type { WindowShape } from './view.ts';

/** A file of a figure as it is asked for, as plain data that can be handed to a worker. */
export type FigureFileRequest = {
  /** The data go along, with a link to the view in a window of this shape; without them if absent. */
  readonly dataFor?: WindowShape;
} & (
  | { readonly kind: 'svg' | 'html' }
  /** What a picture says of itself, as it goes behind the header of a PNG. */
  | {
      readonly kind: 'png-texts';
      readonly about: Pick<Figure, 'title' | 'description' | 'language'>;
      readonly dotsPerInch: number;
    }
  /** The data alone, as the text that is attached to a PDF. */
  | { readonly kind: 'data' }
);

const WITHOUT_DATA: FigureData = { dataset: null, view: '' };

/** Writes a file of a figure. What comes out blank is an issue and no file. */
export function writeFigureFile(
  graph: Graph,
  request: FigureRequest,
  fonts: readonly EmbeddedFont[],
  file: FigureFileRequest,
): Result<Uint8Array<ArrayBuffer>, Issue> {
  const { parts, language } = request;
  const { dataFor } = file;
  const data = dataFor === undefined ? WITHOUT_DATA : carriedData(graph, parts, dataFor);
  if (file.kind === 'data') return ok(encoder.encode(writeFigureData(data)));
  if (file.kind === 'png-texts') {
    return ok(describeForPng(file.about, { dotsPerInch: file.dotsPerInch, data }));
  }
  const figure = { ...figureOf(graph, request), fonts };
  if (file.kind === 'svg') return writeSeen(figure, () => writeSvg(figure, { data }));
  const views = figureViewsOf(graph, parts);
  const words = figureWordsFor(language);
  return writeSeen(figure, () => writeHtml(figure, { views, words, data }));
}

/** The text of a figure on which something is seen. */
export function writeSeen(
  figure: Figure,
  write: () => string,
): Result<Uint8Array<ArrayBuffer>, Issue> {
  const seen = checkNotBlank(figure);
  return seen.ok ? ok(encoder.encode(write())) : seen;
}

const encoder = new TextEncoder();
