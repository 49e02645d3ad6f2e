import type { Box } from '#core/appearance';

/** Where the plane lies in the window: CSS pixel = unit × zoom + offset. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const ZOOM = { least: 0.005, most: 8 };
const FIT_ROOM = 40;
/** At the bottom, where the tools stand. */
const FIT_ROOM_BELOW = 64;
const LARGEST_FIT = 1.6;
const REVEAL_MARGIN = 60;

/** Grows the plane around a point of the window, which then moves by some pixels. */
export function zoomAround(
  { x, y, zoom }: Camera,
  factor: number,
  at: { x: number; y: number },
  by = { dx: 0, dy: 0 },
): Camera {
  const next = Math.min(ZOOM.most, Math.max(ZOOM.least, zoom * factor));
  const growth = next / zoom;
  return {
    zoom: next,
    x: at.x - (at.x - x) * growth + by.dx,
    y: at.y - (at.y - y) * growth + by.dy,
  };
}

/** Puts a point of the plane into the middle of the window. */
export const lookingAt = ({ x, y, zoom }: Camera, { width, height }: WindowSize): Camera => ({
  zoom,
  x: width / 2 - x * zoom,
  y: height / 2 - y * zoom,
});

/** Shows a box as large as fits into a share of the window. */
export function fitting(box: Box, { width, height }: WindowSize, share = 1): Camera {
  const zoom = Math.min(
    ((width - 2 * FIT_ROOM) * share) / Math.max(1, box.width),
    ((height - FIT_ROOM - FIT_ROOM_BELOW) * share) / Math.max(1, box.height),
    LARGEST_FIT,
  );
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, zoom };
  return lookingAt(middle, { width, height: height + FIT_ROOM - FIT_ROOM_BELOW });
}

/** By how many pixels the plane has to move for a point of it to be well inside the window. */
export function wayInto(
  at: { x: number; y: number },
  { width, height }: WindowSize,
): { readonly dx: number; readonly dy: number } {
  const into = (place: number, side: number) =>
    Math.max(REVEAL_MARGIN - place, 0) + Math.min(side - REVEAL_MARGIN - place, 0);
  return { dx: into(at.x, width), dy: into(at.y, height) };
}

export const toPlane = ({ x, y, zoom }: Camera, at: { x: number; y: number }) => ({
  x: (at.x - x) / zoom,
  y: (at.y - y) / zoom,
});

export const toWindow = ({ x, y, zoom }: Camera, at: { x: number; y: number }) => ({
  x: at.x * zoom + x,
  y: at.y * zoom + y,
});
