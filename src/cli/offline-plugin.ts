import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

export const SERVICE_WORKER = 'service-worker.js';
/** What no page asks for: the command, and maps for people who look for faults. */
const LEFT_OUT = /^cli\/|\.map$|^service-worker\.js$/;

/** Writes the service worker into the built page, with the list of all its files. */
export function offlineCopy(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'faultlines:offline-copy',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    configResolved: (config) => {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const source = resolve(root, 'src/workers/service-worker.ts');
        const script = await makeServiceWorker(await readFile(source, 'utf8'), folder);
        await writeFile(join(folder, SERVICE_WORKER), script);
      },
    },
  };
}

/** The service worker for the page that lies in a folder. */
export async function makeServiceWorker(source: string, folder: string): Promise<string> {
  const files = await listFiles(folder);
  const list = JSON.stringify(files, undefined, 1);
  const { code } = await transformWithOxc(source, 'service-worker.ts');
  const version = createHash('sha256').update(list).update(code).digest('hex').slice(0, 16);
  return `const VERSION = '${version}';\nconst FILES = ${list};\n${code}`;
}

/** Addresses as the page asks for them, each with the digest of its content. */
async function listFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const digests = paths.map(async (path) => {
    const digest = createHash('sha256').update(await readFile(join(folder, path)));
    return [path === 'index.html' ? './' : path, digest.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
