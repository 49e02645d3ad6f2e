import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './open-in-browser.ts';
import { createFileServer, listen } from './serve.ts';
import { PROJECT_FOLDER, runNode, toolScript } from './tool.ts';

const USAGE = `npm start [-- options]
  --port <number>   where to serve (4173; the next free one where that is taken)
  --host <name>     the address to listen on (localhost: only this machine can reach it)
  --built           serve what is built already
  --no-open         do not open a browser`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    port: { type: 'string', default: '4173' },
    host: { type: 'string', default: 'localhost' },
    built: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const port = Number(values.port);
if (values.help) {
  console.log(USAGE);
} else if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port takes a number from 1 to 65535, not "${values.port}"`);
  process.exitCode = 2;
} else {
  process.exitCode = await start();
}

async function start(): Promise<number> {
  const folder = resolve(PROJECT_FOLDER, 'dist');
  if (!values.built) {
    const build = await runNode(toolScript('vite'), ['build', '--logLevel', 'warn']);
    if (build.code !== 0) {
      console.error('The page could not be built; the lines above say why.');
      return build.code;
    }
  }
  if (!existsSync(resolve(folder, 'index.html'))) {
    console.error('Nothing is built yet; run `npm run build` first or leave out --built.');
    return 2;
  }
  const isLocal = values.host === 'localhost';
  const server = createFileServer(folder, { anyHost: !isLocal });
  const taken = await listen(server, port, values.host).catch((failure: Error) => failure);
  if (taken instanceof Error) {
    console.error(taken.message);
    return 2;
  }
  if (taken !== port) console.log(`Port ${port} is taken; ${taken} is used instead.`);
  const address = `http://localhost:${taken}`;
  console.log(`Faultlines is at ${address}  (Ctrl C ends it)`);
  if (values.open && isLocal) openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  return 0;
}
