import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../src/cli/find-browser.ts';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import type { Bench, BenchOutcome } from '../benchmark.ts';
import type { Measurement } from '../measurement.ts';
import { readShippedDataset, writeBarePage } from './bare-page.ts';
import { measurePage, type PageTimes } from './measure-page.ts';

const PORT = 4205;
const ROUNDS = { loads: 7, toggles: 20 };
const SIZE = 'shipped dataset';

/** The app with the shipped dataset beside a page that draws the same with cytoscape and no more. */
export async function measurePageLoad(bench: Bench): Promise<BenchOutcome> {
  const app = await bench.app();
  const bareFolder = await writeBarePage(await readShippedDataset());
  const bareServer = createFileServer(bareFolder);
  const bareAddress = `http://localhost:${await listen(bareServer, PORT)}/`;
  const browser = await chromium.launch(launchOptions(bench.browserPath));
  try {
    // Both in one run: times differ between machines and days, ratios hardly.
    const ours = await measurePage(browser, app.address, ROUNDS);
    const bare = await measurePage(browser, bareAddress, ROUNDS);
    return {
      measurements: [
        ...asMeasurements('faultlines', ours, await firstScriptSize(app.folder)),
        ...asMeasurements('bare cytoscape', bare, await bareScriptSize(bareFolder)),
      ],
    };
  } finally {
    await browser.close();
    bareServer.close();
    await rm(bareFolder, { recursive: true, force: true });
  }
}

function asMeasurements(who: string, times: PageTimes, kilobytes: number): readonly Measurement[] {
  const own = { size: SIZE, who };
  return [
    { ...own, what: 'first graph', unit: 'ms', values: times.firstGraph },
    { ...own, what: 'legend click to 2nd frame', unit: 'ms', values: times.toggle },
    { ...own, what: 'two frames without a click', unit: 'ms', values: times.twoFrames },
    { ...own, what: 'first JavaScript, gzip', unit: 'kB', values: [kilobytes] },
  ];
}

async function sizeOf(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length / 1000;
}

/** The scripts that the page itself names, but for those that wait for its first picture. */
async function firstScriptSize(folder: string): Promise<number> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const scripts = tags.filter((tag) =>
    /^<script\b.*\bsrc=|rel="modulepreload"(?!.*data-for="picture")/.test(tag),
  );
  const paths = scripts.flatMap((tag) => /\b(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? []);
  const sizes = await Promise.all(paths.map((path) => sizeOf(join(folder, path))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function bareScriptSize(folder: string): Promise<number> {
  return (await sizeOf(join(folder, 'cytoscape.min.js'))) + (await sizeOf(join(folder, 'bare.js')));
}
