import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeServiceWorker } from './offline-plugin.ts';

const SOURCE = 'declare const FILES: object;\nconst files: object = FILES;\nvoid files;\n';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faultlines-worker-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'cli'));
  await writeFile(join(folder, 'index.html'), 'page');
  await writeFile(join(folder, 'assets', 'one-12345678.js'), 'one');
  await writeFile(join(folder, 'assets', 'one-12345678.js.map'), 'map');
  await writeFile(join(folder, 'cli', 'faultlines.mjs'), 'command');
});
afterEach(() => rm(folder, { recursive: true }));

const filesOf = (script: string) =>
  Object.keys(JSON.parse(/^const FILES = (\{.*?\});$/ms.exec(script)?.[1] ?? '{}'));
const versionOf = (script: string) => /^const VERSION = '(\w+)';/.exec(script)?.[1];

describe('the service worker', () => {
  it('keeps the page and what it asks for, but neither maps nor the command', async () => {
    const script = await makeServiceWorker(SOURCE, folder);
    expect(filesOf(script)).toEqual(['assets/one-12345678.js', './']);
    expect(script).not.toContain(': object');
  });

  it('is the same for the same files, and another version for one changed letter', async () => {
    const before = await makeServiceWorker(SOURCE, folder);
    await writeFile(join(folder, 'service-worker.js'), before);
    expect(await makeServiceWorker(SOURCE, folder)).toBe(before);
    await writeFile(join(folder, 'index.html'), 'Page');
    expect(versionOf(await makeServiceWorker(SOURCE, folder))).not.toBe(versionOf(before));
  });
});
