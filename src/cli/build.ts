import { chmod, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { PROJECT_FOLDER } from './tool.ts';

// The page first: it empties `dist`, in which the command then gets its folder.
await build({ root: PROJECT_FOLDER, logLevel: 'warn' });
await build({
  root: PROJECT_FOLDER,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: resolve(PROJECT_FOLDER, 'src/cli/faultlines.ts'),
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'faultlines.mjs' } },
  },
});
const command = resolve(PROJECT_FOLDER, 'dist/cli/faultlines.mjs');
await writeFile(command, `#!/usr/bin/env node\n${await readFile(command, 'utf8')}`);
await chmod(command, 0o755);
