import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawSvg } from './render-png.ts';

// Shows the snapshots of the figures' tests on one page, each as SVG and as PNG.
// Usage: show-gallery [FOLDER]

const SNAPSHOTS = fileURLToPath(new URL('../core/figure/gallery/', import.meta.url));

const folder = resolve(process.argv[2] ?? 'test-results/gallery');
await mkdir(folder, { recursive: true });
const files = (await readdir(SNAPSHOTS)).filter((name) => name.endsWith('.svg')).sort();
for (const file of files) {
  const svg = await readFile(join(SNAPSHOTS, file), 'utf8');
  await writeFile(join(folder, file), svg);
  await writeFile(join(folder, file.replace('.svg', '.png')), drawSvg(svg, 2).png);
}
const page = join(folder, 'index.html');
await writeFile(page, galleryPage(files.map((file) => file.replace('.svg', ''))));
process.stdout.write(`${files.length} figures: ${page}\n`);

function galleryPage(names: readonly string[]): string {
  const figures = names.map(
    (name) =>
      `<figure><figcaption>${name} (<a href="${name}.svg">SVG</a>, <a href="${name}.png">PNG</a>)</figcaption>` +
      `<img src="${name}.png" alt="${name}"></figure>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Figures</title>',
    '<style>body{font:15px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(26rem,1fr));gap:1.5rem;margin:1.5rem;align-items:start}',
    'figure{margin:0}img{inline-size:100%;border:1px solid #ccc}</style></head><body>',
    ...figures,
    '</body></html>\n',
  ].join('\n');
}
