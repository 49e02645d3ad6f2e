import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildGraph } from '#core/graph';
import { arrange } from '#core/layout';
import { type KnownLayout, makeKnownLayouts } from '#core/view';
import { formatIssue } from '#schemas';
import { isFolder, readFolder } from './read-coded-data.ts';

/** The first pictures of all shipped datasets, in every shape of a window. */
export async function makeFirstLayouts(projectFolder: string): Promise<readonly KnownLayout[]> {
  const parent = resolve(projectFolder, 'graph-data');
  const layouts: KnownLayout[] = [];
  for (const name of (await readdir(parent)).sort()) {
    const folder = resolve(parent, name);
    if (!(await isFolder(folder))) continue;
    const read = await readFolder(folder);
    if (!read.ok) throw new Error(read.error.map((issue) => formatIssue(issue, name)).join('\n'));
    layouts.push(...makeKnownLayouts(buildGraph(read.value.dataset), arrange));
  }
  return layouts;
}
