import type { Figure, Paper, PdfOptions, PictureMarks } from '#core/figure';
import type { DrawnFigure, FigureFileRequest, FigureRequest } from '#core/view';
import type { Dataset, Issue, Result } from '#schemas';

export interface PictureSize {
  /** Width and height of the SVG in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture a pixel of the SVG. */
  readonly scale: number;
  /** A part of a larger picture may be blank. */
  readonly isPart?: boolean;
  /** Painted under the SVG by a canvas. */
  readonly marks?: PictureMarks;
}

/**
 * What figures need from the world. All of it works off the main thread where it takes long; when
 * a signal is aborted the work ends at once and the promise rejects with its reason.
 */
export interface FigurePorts {
  make(
    dataset: Dataset,
    request: FigureRequest,
    signal?: AbortSignal,
  ): Promise<Result<Figure, Issue>>;
  /** The same with its SVG, which takes as long again where the graph is large. */
  draw(
    dataset: Dataset,
    request: FigureRequest,
    signal?: AbortSignal,
  ): Promise<Result<DrawnFigure, Issue>>;
  /** Writes a file of a figure, with its data if they go along; a blank one is refused. */
  writeFile(
    dataset: Dataset,
    request: FigureRequest,
    file: FigureFileRequest,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, Issue>>;
  /** Draws an SVG as pixels; a picture beyond the limits, or a blank one, is refused. */
  renderPng(svg: string, size: PictureSize, signal?: AbortSignal): Promise<Result<Blob, Issue>>;
  /** Loads what pictures need ahead of the first one. */
  warmUpPng(): void;
  writePdf(
    content: Figure | Paper,
    options: PdfOptions,
    signal?: AbortSignal,
  ): Promise<Result<Uint8Array<ArrayBuffer>, Issue>>;
  /** The same pixels in another kind of file; not every browser has every encoder. */
  encode(png: Blob, mediaType: 'image/jpeg' | 'image/webp'): Promise<Result<Blob, Issue>>;
  /** Puts a picture that is still being made into the clipboard; says whether the browser let it. */
  copyPicture(png: Promise<Blob>): Promise<boolean>;
}
