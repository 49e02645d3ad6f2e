import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { PROJECT_FOLDER } from '../../src/cli/tool.ts';

/** A page on this machine. */
export interface ServedPage {
  readonly address: string;
  close(): Promise<void>;
}

const PORT = 4215;

/**
 * Builds the page in which the programs stand side by side, and serves it without our content
 * policy, which other libraries do not keep.
 */
export async function serveBenchPage(): Promise<ServedPage> {
  const root = resolve(PROJECT_FOLDER, 'bench/page');
  const folder = await mkdtemp(join(tmpdir(), 'faultlines-bench-'));
  const outDir = folder;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  });
  const server = await preview({
    root,
    configFile: false,
    build: { outDir },
    preview: { port: PORT },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? `http://localhost:${PORT}/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
