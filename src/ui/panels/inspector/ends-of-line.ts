import type { Graph } from '#core/graph';
import { countValues } from './count-values.ts';

interface EndsOfLine {
  readonly side: 'from' | 'to' | 'between';
  /** Those of most relationships first. */
  readonly actors: readonly number[];
}

/** Whom the relationships of one line join: from and to, or between where none has a direction. */
export function endsOfLine(graph: Graph, relationships: readonly number[]): readonly EndsOfLine[] {
  const byCount = (ends: readonly number[]) => countValues(ends).map(({ value }) => value);
  const sources = relationships.map((index) => graph.source[index]!);
  const targets = relationships.map((index) => graph.target[index]!);
  const isDirected = relationships.some((index) => graph.types[graph.type[index]!]!.directed);
  return isDirected
    ? [
        { side: 'from', actors: byCount(sources) },
        { side: 'to', actors: byCount(targets) },
      ]
    : [{ side: 'between', actors: byCount([...sources, ...targets]) }];
}
