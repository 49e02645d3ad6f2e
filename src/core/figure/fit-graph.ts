import type { Box, Scene } from '#core/appearance';
import { drawBulk } from './draw-bulk.ts';
import { drawScene, type SceneExtras } from './draw-scene.ts';
import { type Block, createSheet, NO_BLOCK, type Sheet } from './sheet.ts';

/** No model unit gets larger than this many pixels: two actors do not fill a sheet. */
const LARGEST_SCALE = 1.5;
/** A graph is at most this many times as high as the sheet's measure. */
const TALLEST = 1.25;
const GRAPH_PADDING = 10;
const SMALLEST_GRAPH = 96;

/** Pixels a model unit at which a graph with these bounds fits the sheet. */
function fitScale(sheet: Sheet, bounds: Box, room: number | undefined): number {
  const width = sheet.measure - 2 * GRAPH_PADDING;
  const height = Math.max(SMALLEST_GRAPH, room ?? sheet.measure * TALLEST) - 2 * GRAPH_PADDING;
  return Math.min(
    LARGEST_SCALE * Math.max(1, sheet.factor),
    width / Math.max(1e-6, bounds.width),
    height / Math.max(1e-6, bounds.height),
  );
}

/** Labels may be printed in this part of their size before names are all one sees. */
const LABEL_SIZES = [1, 0.9, 0.8, 0.72];
/** The circles should span at least this part of the sheet's measure. */
const SMALLEST_SPAN = 0.55;

/**
 * Builds a scene for the scale at which it will be printed, so that its labels come out in their
 * size. Labels take part in the bounds, so a few rounds are needed; where they would crowd out the
 * graph they are printed smaller. `sheetHeight` is for a page of fixed height and counts the whole
 * sheet.
 */
export function buildSceneForFigure(
  buildAt: (scale: number) => Scene,
  sheetWidth: number,
  sheetHeight?: number,
): Scene {
  const sheet = createSheet(sheetWidth, buildAt(1).theme);
  const room = sheetHeight === undefined ? undefined : sheetHeight * GRAPH_SHARE;
  return fitScene(buildAt, sheet, room);
}

/** The same for a part of a sheet and the height that is really there. */
export function fitScene(
  buildAt: (scale: number) => Scene,
  sheet: Sheet,
  room: number | undefined,
  labelShare = 1,
): Scene {
  let scene = buildAt(1);
  // Names of a large graph are laid out where it is drawn.
  if (scene.bulk) return scene;
  for (const part of LABEL_SIZES) {
    const labelSize = part * labelShare * Math.max(1, sheet.factor);
    for (let round = 0; round < 4; round += 1) {
      const scale = fitScale(sheet, scene.bounds, room) / labelSize;
      if (Math.abs(scale / scene.scale - 1) < 0.02) break;
      scene = buildAt(scale);
    }
    const scale = fitScale(sheet, scene.bounds, room);
    const span = spanOf(scene);
    const isRoomy =
      span.width * scale >= sheet.measure * SMALLEST_SPAN ||
      (room !== undefined && span.height * scale >= room * SMALLEST_SPAN) ||
      scale >= LARGEST_SCALE * 0.8;
    if (isRoomy) break;
  }
  return scene;
}

/** How much of a page of fixed height the graph is likely to get. */
const GRAPH_SHARE = 0.6;

function spanOf({ nodes }: Scene): { width: number; height: number } {
  const sides = (low: number, high: number): number => (low > high ? 0 : high - low);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of nodes) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { width: sides(left, right), height: sides(top, bottom) };
}

/** Draws the graph in the middle of its place; `room` is the height that a fixed page leaves. */
export function placeGraph(
  sheet: Sheet,
  scene: Scene,
  top: number,
  room: number | undefined,
  extras: SceneExtras = {},
): Block {
  if (scene.nodes.length === 0 && !scene.bulk) return NO_BLOCK;
  const { bounds } = scene;
  const scale = fitScale(sheet, bounds, room);
  // What a tall page has left over stands at its end, not around the graph.
  const height = Math.max(SMALLEST_GRAPH, bounds.height * scale + 2 * GRAPH_PADDING);
  const middleX = sheet.margin + sheet.measure / 2;
  const middleY = top + height / 2;
  if (scene.bulk) {
    const lens = {
      scale,
      x: sheet.measure / 2 - (bounds.x + bounds.width / 2) * scale,
      y: height / 2 - (bounds.y + bounds.height / 2) * scale,
      width: sheet.measure,
      height,
      ratio: Math.max(1, sheet.factor),
    };
    return { drawings: [drawBulk(scene.bulk, lens, { x: sheet.margin, y: top })], height };
  }
  return {
    drawings: [
      drawScene(
        scene,
        {
          x: middleX - (bounds.x + bounds.width / 2) * scale,
          y: middleY - (bounds.y + bounds.height / 2) * scale,
          scale,
        },
        extras,
      ),
    ],
    height,
  };
}
