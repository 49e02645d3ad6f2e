import { roomFor } from './bodies.ts';
import { layRoundPinned } from './earlier-places.ts';
import { chooseShelves } from './grid-shelves.ts';
import { byRank, gatherBlocs } from './ordered-actors.ts';
import { emptyPositions, type LayoutInput, type Positions } from './positions.ts';
import { ratioOf } from './ratio.ts';

/** A block of actors whose upper left corner is the origin. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly members: readonly { readonly actor: number; readonly x: number; readonly y: number }[];
}

/** Bloc after bloc, each as a list in columns to be read downwards, in the order given. */
export function arrangeInGrid(input: LayoutInput): Positions {
  const block = stackGrid(input, [...new Set(input.actors)], { ratio: ratioOf(input) });
  const positions = emptyPositions(input.actorCount);
  for (const { actor, x, y } of block.members) {
    positions.x[actor] = x - block.width / 2;
    positions.y[actor] = y - block.height / 2;
  }
  return layRoundPinned(input, positions);
}

/** Room between blocs, for the name of one. */
export const BLOC_GAP = 34;

/** The same as a block of the given shape, or of a given width as far as names allow. */
export function stackGrid(
  input: LayoutInput,
  actors: readonly number[],
  shape: { readonly ratio: number } | { readonly width: number },
): Block {
  const blocs = gatherBlocs(input, [...actors].sort(byRank(input)));
  const lists = blocs.map((everyone) => everyone.map((actor) => roomFor(input, actor)));
  const shelves = chooseShelves(lists, BLOC_GAP, shape);
  const members: { actor: number; x: number; y: number }[] = [];
  let width = 0;
  let top = 0;
  for (const shelf of shelves) {
    let start = 0;
    for (const { list, columns } of shelf.blocs) {
      const everyone = blocs[list]!;
      for (const [index, actor] of everyone.entries()) {
        const column = columns[Math.floor(index / shelf.rows)]!;
        const row = index % shelf.rows;
        members.push({ actor, x: start + column.anchor, y: top + shelf.middles[row]! });
      }
      const last = columns.at(-1)!;
      start += last.end + BLOC_GAP;
    }
    width = Math.max(width, start - BLOC_GAP);
    top += shelf.height + BLOC_GAP;
  }
  return { width, height: Math.max(0, top - BLOC_GAP), members };
}
