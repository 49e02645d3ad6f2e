import { groupColoursOf, lineStylesOf, THEME_COLOURS, type ThemeId } from '#core/appearance';
import { hasBit } from '#core/base';
import { applyFilter, bundleRelationships, type Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import { placeActors, type View } from '#state';

/** A small drawing of a view: dots and lines only, in the colours of the graph. */
export interface Thumbnail {
  readonly viewBox: string;
  /** Radius of a dot and width of a line, in model units. */
  readonly radius: number;
  readonly lineWidth: number;
  readonly ground: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly colour: string }[];
  /** One path for each colour. */
  readonly lines: readonly { readonly path: string; readonly colour: string }[];
}

/** Width over height. */
export const THUMBNAIL_RATIO = 1.5;
/** More than this cannot be told apart on a thumbnail. */
const MOST_LINES = 3_000;
/** Radius of a dot, as a share of the drawing's width. */
const DOT_SHARE = 0.014;

/**
 * What a view shows, where the actors stand now or where the view has put them. The layout is not
 * made again for it: a thumbnail tells views apart, it is no figure.
 */
export function drawThumbnail(
  graph: Graph,
  view: View,
  positions: Positions,
  theme: ThemeId,
): Thumbnail {
  const visible = applyFilter(graph, view.filter);
  const { x, y } = placeActors(graph, positions, view.places);
  const groups = groupColoursOf(graph.dataset.actorGroups, theme);
  const actors = graph.actors.flatMap((_, actor) =>
    hasBit(visible.actors, actor) && Number.isFinite(x[actor]) ? [actor] : [],
  );
  const dots = actors.map((actor) => ({
    x: round(x[actor]!),
    y: round(y[actor]!),
    colour: groups.get(graph.actors[actor]!.group ?? '')?.ring ?? THEME_COLOURS[theme].ink,
  }));
  const styles = lineStylesOf(graph.types, theme);
  const paths = new Map<string, string[]>();
  for (const { source, target, type } of bundleRelationships(graph, visible).slice(0, MOST_LINES)) {
    if (!Number.isFinite(x[source]) || !Number.isFinite(x[target])) continue;
    const colour = styles[type]?.colour ?? THEME_COLOURS[theme].ink;
    const path = paths.get(colour) ?? [];
    path.push(
      `M${round(x[source]!)} ${round(y[source]!)}L${round(x[target]!)} ${round(y[target]!)}`,
    );
    paths.set(colour, path);
  }
  const box = boxAround(dots);
  return {
    viewBox: [box.x, box.y, box.width, box.height].map(round).join(' '),
    radius: round(box.width * DOT_SHARE),
    lineWidth: round((box.width * DOT_SHARE) / 3),
    ground: THEME_COLOURS[theme].ground,
    dots,
    lines: [...paths].map(([colour, path]) => ({ colour, path: path.join('') })),
  };
}

/** The box of the dots with a margin, widened to the ratio of a thumbnail. */
function boxAround(dots: Thumbnail['dots']) {
  if (dots.length === 0) return { x: 0, y: 0, width: 3, height: 2 };
  const left = Math.min(...dots.map((dot) => dot.x));
  const top = Math.min(...dots.map((dot) => dot.y));
  const wide = Math.max(...dots.map((dot) => dot.x)) - left;
  const high = Math.max(...dots.map((dot) => dot.y)) - top;
  const width = Math.max(wide, high * THUMBNAIL_RATIO, 100) * 1.1;
  const height = width / THUMBNAIL_RATIO;
  return { x: left + (wide - width) / 2, y: top + (high - height) / 2, width, height };
}

const round = (value: number) => Math.round(value * 10) / 10;
