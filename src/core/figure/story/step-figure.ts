import { buildLegend } from '#core/appearance';
import { altTextOf } from '../alt-text.ts';
import { drawLegend } from '../draw-legend.ts';
import type { Drawing, Figure } from '../drawing.ts';
import type { FigureWords } from '../figure-words.ts';
import { fitScene, placeGraph } from '../fit-graph.ts';
import type { FigureView } from '../make-figure.ts';
import { createSheet, type Sheet } from '../sheet.ts';

/** The graph of a view with its key below, within a part of a sheet and a height. */
export function drawStep(
  sheet: Sheet,
  view: FigureView,
  top: number,
  room: number,
  words: FigureWords,
): readonly Drawing[] {
  const { graph, shown } = view;
  const legend = buildLegend(graph, shown, sheet.theme);
  const build = (scale: number) => view.buildScene({ theme: sheet.theme, scale });
  const gap = sheet.size.body;
  const key = drawLegend(sheet, legend, build(1), 0, words);
  const graphRoom = room - key.height - gap;
  const scene = fitScene(build, sheet, graphRoom);
  return [
    ...placeGraph(sheet, scene, top, graphRoom).drawings,
    ...drawLegend(sheet, legend, scene, top + room - key.height, words).drawings,
  ];
}

export const describeStep = ({ graph, shown }: FigureView, words: FigureWords): string =>
  altTextOf(graph, shown.relationships, shown.actors, words);

const WIDTH = 1000;
const HEIGHT = 760;

/** The view of a step as a picture of its own, without title and texts. */
export function figureOfStep(view: FigureView, title: string, words: FigureWords): Figure {
  const sheet = createSheet(WIDTH, 'light', { direction: words.direction, margin: 12 });
  return {
    width: WIDTH,
    height: HEIGHT,
    title,
    description: describeStep(view, words),
    language: words.language,
    ground: sheet.colours.ground,
    fonts: [],
    drawings: drawStep(sheet, view, sheet.margin, HEIGHT - 2 * sheet.margin, words),
  };
}
