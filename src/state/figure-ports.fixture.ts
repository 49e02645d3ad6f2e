import { writeSvg } from '#core/figure';
import { buildGraph } from '#core/graph';
import { figureOf, writeFigureFile } from '#core/view';
import { ok } from '#schemas';
import type { FigurePorts } from './figure-ports.ts';

/** Files that can be told from one another, in place of what a browser would make. */
export const fakeFigures = (changes: Partial<FigurePorts> = {}): FigurePorts => ({
  make: async (dataset, request) => ok(figureOf(buildGraph(dataset), request)),
  draw: async (dataset, request) => {
    const figure = figureOf(buildGraph(dataset), request);
    return ok({ figure, svg: writeSvg(figure) });
  },
  writeFile: async (dataset, request, file) =>
    writeFigureFile(buildGraph(dataset), request, [], file),
  warmUpPng: () => {},
  renderPng: async () => ok(new Blob()),
  writePdf: async () => ok(new TextEncoder().encode('%PDF-')),
  encode: async (_, mediaType) => ok(new Blob([mediaType])),
  copyPicture: async (png) => (await png).size >= 0,
  ...changes,
});
