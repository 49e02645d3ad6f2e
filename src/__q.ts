import { readFileSync } from 'node:fs';
import { assembleDataset, parseDataset } from '#schemas';
import { buildGraph, applyFilter, NO_FILTER } from '#core/graph';
import { arrangeByBlocs, measureLayout } from '#core/layout';
import { layoutInputOf } from '/work/main/src/state/layout-input.ts';
const arrange = process.argv[2] === 'old' ? (await import('/tmp/old/src/core/layout/index.ts')).arrangeByBlocs : arrangeByBlocs;
const read = (f: string) => JSON.parse(readFileSync(`/work/main/graph-data/us-iran-iraq-2020/${f}.json`, 'utf8'));
const a = assembleDataset({ dataset: read('dataset'), actors: read('actors'), relationships: read('relationships'), documents: read('documents') });
const p = parseDataset(a.ok ? a.value : undefined);
if (!p.ok) process.exit(1);
const g = buildGraph(p.value.dataset);
const tot = { cross: 0, through: 0, len: 0, clutter: 0, cpu: 0, bad: 0 }; let n = 0;
for (const shape of ['square','portrait','landscape'] as const) {
  const input = layoutInputOf(g, applyFilter(g, NO_FILTER), shape);
  const sub = { cross: 0, through: 0, len: 0, cpu: 0 };
  for (let k = 0; k < 5; k++) {
    // drop one low-degree actor to perturb
    const inp = k === 0 ? input : { ...input, actors: input.actors.filter((x) => x !== 10 + 17 * k) };
    const c = process.cpuUsage(); const pos = arrange(inp as never); const u = process.cpuUsage(c);
    const m = measureLayout(inp, pos);
    sub.cross += m.crossings / 5; sub.through += m.linesThroughMarks / 5; sub.len += m.meanEdgeLength / 5; sub.cpu += (u.user + u.system) / 5000; tot.bad += m.overlaps + m.intruders;
  }
  console.log(process.argv[2] ?? 'new', shape, Object.entries(sub).map(([k, v]) => `${k} ${v.toFixed(0)}`).join(' '));
  for (const k of ['cross', 'through', 'len', 'cpu'] as const) tot[k] += sub[k] / 3;
}
console.log('mean', JSON.stringify(tot));
