import { resolve } from 'node:path';
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
      const { module } = await runnerImport<{ makeFirstLayouts: typeof makeFirstLayouts }>(
        resolve(root, 'src/cli/make-first-layouts.ts'),
        { root, configFile: false, logLevel: 'error' },
      );
      return `export default ${JSON.stringify(await module.makeFirstLayouts(root))};`;
    },
  };
}
