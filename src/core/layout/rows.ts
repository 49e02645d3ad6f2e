import type { Room } from './label-room.ts';

/** An actor's place within its body, relative to the body's origin. */
export interface Member {
  readonly actor: number;
  readonly dx: number;
  readonly dy: number;
}

/** Actors that stand together, within a room around their common origin. */
export interface Stack {
  readonly room: Room;
  readonly members: readonly Member[];
}

/** Stands actors in rows with aligned columns, in a block of about the given width by height. */
export function stackInRows(
  actors: readonly number[],
  rooms: readonly Room[],
  ratio: number,
): Stack {
  const meanWidth = mean(rooms.map((room) => room.left + room.right));
  const rowHeight = 2 * Math.max(...rooms.map((room) => room.half));
  const wanted = Math.round(Math.sqrt((actors.length * rowHeight * ratio) / meanWidth));
  const columns = Math.min(actors.length, Math.max(1, wanted));
  return stackInColumns(actors, rooms, Math.ceil(actors.length / columns));
}

/** Stands actors in aligned columns of the given number of rows. */
export function stackInColumns(
  actors: readonly number[],
  rooms: readonly Room[],
  rows: number,
): Stack {
  if (actors.length === 1)
    return { room: rooms[0]!, members: [{ actor: actors[0]!, dx: 0, dy: 0 }] };
  const rowHeight = 2 * Math.max(...rooms.map((room) => room.half));

  // Filled column by column, so that a reader goes down a column as in a list.
  const left: number[] = [];
  const right: number[] = [];
  for (const [index, room] of rooms.entries()) {
    const column = Math.floor(index / rows);
    left[column] = Math.max(left[column] ?? 0, room.left);
    right[column] = Math.max(right[column] ?? 0, room.right);
  }
  const starts: number[] = [];
  let width = 0;
  for (let column = 0; column < left.length; column += 1) {
    starts.push(width + left[column]!);
    width += left[column]! + right[column]!;
  }
  const height = Math.min(rows, actors.length) * rowHeight;
  return {
    room: { left: width / 2, right: width / 2, half: height / 2 },
    members: actors.map((actor, index) => ({
      actor,
      dx: starts[Math.floor(index / rows)]! - width / 2,
      dy: ((index % rows) + 0.5) * rowHeight - height / 2,
    })),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
