import { END_OF_PNG_HEADER, zipFiles } from '#core/base';
import {
  checkNotBlank,
  checkRasterSize,
  describeForPng,
  type Figure,
  type FigureFile,
  PIXELS_PER_INCH,
  planTiles,
  rasterScaleOf,
  splitMarks,
  writeSvg,
} from '#core/figure';
import type { Graph } from '#core/graph';
import { err, type Issue, ok, type Result } from '#schemas';
import type { FigureRequest, Ports, WindowShape } from '#state';

export interface FigureToWrite {
  readonly graph: Graph;
  readonly request: FigureRequest;
  /** The data travel inside, with the view in a window of this shape; absent for no data. */
  readonly dataFor?: WindowShape;
  /** Whether a picture beyond the limits is made in parts, in one ZIP. */
  readonly isTiled: boolean;
  /** Day of making, as an ISO date. */
  readonly madeOn: string;
  /** Name of a part of a picture, counted from 1. */
  readonly tileName: (row: number, column: number) => string;
  readonly signal: AbortSignal;
  /** Is told the share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

interface WrittenFigure {
  readonly content: Blob;
  /** With the dot. */
  readonly ending: string;
}

type FigurePortsOnly = Pick<Ports, 'figures'>;

/**
 * Draws a figure and writes it as a file. What comes out blank is an issue and no file; when the
 * signal is aborted the promise rejects with its reason.
 */
export async function writeFigure(
  ports: FigurePortsOnly,
  wanted: FigureToWrite,
  file: FigureFile,
): Promise<Result<WrittenFigure, Issue>> {
  const { graph, request, signal, madeOn } = wanted;
  const { id, mediaType, extension: ending } = file;
  const data = dataOf(wanted);
  if (id === 'svg' || id === 'html') {
    const written = await ports.figures.writeFile(
      graph.dataset,
      request,
      { kind: id, ...data },
      signal,
    );
    return written.ok ? ok({ content: fileOf(written.value, mediaType), ending }) : written;
  }
  const made = await ports.figures.make(graph.dataset, request, signal);
  if (!made.ok) return made;
  const seen = checkNotBlank(made.value);
  if (!seen.ok) return seen;
  const figure = seen.value;
  if (id !== 'pdf') return writePicture(ports, wanted, figure, file);
  const attached = await ports.figures.writeFile(
    graph.dataset,
    request,
    { kind: 'data', ...data },
    signal,
  );
  if (!attached.ok) return attached;
  const pdf = await ports.figures.writePdf(figure, { madeOn, data: attached.value }, signal);
  return pdf.ok ? ok({ content: fileOf(pdf.value, mediaType), ending }) : pdf;
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, type: string): Blob => new Blob([bytes], { type });

const dataOf = ({ dataFor }: FigureToWrite) => (dataFor === undefined ? {} : { dataFor });

async function writePicture(
  ports: FigurePortsOnly,
  wanted: FigureToWrite,
  figure: Figure,
  file: FigureFile,
): Promise<Result<WrittenFigure, Issue>> {
  const { extension: ending } = file;
  const scale = rasterScaleOf(wanted.request.options);
  if (wanted.isTiled && !checkRasterSize(figure.width, figure.height, scale).ok) {
    return writeTiles(ports, wanted, figure, scale, file);
  }
  const { width, height } = figure;
  // A large graph is painted by a canvas where a worker has one, which takes a fraction of the time.
  const split = 'OffscreenCanvas' in globalThis ? splitMarks(figure, scale) : undefined;
  const size = { width, height, scale, ...(split && { marks: split.marks }) };
  const drawing = ports.figures.renderPng(writeSvg(split?.rest ?? figure), size, wanted.signal);
  const content = await dressPicture(ports, wanted, figure, drawing, scale, file);
  return content.ok ? ok({ content: content.value, ending }) : content;
}

async function writeTiles(
  ports: FigurePortsOnly,
  wanted: FigureToWrite,
  figure: Figure,
  scale: number,
  file: FigureFile,
): Promise<Result<WrittenFigure, Issue>> {
  const tiles = planTiles(figure, scale);
  const files: { name: string; content: Uint8Array }[] = [];
  for (const tile of tiles) {
    wanted.onProgress?.(files.length / tiles.length);
    const { width, height } = tile;
    const size = { width, height, scale, isPart: true };
    const drawing = ports.figures.renderPng(writeSvg(figure, { tile }), size, wanted.signal);
    // The data go into the first part only.
    const hasData = files.length === 0;
    const content = await dressPicture(ports, wanted, figure, drawing, scale, file, hasData);
    if (!content.ok) return content;
    files.push({
      name: `${wanted.tileName(tile.row + 1, tile.column + 1)}${file.extension}`,
      content: new Uint8Array(await content.value.arrayBuffer()),
    });
  }
  return ok({ content: fileOf(zipFiles(files), 'application/zip'), ending: '.zip' });
}

/** A picture that is being drawn, with what it says of itself, or in another encoding. */
async function dressPicture(
  { figures }: FigurePortsOnly,
  wanted: FigureToWrite,
  figure: Figure,
  drawing: Promise<Result<Blob, Issue>>,
  scale: number,
  { id }: FigureFile,
  hasData = true,
): Promise<Result<Blob, Issue>> {
  const { graph, request, signal } = wanted;
  if (id === 'jpeg' || id === 'webp') {
    const png = await drawing;
    if (!png.ok) return png;
    const encoded = await figures.encode(png.value, `image/${id}`);
    signal.throwIfAborted();
    return encoded.ok && encoded.value.size === 0 ? err(EMPTY) : encoded;
  }
  const dotsPerInch = scale * PIXELS_PER_INCH;
  const { title, description, language } = figure;
  const about = { title, description, language };
  const file = { kind: 'png-texts', about, dotsPerInch, ...dataOf(wanted) } as const;
  // The texts are written while the picture is drawn: the data among them take long to pack.
  const [png, texts] = await Promise.all([
    drawing,
    hasData
      ? figures.writeFile(graph.dataset, request, file, signal)
      : ok(describeForPng(about, { dotsPerInch })),
  ]);
  if (!png.ok) return png;
  return texts.ok ? ok(withTexts(png.value, texts.value)) : texts;
}

const withTexts = (png: Blob, texts: Uint8Array<ArrayBuffer>): Blob =>
  new Blob([png.slice(0, END_OF_PNG_HEADER), texts, png.slice(END_OF_PNG_HEADER)], {
    type: png.type,
  });

const EMPTY: Issue = {
  code: 'picture-blank',
  severity: 'error',
  path: [],
  message: 'The picture came out blank, so no file was written. Export SVG instead.',
};
