import { countSimplified, type Simplified } from '#core/graph';
import { MOST_SINGLE_LINES } from '#core/view';
import type { AppState } from './app-state.ts';
import { memoizeLast } from './memoize.ts';
import { selectBulkScene, selectDrawn, selectReading } from './selectors.ts';

/** What is simplified on the screen; `undefined` where everything is drawn one by one. */
export function selectSimplified(state: AppState): Simplified | undefined {
  if (selectReading(state)?.isInGroups) {
    const drawn = selectDrawn(state);
    return drawn && inGroups(drawn);
  }
  const scene = selectBulkScene(state);
  if (!scene) return undefined;
  const { nodes, edges, leftOut } = scene;
  return amongAll(nodes.actor.length, edges.count, leftOut.lines, leftOut.relationships);
}

const inGroups = memoizeLast(countSimplified);

const amongAll = memoizeLast(
  (alone: number, counts: Uint32Array, linesLeftOut: number, leftOut: number): Simplified => ({
    actors: 0,
    groups: 0,
    alone,
    inside: 0,
    relationships: leftOut + counts.reduce((sum, count) => sum + count, 0),
    lines: counts.length + linesLeftOut,
    drawn: counts.length,
    leftOut,
  }),
);

const MORE = 4;

/** How many lines to draw when more are wanted; `undefined` where all that can be drawn are. */
export function nextLines(state: AppState): number | undefined {
  const simplified = selectSimplified(state);
  const reading = selectReading(state);
  if (!simplified || !reading) return undefined;
  const most = Math.min(
    simplified.lines,
    reading.isInGroups ? MOST_SINGLE_LINES : Number.POSITIVE_INFINITY,
  );
  return reading.mostLines >= most ? undefined : Math.min(most, MORE * reading.mostLines);
}
