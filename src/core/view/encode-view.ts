import { type AnalysisTask, columnsOf, runAnalysis, type TypeSign } from '#core/analysis';
import type { MarkEncoding } from '#core/appearance';
import type { Graph, Visible } from '#core/graph';
import { type Encoding, encodeActors, encodeLines, encodingTasks, isEncoded } from './encoding.ts';

/** The whole encoding of a view at once, for the command line, where waiting hurts nobody. */
export function encodeView(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  encoding: Encoding,
  changed: readonly TypeSign[],
): MarkEncoding | undefined {
  if (!isEncoded(encoding)) return undefined;
  const tasks = encodingTasks(graph, visible, encoding, changed);
  const run = (task: AnalysisTask | undefined) => task && runAnalysis(columnsOf(graph), task);
  const found = { size: run(tasks.size), colour: run(tasks.colour) };
  return {
    ...encodeActors(graph, visible, changed, found, encoding),
    ...(encoding.compared ? { lines: encodeLines(graph, visible, encoding.compared) } : {}),
  };
}
