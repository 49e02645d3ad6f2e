import type { Room } from './label-room.ts';

interface Box {
  readonly lowX: number;
  readonly highX: number;
  readonly lowY: number;
  readonly highY: number;
}

/** Height of the bands by which boxes are looked up. */
const BAND = 32;

/** The boxes that are taken, to be asked whether another still fits. */
export function createPlaced(): {
  add(x: number, y: number, room: Room): void;
  isFree(x: number, y: number, room: Room): boolean;
} {
  const bands = new Map<number, Box[]>();
  return {
    add(x, y, room) {
      const box = boxAt(x, y, room);
      for (let band = bandOf(box.lowY); band <= bandOf(box.highY); band += 1) {
        const boxes = bands.get(band);
        if (boxes) boxes.push(box);
        else bands.set(band, [box]);
      }
    },
    isFree(x, y, room) {
      const { lowX, highX, lowY, highY } = boxAt(x, y, room);
      for (let band = bandOf(lowY); band <= bandOf(highY); band += 1) {
        for (const box of bands.get(band) ?? []) {
          if (box.lowX < highX && lowX < box.highX && box.lowY < highY && lowY < box.highY) {
            return false;
          }
        }
      }
      return true;
    },
  };
}

function boxAt(x: number, y: number, room: Room): Box {
  return { lowX: x - room.left, highX: x + room.right, lowY: y - room.half, highY: y + room.half };
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}
