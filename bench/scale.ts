import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { bringBrowser } from '../src/cli/bring-browser.ts';
import { launchOptions } from '../src/cli/find-browser.ts';
import { PROJECT_FOLDER } from '../src/cli/tool.ts';
import type { Measured } from './scale/measure.ts';
import { describeTargets, type PeerResults } from './scale/targets.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100/300,1000/3000,5000/20000,20000/100000' },
    peers: { type: 'string', default: 'faultlines,cytoscape,vis-network,sigma,force-graph' },
    rounds: { type: 'string', default: '12' },
    patience: { type: 'string', default: '180' },
  },
});

process.exitCode = await bench();

/** Our canvas for large graphs beside other libraries, on the same seeded graphs, in one run. */
async function bench(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'faultlines-scale-'));
  await build({
    root: resolve(PROJECT_FOLDER, 'bench/scale'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  });
  const browserPath = await bringBrowser();
  if (browserPath === undefined) return 1;
  // Without our content policy, which other libraries do not keep.
  const server = await preview({
    root: resolve(PROJECT_FOLDER, 'bench/scale'),
    configFile: false,
    build: { outDir: folder },
    preview: { port: 4215 },
  });
  const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4215/';
  const results: PeerResults[] = [];
  try {
    for (const size of values.sizes.split(',')) {
      const [nodes = 0, edges = 0] = size.split('/').map(Number);
      for (const peer of values.peers.split(',')) {
        const browser = await chromium.launch(launchOptions(browserPath));
        const measured = await measureOne(browser, address, peer, nodes, edges);
        await browser.close();
        results.push({ size, peer, ...measured });
        console.log(describeOne(size, peer, measured));
      }
    }
    const targets = describeTargets(results);
    console.table(targets);
    const out = join(PROJECT_FOLDER, 'bench', 'results');
    await mkdir(out, { recursive: true });
    const setting = { processors: cpus().length, rounds: Number(values.rounds) };
    const text = JSON.stringify({ setting, results, targets }, undefined, 2);
    await writeFile(join(out, 'scale.json'), `${text}\n`);
    return 0;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Outcome = { readonly measured: Measured } | { readonly failed: string };

/** One library in a fresh browser, so that none pays for the memory of another. */
async function measureOne(
  browser: Browser,
  address: string,
  peer: string,
  nodes: number,
  edges: number,
): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let failure = '';
  page.on('pageerror', (error) => {
    failure = error.message;
  });
  await page.goto(address);
  const rounds = Number(values.rounds);
  const work = page.evaluate(
    ([name, n, m, r]) =>
      (window as unknown as { measure(...args: unknown[]): Promise<Measured> }).measure(
        name,
        n,
        m,
        r,
      ),
    [peer, nodes, edges, rounds] as const,
  );
  const patience = Number(values.patience) * 1000;
  const tooLong = new Promise<Outcome>((end) =>
    setTimeout(() => end({ failed: `not done within ${values.patience} s` }), patience).unref(),
  );
  return Promise.race([
    work.then(
      (measured): Outcome => ({ measured }),
      (error: unknown): Outcome => ({ failed: failure || String(error).slice(0, 120) }),
    ),
    tooLong,
  ]);
}

function describeOne(size: string, peer: string, outcome: Outcome): string {
  if ('failed' in outcome) return `${size} ${peer}: ${outcome.failed}`;
  const { measured } = outcome;
  const p95 = (times: readonly number[]) =>
    Math.round([...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN);
  return [
    `${size} ${peer}: first ${Math.round(measured.firstFrame)}`,
    `filter ${p95(measured.filter)}`,
    `pan ${p95(measured.pan)}`,
    `zoom ${p95(measured.zoom)}`,
    `highlight ${p95(measured.highlight)}`,
    ...(measured.png === undefined ? [] : [`png ${Math.round(measured.png)}`]),
    ...(measured.heapMegabytes === undefined
      ? []
      : [`heap ${Math.round(measured.heapMegabytes)} MB`]),
  ].join(', ');
}
