import { err, foundText, type Issue, type Result } from '#schemas';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import type { InputFile, ReadDataset } from '../format.ts';
import { cx1Shape } from './cx1-shape.ts';
import { cx2Shape } from './cx2-shape.ts';
import { cytoscapeShape } from './cytoscape-shape.ts';
import type { GraphShape } from './graph-shape.ts';
import { graphsonShape } from './graphson-shape.ts';
import { jgfShape } from './jgf-shape.ts';
import { isFields } from './json-value.ts';
import { nodeLinkShape } from './node-link-shape.ts';
import { readJson } from './read-json.ts';
import { kumuShape, vosviewerShape } from './tool-shapes.ts';

/** Every shape, those with the surest marks first. */
const SHAPES: readonly GraphShape[] = [
  cx2Shape,
  cx1Shape,
  jgfShape,
  vosviewerShape,
  kumuShape,
  graphsonShape,
  cytoscapeShape,
  nodeLinkShape,
];

/**
 * Reads any of the JSON formats for graphs by the shape of what is in the file, so that a file
 * whose beginning looks like another of them is read all the same.
 */
export async function readJsonGraph(file: InputFile): Promise<Result<ReadDataset, Issue[]>> {
  const read = readJson(file);
  if (!read.ok) return read;
  const { value, notes } = read.value;
  for (const { format, shape } of SHAPES) {
    const graph = shape(value, notes);
    if (graph === undefined) continue;
    const { title, description, ...rest } = graph;
    return readForeignGraph({
      ...rest,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      fileName: file.name,
      format,
      notes,
    });
  }
  return err([
    {
      code: 'no-graph',
      severity: 'error',
      path: [],
      message: `${file.name} is JSON without a graph in a form that is known.`,
      found: isFields(value)
        ? `an object with the keys ${foundText(Object.keys(value))}`
        : foundText(value),
      expected: 'lists such as "nodes" and "links", or "elements"; see the list of formats',
    },
  ]);
}
