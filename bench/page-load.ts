import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { bringBrowser } from '../src/cli/bring-browser.ts';
import { launchOptions } from '../src/cli/find-browser.ts';
import { createFileServer, listen } from '../src/cli/serve.ts';
import { PROJECT_FOLDER, runNode, toolScript } from '../src/cli/tool.ts';
import { readShippedDataset, writeBarePage } from './bare-page.ts';
import { measurePage } from './measure-page.ts';

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '7' },
    toggles: { type: 'string', default: '20' },
    built: { type: 'boolean', default: false },
  },
});
const rounds = { loads: Number(values.loads), toggles: Number(values.toggles) };

process.exitCode = await bench();

async function bench(): Promise<number> {
  if (!values.built) {
    const build = await runNode(toolScript('vite'), ['build', '--logLevel', 'warn']);
    if (build.code !== 0) return build.code;
  }
  const browserPath = await bringBrowser();
  if (browserPath === undefined) return 1;
  const dataset = await readShippedDataset();
  const bareFolder = await writeBarePage(dataset);
  const servers = [
    createFileServer(join(PROJECT_FOLDER, 'dist')),
    createFileServer(bareFolder),
  ] as const;
  const [appPort, barePort] = [await listen(servers[0], 4195), await listen(servers[1], 4205)];
  const browser = await chromium.launch(launchOptions(browserPath));
  try {
    // Both in one run: times differ between machines and days, ratios hardly.
    const app = await measurePage(browser, `http://localhost:${appPort}/`, rounds);
    const bare = await measurePage(browser, `http://localhost:${barePort}/`, rounds);
    const rows = [
      row('first graph, ms, median', at(app.firstGraph, 0.5), at(bare.firstGraph, 0.5)),
      row('first graph, ms, 95 %', at(app.firstGraph, 0.95), at(bare.firstGraph, 0.95)),
      row('legend click to 2nd frame, ms, median', at(app.toggle, 0.5), at(bare.toggle, 0.5)),
      row('legend click to 2nd frame, ms, 95 %', at(app.toggle, 0.95), at(bare.toggle, 0.95)),
      row('two frames without a click, ms', at(app.twoFrames, 0.5), at(bare.twoFrames, 0.5)),
      row('first JavaScript, kB gzip', await firstScriptSize(), await bareScriptSize(bareFolder)),
    ];
    const { actors, relationships } = dataset;
    const setting = {
      browser: browser.version(),
      processors: cpus().length,
      actors: actors.length,
      relationships: relationships.length,
      legendRows: app.rows,
      ...rounds,
    };
    console.table(rows);
    await writeResult({ setting, rows, app, bare });
    return app.toggle.length > 0 ? 0 : 1;
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    await rm(bareFolder, { recursive: true, force: true });
  }
}

function row(what: string, app: number, bare: number) {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    what,
    faultlines: rounded(app),
    'bare cytoscape': rounded(bare),
    ratio: Math.round((app / bare) * 100) / 100,
  };
}

/** The value that the given share of the others does not exceed. */
function at(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

async function sizeOf(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length / 1000;
}

async function firstScriptSize(): Promise<number> {
  const limits = (await import(join(PROJECT_FOLDER, '.size-limit.mjs'))) as {
    default: readonly [{ path: readonly string[] }];
  };
  const sizes = limits.default[0].path.map((path) => sizeOf(join(PROJECT_FOLDER, path)));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function bareScriptSize(folder: string): Promise<number> {
  return (await sizeOf(join(folder, 'cytoscape.min.js'))) + (await sizeOf(join(folder, 'bare.js')));
}

async function writeResult(result: object): Promise<void> {
  const folder = join(PROJECT_FOLDER, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  const name = `page-load-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`;
  await writeFile(join(folder, name), `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(`bench/results/${name}`);
}
