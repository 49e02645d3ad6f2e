import { type BenchGraph, TYPES } from '../graphs/bench-graph.ts';
import type { Drawing } from './peer.ts';

export type ActionName = 'filter' | 'pan' | 'zoom' | 'highlight';

/** What is done to every drawing; even rounds do something, odd ones take it back where they can. */
export function actionsOn(
  drawing: Drawing,
  graph: BenchGraph,
): readonly { readonly name: ActionName; act(round: number): void }[] {
  return [
    {
      name: 'filter',
      act: (round) => drawing.filter((round >> 1) % TYPES.length, round % 2 === 1),
    },
    { name: 'pan', act: (round) => drawing.pan(round % 2 === 0 ? 60 : -60, 20) },
    { name: 'zoom', act: (round) => drawing.zoom(round % 2 === 0 ? 1.3 : 1 / 1.3) },
    {
      name: 'highlight',
      act: (round) => drawing.highlight(Math.min(graph.x.length - 1, 5 + round)),
    },
  ];
}
