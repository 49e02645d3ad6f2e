export { ARABIC_VOCABULARY } from './arabic-vocabulary.ts';
export * from './article/index.ts';
export { captionOf } from './caption.ts';
export type { Citation } from './citations.ts';
export type { FigureSpec } from './compose-figure.ts';
export { describeForPng, describePng, type PngOptions } from './describe-png.ts';
export type { EmbeddedFont, Figure } from './drawing.ts';
export { checkRasterSize, largestScale, type RasterSize } from './figure-limits.ts';
export * from './figure-options.ts';
export type { FigureCounts, FigureWords } from './figure-words.ts';
export { figureWordsFor } from './figure-words-for.ts';
export { type HtmlOptions, writeHtml } from './html/write-html.ts';
export {
  captionOfViews,
  excerptOfViews,
  type FigureView,
  type FigureViews,
  makeFigure,
} from './make-figure.ts';
export { checkNotBlank } from './not-blank.ts';
export type { Paper } from './paper.ts';
export { PERSIAN_VOCABULARY } from './persian-vocabulary.ts';
export { planTiles, type Tile } from './plan-tiles.ts';
export { type PictureMarks, splitMarks } from './split-marks.ts';
export * from './story/index.ts';
export { type SvgOptions, writeSvg } from './svg-writer.ts';
export { type FigureFontFiles, type PdfOptions, writePdf } from './write-pdf.ts';
