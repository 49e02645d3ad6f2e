import { expose, transfer } from 'comlink';
import { type EmbeddedFont, writeSvg } from '#core/figure';
import { buildGraph, type Graph } from '#core/graph';
import {
  type DrawnFigure,
  type FigureFileRequest,
  type FigureRequest,
  figureOf,
  writeFigureFile,
} from '#core/view';
import type { Dataset, Issue, Result } from '#schemas';
import { collectSlices, type TakeSlice } from './dataset-slices.ts';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let slices = collectSlices();
let graph: Graph | undefined;

const openGraph = (): Graph => {
  if (graph === undefined) throw new Error('No dataset was opened before the first figure.');
  return graph;
};

const service = {
  /** Takes records of the dataset that is opened next. */
  take(...slice: Parameters<TakeSlice>): void {
    slices.take(...slice);
  },
  /** Opens the dataset that the figures which follow are about; its records were taken before. */
  open(head: Dataset): void {
    graph = buildGraph(slices.join(head));
    slices = collectSlices();
  },
  draw(request: FigureRequest, fonts: readonly EmbeddedFont[]): DrawnFigure {
    const figure = figureOf(openGraph(), request);
    return { figure, svg: writeSvg({ ...figure, fonts }) };
  },
  write(
    request: FigureRequest,
    fonts: readonly EmbeddedFont[],
    file: FigureFileRequest,
  ): Result<Uint8Array, Issue> {
    const written = writeFigureFile(openGraph(), request, fonts, file);
    return written.ok ? transfer(written, [written.value.buffer]) : written;
  },
};

export type FigureService = typeof service;

expose(service);
