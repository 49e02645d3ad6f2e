import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileServer, listen } from '../../src/cli/serve.ts';
import { PROJECT_FOLDER, runNode, toolScript } from '../../src/cli/tool.ts';
import type { ServedPage } from './serve-bench-page.ts';

const PORT = 4195;

export interface ServedApp extends ServedPage {
  /** Where its files lie. */
  readonly folder: string;
}

/** The app as `npm start` serves it: built for this, unless what lies in `dist` is to be used. */
export async function serveApp(isBuilt: boolean): Promise<ServedApp> {
  const folder = isBuilt ? join(PROJECT_FOLDER, 'dist') : await buildApp();
  const server = createFileServer(folder);
  const port = await listen(server, PORT);
  return {
    address: `http://localhost:${port}/`,
    folder,
    async close() {
      server.close();
      if (!isBuilt) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faultlines-app-'));
  const options = ['build', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder];
  const { code } = await runNode(toolScript('vite'), options);
  if (code !== 0) throw new Error('The app could not be built');
  return folder;
}
