import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import {
  FIRST_VIEW,
  findKnownLayout,
  openingInputOf,
  positionsOfView,
  WINDOW_SHAPES,
} from '#core/view';
import { makeFirstLayouts } from './make-first-layouts.ts';
import { readFolder } from './read-coded-data.ts';
import { PROJECT_FOLDER } from './tool.ts';

const read = await readFolder(join(PROJECT_FOLDER, 'graph-data/us-iran-iraq-2020'));
if (!read.ok) throw new Error('The shipped dataset is refused');
const graph = buildGraph(read.value.dataset);
const layouts = await makeFirstLayouts(PROJECT_FOLDER);

describe('the first layouts of the shipped dataset', () => {
  it('are there for every shape of a window, with a place for every actor', () => {
    for (const shape of WINDOW_SHAPES) {
      const found = findKnownLayout(layouts, openingInputOf(graph, { ...FIRST_VIEW, shape }));
      expect(found?.x.filter(Number.isFinite)).toHaveLength(graph.actors.length);
    }
  });

  it('are what the page would arrange itself', () => {
    const found = findKnownLayout(layouts, openingInputOf(graph, FIRST_VIEW));
    expect(found).toEqual(positionsOfView(graph, FIRST_VIEW));
  });
});
