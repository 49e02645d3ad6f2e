import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dataset, FOLDER_FILES, parseDatasetFolder } from '#schemas';
import { PROJECT_FOLDER } from '../../src/cli/tool.ts';

const DATASET = join(PROJECT_FOLDER, 'graph-data', 'us-iran-iraq-2020');

/** The script of the bare page; it draws the elements and offers a toggle for each type. */
const SCRIPT = `
const { elements, types } = await (await fetch('./elements.json')).json();
const cy = cytoscape({
  container: document.getElementById('graph'),
  elements,
  style: [
    { selector: 'node', style: { label: 'data(label)', 'font-size': 8 } },
    { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1 } },
  ],
  layout: { name: 'preset' },
});
const legend = document.getElementById('legend');
for (const type of types) {
  const toggle = document.createElement('button');
  toggle.setAttribute('role', 'switch');
  toggle.textContent = type;
  const edges = cy.edges().filter((edge) => edge.data('type') === type);
  let isShown = true;
  toggle.addEventListener('click', () => {
    isShown = !isShown;
    edges.style('display', isShown ? 'element' : 'none');
  });
  legend.append(toggle);
}
cy.one('render', () => performance.mark('faultlines:first-graph'));
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>bare cytoscape</title>
    <link rel="stylesheet" href="./bare.css" />
    <script src="./cytoscape.min.js"></script>
    <script type="module" src="./bare.js"></script>
  </head>
  <body><div id="legend" data-testid="legend"></div><div id="graph"></div></body>
</html>
`;

/** The shipped dataset, which the app opens by itself. */
export async function readShippedDataset(): Promise<Dataset> {
  const texts = new Map<string, string>();
  for (const file of FOLDER_FILES) texts.set(file, await readFile(join(DATASET, file), 'utf8'));
  const parsed = parseDatasetFolder(texts);
  if (!parsed.ok) throw new Error('The shipped dataset is refused; run `npm run data:check`');
  return parsed.value.dataset;
}

/** Writes a page that draws every relationship with cytoscape and does nothing else. */
export async function writeBarePage(dataset: Dataset): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faultlines-bare-'));
  const types = [...new Set(dataset.relationships.map(({ type }) => type))];
  // Places are given, on a circle: the layout is not what is compared here.
  const nodes = dataset.actors.map(({ id, name }, index) => {
    const angle = (2 * Math.PI * index) / dataset.actors.length;
    return {
      data: { id, label: name },
      position: { x: 500 + 450 * Math.cos(angle), y: 400 + 350 * Math.sin(angle) },
    };
  });
  const edges = dataset.relationships.map(({ id, source, target, type }) => ({
    data: { id: `edge ${id}`, source, target, type },
  }));
  await writeFile(
    join(folder, 'elements.json'),
    JSON.stringify({ elements: { nodes, edges }, types }),
  );
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'bare.js'), SCRIPT);
  await writeFile(join(folder, 'bare.css'), '#graph { block-size: 760px; inline-size: 100%; }\n');
  await copyFile(
    join(PROJECT_FOLDER, 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js'),
    join(folder, 'cytoscape.min.js'),
  );
  return folder;
}
