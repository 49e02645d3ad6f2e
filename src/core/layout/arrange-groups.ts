import type { LayoutProgress } from './arrange-afresh.ts';
import { emptyPositions, type LayoutGroup, type LayoutInput, type Positions } from './positions.ts';

/** Ties of each item that pull: in a web where nearly all know each other only the strongest say who is near. */
const STRONGEST_TIES = 3;
/** Free room round a group that is open, and between neighbours. */
const ROOM_ROUND = 60;

/** Arranges the items of one group as if they were a small graph of their own. */
type ArrangeLevel = (input: LayoutInput) => Positions;

/**
 * Arranges a large graph of which most is gathered in groups: each closed group has one place for
 * all its actors. What stands beside each other is arranged as if all groups were closed; then the
 * actors of an open group come round its place, and all others make way, so that opening a group
 * changes nothing but the distances. The same groups always give the same picture.
 */
export function arrangeGroups(
  input: LayoutInput,
  groups: readonly LayoutGroup[],
  arrangeLevel: ArrangeLevel,
  onProgress?: LayoutProgress,
): Positions {
  const positions = emptyPositions(input.actorCount);
  const isPlaced = new Uint8Array(input.actorCount);
  for (const actor of input.actors) isPlaced[actor] = 1;
  const innermost = new Int32Array(input.actorCount).fill(OUTSIDE);
  // Groups come after those round them.
  groups.forEach(({ members }, index) => {
    for (const actor of members) innermost[actor] = index;
  });
  const levels = 1 + groups.filter(({ isOpen }) => isOpen).length;
  let done = 0;

  /** Places what is directly in a group, round the origin; the distance of its rim comes back. */
  const arrangeInside = (parent: number): number => {
    const items = itemsOf(input, groups, innermost, isPlaced, parent);
    const placed = arrangeLevel(levelInput(input, groups, items));
    onProgress?.(++done / levels);
    const x = centred(placed.x);
    const y = centred(placed.y);
    const reach = items.list.map((item) => radiusOf(input, groups, item));
    items.list.forEach((item, index) => {
      if (item.actor !== undefined || !groups[item.group]!.isOpen) return;
      const rim = arrangeInside(item.group) + ROOM_ROUND;
      makeWay(x, y, index, rim - reach[index]!);
      reach[index] = rim;
    });
    items.list.forEach((item, index) => {
      if (item.actor !== undefined) {
        positions.x[item.actor] = x[index]!;
        positions.y[item.actor] = y[index]!;
        return;
      }
      const { members, isOpen } = groups[item.group]!;
      for (const actor of members) {
        if (isPlaced[actor] === 0) continue;
        positions.x[actor] = x[index]! + (isOpen ? positions.x[actor]! : 0);
        positions.y[actor] = y[index]! + (isOpen ? positions.y[actor]! : 0);
      }
    });
    return reach.reduce(
      (rim, own, index) => Math.max(rim, Math.hypot(x[index]!, y[index]!) + own),
      0,
    );
  };
  arrangeInside(OUTSIDE);
  return positions;
}

const OUTSIDE = -1;
const NOT_HERE = -1;

/** An actor that stands for itself, or a group. */
type Item = { readonly actor: number } | { readonly actor: undefined; readonly group: number };

interface Items {
  readonly list: readonly Item[];
  /** The item that each actor of the graph belongs to, or `NOT_HERE`. */
  readonly itemOf: Int32Array;
}

function itemsOf(
  { actorCount }: LayoutInput,
  groups: readonly LayoutGroup[],
  innermost: Int32Array,
  isPlaced: Uint8Array,
  parent: number,
): Items {
  const list: Item[] = [];
  const itemOf = new Int32Array(actorCount).fill(NOT_HERE);
  groups.forEach((group, index) => {
    if (group.parent !== parent || !group.members.some((actor) => isPlaced[actor] === 1)) return;
    for (const actor of group.members) itemOf[actor] = list.length;
    list.push({ actor: undefined, group: index });
  });
  for (let actor = 0; actor < actorCount; actor += 1) {
    if (isPlaced[actor] === 0 || innermost[actor] !== parent) continue;
    itemOf[actor] = list.length;
    list.push({ actor });
  }
  return { list, itemOf };
}

function radiusOf(input: LayoutInput, groups: readonly LayoutGroup[], item: Item): number {
  return item.actor === undefined ? groups[item.group]!.radius : input.radius[item.actor]!;
}

/** The items as a graph of their own, with the strongest ties between them. */
function levelInput(
  input: LayoutInput,
  groups: readonly LayoutGroup[],
  { list, itemOf }: Items,
): LayoutInput {
  const count = list.length;
  const sums = new Map<number, number>();
  for (let tie = 0; tie < input.source.length; tie += 1) {
    const one = itemOf[input.source[tie]!]!;
    const other = itemOf[input.target[tie]!]!;
    if (one < 0 || other < 0 || one === other) continue;
    const key = Math.min(one, other) * count + Math.max(one, other);
    sums.set(key, (sums.get(key) ?? 0) + input.weight[tie]!);
  }
  const kept = strongest(sums, count);
  const sizeOf = (ofGroup: (group: LayoutGroup) => number, ofActor: Float32Array) =>
    Float32Array.from(list, (item) =>
      item.actor === undefined ? ofGroup(groups[item.group]!) : ofActor[item.actor]!,
    );
  return {
    actorCount: count,
    actors: Uint32Array.from(list.keys()),
    source: Uint32Array.from(kept, (key) => Math.floor(key / count)),
    target: Uint32Array.from(kept, (key) => key % count),
    weight: Float32Array.from(kept, (key) => 1 + Math.log2(1 + sums.get(key)!)),
    bloc: new Int16Array(count).fill(-1),
    radius: sizeOf(({ radius }) => radius, input.radius),
    labelWidth: sizeOf(({ labelWidth }) => labelWidth, input.labelWidth),
    labelHeight: sizeOf(({ labelHeight }) => labelHeight, input.labelHeight),
    aspectRatio: input.aspectRatio,
    layout: 'force',
  };
}

function strongest(sums: ReadonlyMap<number, number>, count: number): readonly number[] {
  const keysOf: number[][] = Array.from({ length: count }, () => []);
  const byStrength = [...sums].sort(([a, one], [b, other]) => other - one || a - b);
  return byStrength.flatMap(([key]) => {
    const ends = [keysOf[Math.floor(key / count)]!, keysOf[key % count]!];
    if (ends.every((keys) => keys.length >= STRONGEST_TIES)) return [];
    for (const keys of ends) keys.push(key);
    return [key];
  });
}

function centred(values: Float64Array): Float64Array {
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  return values.map((value) => value - middle);
}

/** Moves all others straight away from an item, each by the same distance. */
function makeWay(x: Float64Array, y: Float64Array, from: number, distance: number): void {
  for (let index = 0; index < x.length; index += 1) {
    if (index === from) continue;
    const dx = x[index]! - x[from]!;
    const dy = y[index]! - y[from]!;
    const away = Math.hypot(dx, dy) || 1;
    x[index]! += (dx / away) * distance;
    y[index]! += (dy / away) * distance;
  }
}
