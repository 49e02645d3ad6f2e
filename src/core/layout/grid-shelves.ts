import type { Room } from './label-room.ts';

/** A column of a list: where its circles stand and where it ends, from the start of the list. */
interface Column {
  readonly anchor: number;
  readonly end: number;
}

/** Lists side by side, all with the same rows. */
export interface Shelf {
  readonly rows: number;
  readonly height: number;
  /** Middle of each row, from the top of the shelf. */
  readonly middles: readonly number[];
  readonly blocs: readonly { readonly list: number; readonly columns: readonly Column[] }[];
}

/** So many widths are tried for a picture of a given ratio. */
const WIDTHS = 24;
/** At most so many lists stand on one shelf; more are not looked for. */
const MOST_ON_SHELF = 12;

/**
 * Deals lists out to shelves in their order and breaks them into columns, so that the whole fits
 * the shape asked for at the largest scale.
 */
export function chooseShelves(
  lists: readonly (readonly Room[])[],
  gap: number,
  shape: { readonly ratio: number } | { readonly width: number },
): Shelf[] {
  if (lists.length === 0) return [];
  if ('width' in shape) return shelvesWithin(lists, gap, shape.width);
  const area = lists
    .flat()
    .reduce((sum, room) => sum + (room.left + room.right) * 2 * room.half, 0);
  let best: Shelf[] = [];
  let bestSize = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < WIDTHS; attempt += 1) {
    const width = Math.sqrt(area * shape.ratio) * (1 + (2 * attempt) / WIDTHS);
    const shelves = shelvesWithin(lists, gap, width);
    const height = shelves.reduce((sum, shelf) => sum + shelf.height + gap, -gap);
    const size = Math.max(widthOf(shelves, gap) / shape.ratio, height);
    if (size >= bestSize) continue;
    best = shelves;
    bestSize = size;
  }
  return best;
}

function widthOf(shelves: readonly Shelf[], gap: number): number {
  return Math.max(
    ...shelves.map(({ blocs }) =>
      blocs.reduce((sum, { columns }) => sum + columns.at(-1)!.end + gap, -gap),
    ),
  );
}

/** The lowest pile of shelves of a given width, found from the last list to the first. */
function shelvesWithin(lists: readonly (readonly Room[])[], gap: number, width: number): Shelf[] {
  const lowest: { height: number; shelf: Shelf; next: number }[] = [];
  for (let first = lists.length - 1; first >= 0; first -= 1) {
    let best: { height: number; shelf: Shelf; next: number } | undefined;
    for (let next = first + 1; next <= Math.min(lists.length, first + MOST_ON_SHELF); next += 1) {
      const shelf = shelfOf(lists, first, next, gap, width);
      if (!shelf) break;
      const below = lowest[next];
      const height = shelf.height + (below ? gap + below.height : 0);
      if (!best || height < best.height) best = { height, shelf, next };
    }
    lowest[first] = best!;
  }
  const shelves: Shelf[] = [];
  for (let first = 0; first < lists.length; first = lowest[first]!.next) {
    shelves.push(lowest[first]!.shelf);
  }
  return shelves;
}

/** The lists on one shelf with the fewest rows; a single list always finds room. */
function shelfOf(
  lists: readonly (readonly Room[])[],
  first: number,
  next: number,
  gap: number,
  width: number,
): Shelf | undefined {
  const own = lists.slice(first, next);
  const longest = Math.max(...own.map((list) => list.length));
  let tooFew = 0;
  let enough = longest + 1;
  // With more rows, lists become narrower: halving finds the fewest that fit.
  while (enough - tooFew > 1) {
    const rows = Math.floor((tooFew + enough) / 2);
    const needed = own.reduce((sum, list) => sum + columnsOf(list, rows).at(-1)!.end + gap, -gap);
    if (needed <= width) enough = rows;
    else tooFew = rows;
  }
  if (enough > longest && own.length > 1) return undefined;
  const rows = Math.min(enough, longest);
  const halves = Array.from({ length: rows }, (_, row) =>
    Math.max(...own.flatMap((list) => list.filter((__, i) => i % rows === row)).map((r) => r.half)),
  );
  const middles: number[] = [];
  let height = 0;
  for (const half of halves) {
    middles.push(height + half);
    height += 2 * half;
  }
  const blocs = own.map((list, index) => ({ list: first + index, columns: columnsOf(list, rows) }));
  return { rows, height, middles, blocs };
}

function columnsOf(list: readonly Room[], rows: number): Column[] {
  const columns: Column[] = [];
  let start = 0;
  for (let first = 0; first < list.length; first += rows) {
    const rooms = list.slice(first, first + rows);
    const anchor = start + Math.max(...rooms.map((room) => room.left));
    start = anchor + Math.max(...rooms.map((room) => room.right));
    columns.push({ anchor, end: start });
  }
  return columns;
}
