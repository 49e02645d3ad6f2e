import { createRandom } from '#core/base';
import type { LayoutProgress } from './arrange-afresh.ts';
import { alignTo, keepAbsent } from './earlier-places.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import { packParts } from './pack-parts.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { ratioOf } from './ratio.ts';
import { descendStress } from './stress-descent.ts';

/** Side of the square that each actor gets of the picture, in units. */
const ROOM = 38;

/**
 * Arranges a graph of thousands of actors by the steps between them. Parts without a tie to the
 * rest stand beside and below the largest. Actors with a place in `previous` keep it to the bit.
 * Where these are most of all, the others come to the middle of their partners; where they are few,
 * such as some that a user has pinned, the picture is made afresh around them.
 */
export function arrangeLarge(input: LayoutInput, onProgress?: LayoutProgress): Positions {
  const actors = Uint32Array.from(new Set(input.actors)).sort();
  const { previous } = input;
  const isKept = (actor: number) =>
    previous !== undefined &&
    Number.isFinite(previous.x[actor]) &&
    Number.isFinite(previous.y[actor]);
  const graph = neighbourhoodsOf(input, actors);
  const kept = actors.filter(isKept);
  if (previous && 2 * kept.length >= actors.length) {
    return keepAbsent(placeNewcomers(graph, actors, input.actorCount, previous, isKept), previous);
  }
  const places = arrangeParts(graph, ratioOf(input), onProgress);
  const fresh = toActors(actors, input.actorCount, places);
  if (!previous || kept.length === 0) return keepAbsent(fresh, previous);
  const near = alignTo(fresh, previous, kept);
  for (const actor of kept) {
    near.x[actor] = previous.x[actor]!;
    near.y[actor] = previous.y[actor]!;
  }
  return keepAbsent(near, previous);
}

/** Ties among the actors, without doubles, by their place in the list of actors. */
function neighbourhoodsOf(input: LayoutInput, actors: Uint32Array): Neighbourhoods {
  const nodeOf = new Int32Array(input.actorCount).fill(-1);
  actors.forEach((actor, node) => {
    nodeOf[actor] = node;
  });
  const keys = new Float64Array(input.source.length);
  let count = 0;
  for (let tie = 0; tie < input.source.length; tie += 1) {
    const a = nodeOf[input.source[tie]!]!;
    const b = nodeOf[input.target[tie]!]!;
    if (a >= 0 && b >= 0 && a !== b) {
      keys[count++] = Math.min(a, b) * actors.length + Math.max(a, b);
    }
  }
  const sorted = keys.subarray(0, count).sort();
  const offsets = new Uint32Array(actors.length + 1);
  const pairs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = sorted[index]!;
    if (index > 0 && key === sorted[index - 1]) continue;
    const a = Math.floor(key / actors.length);
    const b = key % actors.length;
    pairs.push(a, b);
    offsets[a + 1]! += 1;
    offsets[b + 1]! += 1;
  }
  for (let node = 0; node < actors.length; node += 1) offsets[node + 1]! += offsets[node]!;
  const neighbours = new Uint32Array(pairs.length);
  const next = offsets.slice();
  for (let index = 0; index < pairs.length; index += 2) {
    const [a, b] = [pairs[index]!, pairs[index + 1]!];
    neighbours[next[a]!++] = b;
    neighbours[next[b]!++] = a;
  }
  return { offsets, neighbours };
}

/** Lays out each connected part by itself and packs them, the largest first. */
function arrangeParts(
  graph: Neighbourhoods,
  ratio: number,
  onProgress?: LayoutProgress,
): Positions {
  const total = graph.offsets.length - 1;
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  const parts = connectedParts(graph);
  let done = 0;
  const boxes = parts.map((part) => {
    const box = arrangePart(graph, part, (share) => {
      onProgress?.((done + share * part.length) / total);
    });
    done += part.length;
    return box;
  });
  packParts(boxes, ratio).forEach(({ left, top, scale }, place) => {
    parts[place]!.forEach((node, index) => {
      x[node] = (left + boxes[place]!.x[index]! * scale) * ROOM;
      y[node] = (top + boxes[place]!.y[index]! * scale) * ROOM;
    });
  });
  return { x, y };
}

function connectedParts({ offsets, neighbours }: Neighbourhoods): readonly Uint32Array[] {
  const isSeen = new Uint8Array(offsets.length - 1);
  const parts: Uint32Array[] = [];
  for (let start = 0; start < isSeen.length; start += 1) {
    if (isSeen[start] === 1) continue;
    const part = [start];
    isSeen[start] = 1;
    for (let index = 0; index < part.length; index += 1) {
      const node = part[index]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = neighbours[at]!;
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        part.push(other);
      }
    }
    parts.push(Uint32Array.from(part).sort());
  }
  return parts.sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

/** A part in a box at the origin, of about one square unit an actor. */
function arrangePart(graph: Neighbourhoods, part: Uint32Array, onProgress: LayoutProgress) {
  const random = createRandom(0x5eed + part[0]!);
  const x = Float64Array.from(part, () => random() - 0.5);
  const y = Float64Array.from(part, () => random() - 0.5);
  const placeOf = new Map([...part].map((node, index) => [node, index]));
  const offsets = new Uint32Array(part.length + 1);
  const neighbours: number[] = [];
  part.forEach((node, index) => {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at += 1) {
      neighbours.push(placeOf.get(graph.neighbours[at]!)!);
    }
    offsets[index + 1] = neighbours.length;
  });
  descendStress({ offsets, neighbours: Uint32Array.from(neighbours) }, x, y, random, onProgress);
  const [left, top] = [least(x), least(y)];
  const [wide, high] = [
    -least(x.map((value) => -value)) - left,
    -least(y.map((value) => -value)) - top,
  ];
  const scale = Math.sqrt(part.length / Math.max(1e-6, Math.max(wide, 0.3) * Math.max(high, 0.3)));
  return {
    x: x.map((value) => (value - left) * scale),
    y: y.map((value) => (value - top) * scale),
    width: wide * scale,
    height: high * scale,
    count: part.length,
  };
}

const least = (values: Float64Array) =>
  values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);

/** Actors that are known stay; each new one goes to the middle of its partners, beside the others. */
function placeNewcomers(
  graph: Neighbourhoods,
  actors: Uint32Array,
  actorCount: number,
  previous: Positions,
  isKept: (actor: number) => boolean,
): Positions {
  const random = createRandom(0x5eed);
  const x = Float64Array.from(actors, (actor) => previous.x[actor]!);
  const y = Float64Array.from(actors, (actor) => previous.y[actor]!);
  const right = x.reduce((found, value) => Math.max(found, Number.isNaN(value) ? 0 : value), 0);
  let homeless = 0;
  actors.forEach((actor, node) => {
    if (isKept(actor)) return;
    let [sumX, sumY, count] = [0, 0, 0];
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at += 1) {
      const other = graph.neighbours[at]!;
      if (!Number.isFinite(x[other])) continue;
      sumX += x[other]!;
      sumY += y[other]!;
      count += 1;
    }
    if (count > 0) {
      x[node] = sumX / count + (random() - 0.5) * 2 * ROOM;
      y[node] = sumY / count + (random() - 0.5) * 2 * ROOM;
    } else {
      x[node] = right + (2 + Math.floor(homeless / 40)) * ROOM;
      y[node] = (homeless % 40) * ROOM;
      homeless += 1;
    }
  });
  return toActors(actors, actorCount, { x, y });
}

function toActors(actors: Uint32Array, actorCount: number, places: Positions): Positions {
  const x = new Float64Array(actorCount).fill(Number.NaN);
  const y = new Float64Array(actorCount).fill(Number.NaN);
  actors.forEach((actor, node) => {
    x[actor] = places.x[node]!;
    y[actor] = places.y[node]!;
  });
  return { x, y };
}
