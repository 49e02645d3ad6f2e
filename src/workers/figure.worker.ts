import { expose } from 'comlink';
import { type EmbeddedFont, writeSvg } from '#core/figure';
import { buildGraph, type Graph } from '#core/graph';
import { type DrawnFigure, type FigureRequest, figureOf } from '#core/view';
import type { Dataset } from '#schemas';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let graph: Graph | undefined;

const service = {
  /** Takes the dataset that the figures which follow are about. */
  open(dataset: Dataset): void {
    graph = buildGraph(dataset);
  },
  draw(request: FigureRequest, fonts: readonly EmbeddedFont[]): DrawnFigure {
    if (graph === undefined) throw new Error('No dataset was opened before the first figure.');
    const figure = figureOf(graph, request);
    return { figure, svg: writeSvg({ ...figure, fonts }) };
  },
};

export type FigureService = typeof service;

expose(service);
