import { segmentHitsBox, segmentsCross } from './crossings.ts';
import { convexHull, isInsideHull } from './hull.ts';
import { LABEL_GAP } from './label-room.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { sampledStress } from './stress.ts';
import { mergeParallelTies } from './ties.ts';

/** How good an arrangement is, in numbers; lengths in model units. */
export interface LayoutQuality {
  /** Pairs of actors whose circles or labels overlap. */
  readonly overlaps: number;
  /** Actors inside the convex hull of another bloc's circles and labels. */
  readonly intruders: number;
  readonly crossings: number;
  /** Times a straight line between two actors runs through another actor's circle or label. */
  readonly linesThroughMarks: number;
  readonly meanEdgeLength: number;
  /** Normalised stress over a sample of pairs; see `sampledStress`. */
  readonly stress: number;
  /** Share of the bounding box that circles and labels cover. */
  readonly fill: number;
  readonly width: number;
  readonly height: number;
}

export function measureLayout(input: LayoutInput, positions: Positions): LayoutQuality {
  const actors = [...new Set(input.actors)];
  const boxes = actors.flatMap((actor) => marksOf(input, positions, actor));
  let overlaps = 0;
  for (const [index, one] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next]!;
      if (one.actor !== other.actor && overlap(one, other)) overlaps += 1;
    }
  }

  const ties = mergeParallelTies(input, new Set(actors));
  const at = (actor: number) => [positions.x[actor]!, positions.y[actor]!] as const;
  let crossings = 0;
  let linesThroughMarks = 0;
  let length = 0;
  for (const [index, one] of ties.entries()) {
    const [ax, ay] = at(one.a);
    const [bx, by] = at(one.b);
    length += Math.hypot(ax - bx, ay - by);
    for (const box of boxes) {
      if (box.actor === one.a || box.actor === one.b) continue;
      if (segmentHitsBox(ax, ay, bx, by, box.lowX, box.lowY, box.highX, box.highY)) {
        linesThroughMarks += 1;
      }
    }
    for (const other of ties.slice(index + 1)) {
      if (one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b)
        continue;
      const [cx, cy] = at(other.a);
      const [dx, dy] = at(other.b);
      if (segmentsCross(ax, ay, bx, by, cx, cy, dx, dy)) crossings += 1;
    }
  }

  const lowX = Math.min(...boxes.map((box) => box.lowX));
  const highX = Math.max(...boxes.map((box) => box.highX));
  const lowY = Math.min(...boxes.map((box) => box.lowY));
  const highY = Math.max(...boxes.map((box) => box.highY));
  const covered = boxes.reduce(
    (sum, box) => sum + (box.highX - box.lowX) * (box.highY - box.lowY),
    0,
  );
  return {
    overlaps,
    intruders: countIntruders(input, boxes),
    crossings,
    linesThroughMarks,
    meanEdgeLength: ties.length > 0 ? length / ties.length : 0,
    stress: sampledStress(input, positions),
    fill: covered / ((highX - lowX) * (highY - lowY)),
    width: highX - lowX,
    height: highY - lowY,
  };
}

interface MarkBox {
  readonly actor: number;
  readonly lowX: number;
  readonly lowY: number;
  readonly highX: number;
  readonly highY: number;
}

/** The box round an actor's circle, and that of its label to the right of it. */
function marksOf(input: LayoutInput, positions: Positions, actor: number): MarkBox[] {
  const x = positions.x[actor]!;
  const y = positions.y[actor]!;
  const radius = input.radius[actor] ?? 0;
  const width = input.labelWidth[actor] ?? 0;
  const circle = {
    actor,
    lowX: x - radius,
    lowY: y - radius,
    highX: x + radius,
    highY: y + radius,
  };
  if (width === 0) return [circle];
  const start = circle.highX + LABEL_GAP;
  const half = (input.labelHeight[actor] ?? 0) / 2;
  return [circle, { actor, lowX: start, lowY: y - half, highX: start + width, highY: y + half }];
}

function overlap(one: MarkBox, other: MarkBox): boolean {
  return (
    one.lowX < other.highX &&
    other.lowX < one.highX &&
    one.lowY < other.highY &&
    other.lowY < one.highY
  );
}

function countIntruders(input: LayoutInput, boxes: readonly MarkBox[]): number {
  const byBloc = new Map<number, MarkBox[]>();
  for (const box of boxes) {
    const bloc = input.bloc[box.actor] ?? -1;
    byBloc.set(bloc, [...(byBloc.get(bloc) ?? []), box]);
  }
  const intruders = new Set<string>();
  for (const [bloc, own] of byBloc) {
    if (bloc < 0) continue;
    const hull = convexHull(own.flatMap(cornersOf));
    for (const box of boxes) {
      if ((input.bloc[box.actor] ?? -1) === bloc) continue;
      if (cornersOf(box).some((corner) => isInsideHull(hull, corner.x, corner.y))) {
        intruders.add(`${bloc} ${box.actor}`);
      }
    }
  }
  return intruders.size;
}

function cornersOf(box: MarkBox): { x: number; y: number }[] {
  return [
    { x: box.lowX, y: box.lowY },
    { x: box.highX, y: box.lowY },
    { x: box.highX, y: box.highY },
    { x: box.lowX, y: box.highY },
  ];
}
