import { type FigureSpec, planSheet } from './compose-figure.ts';
import type { Figure } from './drawing.ts';
import type { SheetSize } from './figure-options.ts';

/** How much larger the sheet is laid out before it is set smaller. */
const FACTORS = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.4];
/** How many documents are named before the rest is counted. */
const NAMED = [Number.POSITIVE_INFINITY, 24, 16, 12, 8, 5];
/** So few documents are always named. */
const ALWAYS_NAMED = 8;
/** The graph gets at least this part of a page's height. */
const GRAPH_SHARE = 0.5;

/**
 * How a page of fixed height is filled: first fewer documents are named, then everything is laid
 * out on a larger sheet that is set smaller, until the graph has half of the height.
 */
export function sheetTrials(spec: FigureSpec): { factor: number; spec: FigureSpec } {
  const { height, margin, width } = spec;
  if (height === undefined) return { factor: 1, spec };
  let trial = { factor: 1, spec };
  for (const factor of FACTORS) {
    for (const mostCitations of NAMED) {
      trial = {
        factor,
        spec: {
          ...spec,
          width: width * factor,
          height: height * factor,
          ...(margin !== undefined && { margin: margin * factor }),
          mostCitations,
        },
      };
      const { room = 0, key } = planSheet(trial.spec);
      const isRoomy = room >= height * factor * GRAPH_SHARE;
      if (isRoomy && room >= (key?.block.height ?? 0)) return trial;
      if (spec.citations.length <= ALWAYS_NAMED) break;
    }
  }
  return trial;
}

/** Sets a figure that was laid out `factor` times as large, or that grew, in its page. */
export function fitToPage(figure: Figure, factor: number, size: SheetSize): Figure {
  const { width, height } = size;
  if (height === undefined) return figure;
  const scale = Math.min(1 / factor, height / figure.height);
  if (scale === 1) return figure;
  return {
    ...figure,
    width,
    height,
    drawings: [
      {
        kind: 'group',
        role: 'sheet',
        place: { x: (width - figure.width * scale) / 2, y: 0, scale },
        children: figure.drawings,
      },
    ],
  };
}
