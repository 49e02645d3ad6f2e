import { err, type Issue, LIMITS, type Result } from '#schemas';
import { draftDataset } from '../draft/dataset-draft.ts';
import { cutText } from '../draft/draft-text.ts';
import type { ReadDataset } from '../format.ts';
import { addActors } from './foreign-actors.ts';
import type { ForeignGraph } from './foreign-graph.ts';
import { addRelationships } from './foreign-relationships.ts';
import { placeAttributes } from './place-attributes.ts';

/**
 * Makes a dataset of a graph from another tool's file. What the file states goes to its place in
 * the contract, the rest to `extra`. Edges without evidence of their own rest on one document that
 * stands for the file, with the number of the edge as the paragraph, so that nothing pretends to
 * have another source.
 */
export function readForeignGraph(file: ForeignGraph): Result<ReadDataset, Issue[]> {
  if (file.edges.length > LIMITS.relationships) return err([tooManyEdges(file.edges.length)]);
  const graph = placeAttributes(file);
  const { fileName, format, nodes, edges, description, notes } = graph;
  const title = cutText(graph.title?.trim() ?? '', LIMITS.nameLength);
  const draft = draftDataset(fileName, format, notes, {
    ...(title === '' ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...graph.stated,
  });
  addActors(graph, draft);
  addRelationships(graph, draft);
  return draft.finish(
    graph.found ?? [
      { what: 'nodes', count: nodes.length },
      { what: 'edges', count: edges.length },
    ],
  );
}

const tooManyEdges = (count: number): Issue => ({
  code: 'too-many-edges',
  severity: 'error',
  path: [],
  message: 'The file has more edges than can be shown. Nothing was changed.',
  found: `${count} edges`,
  expected: `at most ${LIMITS.relationships} edges`,
});
