import { readFileSync } from 'node:fs';
import { assembleDataset, parseDataset } from '#schemas';
import { buildGraph, applyFilter, NO_FILTER } from '#core/graph';
import { arrangeByBlocs, measureLayout } from '#core/layout';
import { layoutInputOf } from '/work/main/src/state/layout-input.ts';
const read = (f: string) => JSON.parse(readFileSync(`/work/main/graph-data/us-iran-iraq-2020/${f}.json`, 'utf8'));
const a = assembleDataset({ dataset: read('dataset'), actors: read('actors'), relationships: read('relationships'), documents: read('documents') });
const p = parseDataset(a.ok ? a.value : undefined);
if (!p.ok) { console.log(p.error.slice(0,5)); process.exit(1); }
const g = buildGraph(p.value.dataset);
for (const shape of ['square','portrait','landscape', 'square'] as const) {
  const input = layoutInputOf(g, applyFilter(g, NO_FILTER), shape);
  const c = process.cpuUsage(); const t = performance.now(); const pos = arrangeByBlocs(input);
  const u = process.cpuUsage(c); const ms = performance.now() - t;
  const m = measureLayout(input, pos);
  console.log(shape, 'cpu', Math.round((u.user+u.system)/1000), 'wall', Math.round(ms), 'cross', m.crossings, 'through', m.linesThroughMarks, 'len', Math.round(m.meanEdgeLength), 'ov', m.overlaps, m.intruders, 'fill', m.fill.toFixed(3), Math.round(m.width), Math.round(m.height));
}
