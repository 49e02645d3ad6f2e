import { expose, transfer } from 'comlink';
import { type EmbeddedFont, type Figure, writeSvg } from '#core/figure';
import { buildGraph, type Graph } from '#core/graph';
import {
  type DrawnFigure,
  type FigureFileRequest,
  type FigureRequest,
  figureOf,
  writeFigureFile,
} from '#core/view';
import type { Issue, Result } from '#schemas';
import { readSlices, type SentDataset, type SliceReader } from './dataset-slices.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let slices: SliceReader | undefined;
let graph: Graph | undefined;

const openGraph = (): Graph => {
  if (graph === undefined) throw new Error('No dataset was opened before the first figure.');
  return graph;
};

const service = {
  /** Reads the slices of the dataset that is opened next. */
  take(port: MessagePort): void {
    slices = readSlices(port);
  },
  /** Opens the dataset that the figures which follow are about; its slices were sent before. */
  async open(sent: SentDataset): Promise<void> {
    if (slices === undefined) throw new Error('No slices of a dataset were sent before it.');
    graph = buildGraph(await slices.join(sent));
  },
  make: (request: FigureRequest): Figure => figureOf(openGraph(), request),
  draw(request: FigureRequest, fonts: readonly EmbeddedFont[]): DrawnFigure {
    const figure = figureOf(openGraph(), request);
    return { figure, svg: writeSvg({ ...figure, fonts }) };
  },
  write(
    request: FigureRequest,
    fonts: readonly EmbeddedFont[],
    file: FigureFileRequest,
  ): Result<Uint8Array<ArrayBuffer>, Issue> {
    const written = writeFigureFile(openGraph(), request, fonts, file);
    return written.ok ? transfer(written, [written.value.buffer]) : written;
  },
};

export type FigureService = typeof service;

expose(service);
