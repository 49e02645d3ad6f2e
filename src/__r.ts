import { readFileSync, writeFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { assembleDataset, parseDataset } from '#schemas';
import { buildGraph, applyFilter, NO_FILTER } from '#core/graph';
import { shownName } from '#core/appearance';
import { LAYOUTS, measureLayout } from '#core/layout';
import { layoutInputOf } from '/work/main/src/state/layout-input.ts';
const read = (f: string) => JSON.parse(readFileSync(`/work/main/graph-data/us-iran-iraq-2020/${f}.json`, 'utf8'));
const a = assembleDataset({ dataset: read('dataset'), actors: read('actors'), relationships: read('relationships'), documents: read('documents') });
const p = parseDataset(a.ok ? a.value : undefined);
if (!p.ok) process.exit(1);
const g = buildGraph(p.value.dataset);
await initWasm(readFileSync('/work/main/node_modules/@resvg/resvg-wasm/index_bg.wasm'));
const font = readFileSync('/work/main/node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
const COL = ['#b33', '#e58', '#2a7', '#7b3', '#26c', '#c80', '#555', '#888', '#000'];
const only = process.argv.slice(2);
const esc = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const shapes = (process.env['SHAPES'] ?? 'square').split(',') as ('square')[];
for (const shape of shapes) for (const L of [...LAYOUTS, { ...LAYOUTS[3]!, id: 'ego' }]) {
  if (only.length && !only.includes(L.id)) continue;
  const ego = g.actors.findIndex((x) => x.id === 'pmf');
  const input = layoutInputOf(g, applyFilter(g, NO_FILTER), shape, L.id === 'ego' ? { centre: ego } : {});
  const c = process.cpuUsage(); const pos = L.arrange(input); const u = process.cpuUsage(c);
  const m = measureLayout(input, pos);
  console.log(L.id, shape, 'cpu', Math.round((u.user + u.system) / 1000), `${Math.round(m.width)}x${Math.round(m.height)}`, 'ov', m.overlaps, 'intr', m.intruders, 'cross', m.crossings, 'through', m.linesThroughMarks, 'len', Math.round(m.meanEdgeLength), 'fill', m.fill.toFixed(2));
  const xs = [...input.actors].map((i) => pos.x[i]!), ys = [...input.actors].map((i) => pos.y[i]!);
  const x0 = Math.min(...xs) - 30, x1 = Math.max(...[...input.actors].map((i) => pos.x[i]! + input.radius[i]! + 4 + input.labelWidth[i]!)) + 15, y0 = Math.min(...ys) - 30, y1 = Math.max(...ys) + 30;
  const W = shape === 'square' ? 830 : shape === 'portrait' ? 560 : 1100, H = shape === 'square' ? 790 : shape === 'portrait' ? 900 : 760;
  const s: string[] = [];
  const pairs = new Set<string>(); for (let i = 0; i < input.superior!.length; i++) { pairs.add(`${input.superior![i]} ${input.subordinate![i]}`); }
  for (let i = 0; i < input.source.length; i++) s.push(`<line x1="${pos.x[input.source[i]!]}" y1="${pos.y[input.source[i]!]}" x2="${pos.x[input.target[i]!]}" y2="${pos.y[input.target[i]!]}" stroke="${input.sign![i]! < 0 ? '#e64' : input.sign![i]! > 0 ? '#48c' : '#bbb'}" stroke-opacity="${L.id === 'layered' ? 0.12 : 0.4}"/>`);
  if (L.id === 'layered') for (const k of pairs) { const [h, l] = k.split(' ').map(Number); const up = pos.y[h!]! >= pos.y[l!]!; s.push(`<line x1="${pos.x[h!]}" y1="${pos.y[h!]}" x2="${pos.x[l!]}" y2="${pos.y[l!]}" stroke="${up ? 'red' : '#333'}" stroke-width="${up ? 3 : 1}"/>`); }
  for (const i of input.actors) {
    s.push(`<circle cx="${pos.x[i]}" cy="${pos.y[i]}" r="${input.radius[i]}" fill="${COL[input.bloc[i]!] ?? '#000'}"/>`);
    const lines = shownName(g.actors[i]!); const h = input.labelHeight[i]! / lines.length;
    lines.forEach((t, k) => s.push(`<text x="${pos.x[i]! + input.radius[i]! + 4}" y="${pos.y[i]! + (k - (lines.length - 1) / 2) * h + 4}" font-size="13" font-family="Source Sans 3" stroke="#fff" stroke-width="2.5" paint-order="stroke" fill="#111">${esc(t)}</text>`));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="${x0} ${y0} ${x1 - x0} ${y1 - y0}"><rect x="${x0 - 999}" y="${y0 - 999}" width="9999" height="9999" fill="#fff"/>${s.join('')}</svg>`;
  writeFileSync(`/tmp/r-${L.id}-${shape}.png`, new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: 'Source Sans 3' } }).render().asPng());
}
