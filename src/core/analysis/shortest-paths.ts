import type { Graph } from '#core/graph';
import {
  forEachTie,
  requireActor,
  tiesByNeighbour,
  type VisibleRelationships,
  type WalkDirection,
} from './visible-ties.ts';

/** One step of a path, with all visible relationships that can be walked from one to the other. */
export interface PathStep {
  readonly from: number;
  readonly to: number;
  /** Ascending; with `either-way` those of both directions. */
  readonly relationships: readonly number[];
}

/** All shortest paths between two actors, as a graph of steps without cycles. */
export interface ShortestPaths {
  readonly from: number;
  readonly to: number;
  /** Steps of each path; 0 where both ends are one actor. */
  readonly hops: number;
  /**
   * How many paths there are. Two paths differ when they pass different actors; relationships
   * side by side are one step. It can pass any number, hence a BigInt.
   */
  readonly count: bigint;
  /** The actors that lie `i` steps from the start on some path, ascending; the ends stand alone. */
  readonly layers: readonly (readonly number[])[];
  /** `steps[i]` lead from `layers[i]` to `layers[i + 1]`, by `from`, then `to`. */
  readonly steps: readonly (readonly PathStep[])[];
}

/**
 * Finds all shortest paths from one actor to another over visible relationships, whatever their
 * direction or along it; `undefined` where there is none. Breadth-first search (Moore 1959, "The
 * shortest path through a maze") up to the layer of the goal, then back from there, so that only
 * actors on a path remain; paths are counted layer by layer as in Brandes (2001), "A faster
 * algorithm for betweenness centrality". Linear in the relationships of the actors passed.
 */
export function findShortestPaths(
  graph: Graph,
  visible: VisibleRelationships,
  from: number,
  to: number,
  direction: Exclude<WalkDirection, 'against'> = 'either-way',
): ShortestPaths | undefined {
  requireActor(graph, from);
  requireActor(graph, to);
  const distance = measureDistances(graph, visible, from, to, direction);
  const hops = distance[to]!;
  if (hops === -1) return undefined;

  const back: WalkDirection = direction === 'along' ? 'against' : direction;
  const layers: number[][] = [[to]];
  const steps: PathStep[][] = [];
  for (let layer = hops - 1; layer >= 0; layer -= 1) {
    const stepsOfLayer: PathStep[] = [];
    for (const reached of layers.at(-1)!) {
      for (const [other, relationships] of tiesByNeighbour(graph, visible, reached, back)) {
        if (distance[other] === layer) {
          stepsOfLayer.push({ from: other, to: reached, relationships });
        }
      }
    }
    stepsOfLayer.sort((one, other) => one.from - other.from || one.to - other.to);
    steps.push(stepsOfLayer);
    layers.push([...new Set(stepsOfLayer.map((step) => step.from))]);
  }
  layers.reverse();
  steps.reverse();
  return { from, to, hops, count: countPaths(from, to, steps), layers, steps };
}

/** Steps from the start to each actor up to the layer of the goal, -1 for those beyond. */
function measureDistances(
  graph: Graph,
  visible: VisibleRelationships,
  from: number,
  to: number,
  direction: WalkDirection,
): Int32Array {
  const distance = new Int32Array(graph.actors.length).fill(-1);
  distance[from] = 0;
  let rim = [from];
  for (let layer = 1; rim.length > 0 && distance[to] === -1; layer += 1) {
    const next: number[] = [];
    for (const actor of rim) {
      forEachTie(graph, visible, actor, direction, (other) => {
        if (distance[other] !== -1) return;
        distance[other] = layer;
        next.push(other);
      });
    }
    rim = next;
  }
  return distance;
}

function countPaths(from: number, to: number, steps: readonly (readonly PathStep[])[]): bigint {
  const ways = new Map<number, bigint>([[from, 1n]]);
  for (const step of steps.flat()) {
    ways.set(step.to, (ways.get(step.to) ?? 0n) + (ways.get(step.from) ?? 0n));
  }
  return ways.get(to) ?? 0n;
}

/**
 * Lists the first `limit` paths as sequences of steps, in the order of the actors in the dataset:
 * by the first actor passed, then the second, and so on. The one path from an actor to itself has
 * no step.
 */
export function listPaths(paths: ShortestPaths, limit: number): PathStep[][] {
  const stepsFrom = paths.steps.map(groupByStart);
  const listed: PathStep[][] = [];
  const walk: PathStep[] = [];
  const chosen: number[] = [];
  while (listed.length < limit) {
    // Every step leads on to the goal, so that the first choice never ends nowhere.
    while (walk.length < paths.hops) {
      walk.push(stepsFrom[walk.length]!.get(walk.at(-1)?.to ?? paths.from)![0]!);
      chosen.push(0);
    }
    listed.push([...walk]);
    if (!turnAtLastFork(walk, chosen, stepsFrom)) break;
  }
  return listed;
}

type StepsByStart = ReadonlyMap<number, readonly PathStep[]>;

function groupByStart(steps: readonly PathStep[]): StepsByStart {
  const groups = new Map<number, PathStep[]>();
  for (const step of steps) {
    const known = groups.get(step.from);
    if (known === undefined) groups.set(step.from, [step]);
    else known.push(step);
  }
  return groups;
}

/** Shortens the walk to its last fork with a choice left and takes that; false where none is. */
function turnAtLastFork(
  walk: PathStep[],
  chosen: number[],
  stepsFrom: readonly StepsByStart[],
): boolean {
  for (let last = walk.pop(); last !== undefined; last = walk.pop()) {
    const next = chosen.pop()! + 1;
    const step = stepsFrom[walk.length]!.get(last.from)![next];
    if (step === undefined) continue;
    walk.push(step);
    chosen.push(next);
    return true;
  }
  return false;
}
