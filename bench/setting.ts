import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../src/cli/find-browser.ts';
import { PROJECT_FOLDER } from '../src/cli/tool.ts';

/** What the measurements were made with. */
export interface Setting {
  readonly date: string;
  readonly chromium: string;
  readonly node: string;
  readonly processors: number;
  readonly processor: string;
  readonly memoryGigabytes: number;
  /** Programs that were beside ours, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
}

const PACKAGES = [
  'cytoscape',
  'vis-network',
  'sigma',
  'graphology',
  'force-graph',
  'graphology-layout-forceatlas2',
  'zod',
];

export async function describeSetting(browserPath: string): Promise<Setting> {
  const browser = await chromium.launch(launchOptions(browserPath));
  const version = browser.version();
  await browser.close();
  const packages = await Promise.all(PACKAGES.map(async (name) => [name, await versionOf(name)]));
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium: version,
    node: process.version,
    processors: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryGigabytes: Math.round(totalmem() / 1e9),
    packages: Object.fromEntries(packages) as Record<string, string>,
  };
}

async function versionOf(name: string): Promise<string> {
  const path = join(PROJECT_FOLDER, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  return version;
}

export function settingText(setting: Setting): string {
  const packages = Object.entries(setting.packages).map(([name, version]) => `${name} ${version}`);
  return [
    `Measured on ${setting.date} in headless Chromium ${setting.chromium} without a GPU, on`,
    `${setting.processors} cores (${setting.processor}) and ${setting.memoryGigabytes} GB, Node ${setting.node}.`,
    `Beside: ${packages.join(', ')}.`,
  ].join('\n');
}
