import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { makeFirstLayouts } from './make-first-layouts.ts';

const NAME = 'virtual:first-layouts';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the page the first pictures of the shipped datasets, arranged while it is built, so that a
 * visitor does not wait for a layout. While it is developed there are none.
 */
export function firstLayouts(): Plugin {
  let root = '';
  let isBuild = false;
  return {
    name: 'faultlines:first-layouts',
    configResolved: (config) => {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: async (id) => {
      if (id !== RESOLVED) return undefined;
      if (!isBuild) return 'export default [];';
      return `export default ${await readOrMake(root)};`;
    },
  };
}

/** What the layouts depend on; nothing has to be arranged again while all of it is the same. */
const MADE_FROM = ['graph-data', 'schemas', 'src/core'];

async function readOrMake(root: string): Promise<string> {
  const folder = resolve(root, 'node_modules/.cache/faultlines');
  const path = join(folder, `first-layouts-${await digestOf(root)}.json`);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const { module } = await runnerImport<{ makeFirstLayouts: typeof makeFirstLayouts }>(
    resolve(root, 'src/cli/make-first-layouts.ts'),
    { root, configFile: false, logLevel: 'error' },
  );
  const made = JSON.stringify(await module.makeFirstLayouts(root));
  await mkdir(folder, { recursive: true });
  await writeFile(path, made);
  return made;
}

async function digestOf(root: string): Promise<string> {
  const digest = createHash('sha256').update(process.version);
  for (const part of MADE_FROM) {
    const files = await readdir(join(root, part), { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile() && !/\.(test|fixture)\.ts$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .sort();
    for (const path of paths) digest.update(path.slice(root.length)).update(await readFile(path));
  }
  return digest.digest('hex').slice(0, 24);
}
