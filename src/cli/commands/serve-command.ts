import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { FORMATS } from '#core/formats';
import { openInBrowser } from '../open-in-browser.ts';
import { createFileServer, listen } from '../serve.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';

interface Options {
  readonly port: number;
  readonly open: boolean;
}

/** `faultlines serve [FILE]`: the explorer on this machine, with a dataset open. */
export function serveCommand(world: World): Command {
  return new Command('serve')
    .description('open the explorer in the browser, on a dataset of yours')
    .argument('[dataset]', 'a file of any format that can be read, or a folder')
    .option(
      '--port <number>',
      'where to serve; the next free one where it is taken',
      readPort,
      4173,
    )
    .option('--no-open', 'do not open a browser')
    .addHelpText('after', '\nExamples:\n  faultlines serve\n  faultlines serve mine.graphml')
    .action(async (path: string | undefined, options: Options) => {
      const served = path === undefined ? undefined : await readServed(world, path);
      const server = createFileServer(pageFolder(), served ? { dataset: served } : {});
      const port = await listen(server, options.port);
      const address = `http://localhost:${port}`;
      world.tell(`Faultlines is at ${address}  (Ctrl C ends it)`);
      if (options.open) openInBrowser(address);
      await new Promise<void>((end) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => {
            server.close(() => end());
            server.closeAllConnections();
          });
        }
      });
    });
}

/** The file as it is, after it was found good; a folder of the contract as one file. */
async function readServed(world: World, path: string) {
  const { dataset } = await readInput(world, path);
  const full = resolve(world.folder, path);
  const bytes = path === '-' ? undefined : await readFile(full).catch(() => undefined);
  if (bytes) return { name: basename(full), bytes };
  const [file] = await FORMATS[0]!.write!(dataset);
  return { name: file!.name, bytes: Buffer.from(file!.content) };
}

/** The built page: beside the built command, or in the project. */
function pageFolder(): string {
  const own = dirname(fileURLToPath(import.meta.url));
  const found = ['..', '../..', '../../dist', '../../../dist']
    .map((step) => resolve(own, step))
    .find(
      (folder) =>
        existsSync(resolve(folder, 'index.html')) && existsSync(resolve(folder, 'assets')),
    );
  if (found) return found;
  throw new Refused('The page is not built yet. In the project, run `npm run build` first.');
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}
