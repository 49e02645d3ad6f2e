/** The heading row or column, as a place of the cursor beside the cells 0 to `count - 1`. */
export const HEAD = -1;

/** A cell, or a heading where `row` or `column` is `HEAD`; never both. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/** Sizes of a matrix in whole pixels, so that every edge falls on a pixel. */
export interface MatrixGeometry {
  readonly count: number;
  /** From one cell to the next, and the empty part of it. */
  readonly pitch: number;
  readonly gap: number;
  /** Width of the strips in the colours of the groups, at the outer side of the headings. */
  readonly band: number;
  /** Width of the headings of the rows and height of those of the columns, strips included. */
  readonly rowHead: number;
  readonly columnHead: number;
  /** Whether the headings have room for names. */
  readonly hasLabels: boolean;
}

export interface MatrixRoom {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** Whether all of it is to fit into the window, however small its cells. */
  readonly isWhole: boolean;
  /** What the widest count in a cell needs, in pixels; 0 where none is written. */
  readonly countWidth: number;
  /** Fingers need larger cells than a mouse. */
  readonly isCoarse: boolean;
}

const BAND = 16;
const LARGEST_PITCH = 32;
/** Below this width headings leave more of it to the cells. */
const NARROW = 560;

/** Decides how large cells and headings are in a window. */
export function measureMatrix(room: MatrixRoom): MatrixGeometry {
  const { count } = room;
  const smallest = room.isCoarse ? 24 : 18;
  const isNarrow = room.width < NARROW;
  const labelled = {
    rowHead: BAND + (isNarrow ? 100 : 150),
    columnHead: BAND + (isNarrow ? 92 : 118),
  };
  const pitchBeside = ({ rowHead, columnHead }: { rowHead: number; columnHead: number }) =>
    Math.floor(Math.min(room.width - rowHead, room.height - columnHead) / Math.max(1, count));
  const fitting = pitchBeside(labelled);
  const hasLabels = !room.isWhole || fitting >= smallest;
  const heads = hasLabels ? labelled : { rowHead: BAND, columnHead: BAND };
  const readable = Math.max(smallest, Math.min(LARGEST_PITCH, fitting));
  const wide = room.isWhole ? readable : Math.max(readable, Math.ceil(room.countWidth));
  const bounded = hasLabels ? wide : Math.max(1, Math.min(LARGEST_PITCH, pitchBeside(heads)));
  return { count, pitch: bounded, gap: bounded > 4 ? 1 : 0, band: BAND, ...heads, hasLabels };
}

/** What lies at a point of the window: a cell or a heading; `undefined` outside and in the corner. */
export function placeAt(
  { count, pitch, rowHead, columnHead }: MatrixGeometry,
  point: { readonly x: number; readonly y: number },
  scroll: { readonly left: number; readonly top: number },
): MatrixPlace | undefined {
  const row = point.y < columnHead ? HEAD : Math.floor((point.y + scroll.top - columnHead) / pitch);
  const column = point.x < rowHead ? HEAD : Math.floor((point.x + scroll.left - rowHead) / pitch);
  if (row >= count || column >= count || (row === HEAD && column === HEAD)) return undefined;
  return { row, column };
}

/** How far to scroll so that a place is in the window: not at all where it is. */
export function scrollTo(
  geometry: MatrixGeometry,
  { row, column }: MatrixPlace,
  view: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): { readonly left: number; readonly top: number } {
  const along = (index: number, from: number, room: number): number => {
    if (index === HEAD) return from;
    const start = index * geometry.pitch;
    if (start < from) return start;
    return Math.max(from, start + geometry.pitch - room);
  };
  return {
    left: along(column, view.left, view.width - geometry.rowHead),
    top: along(row, view.top, view.height - geometry.columnHead),
  };
}
