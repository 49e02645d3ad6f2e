import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SECURITY_HEADERS } from './content-policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg|font\/ttf)/;
const NAME_WITH_HASH = /[/\\]assets[/\\].*-[\w-]{8}\.\w+$/;

type Encoding = 'br' | 'gzip' | 'identity';

interface StoredFile {
  readonly modified: number;
  readonly mediaType: string;
  readonly tag: string;
  readonly bodies: Map<Encoding, Promise<Buffer>>;
}

interface ServerOptions {
  /** Answers requests that name any host; else only those that name this machine. */
  readonly anyHost?: boolean;
  /** A dataset that the page opens in place of the shipped one. */
  readonly dataset?: ServedDataset;
}

interface ServedDataset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the page finds the dataset that it is served with; its name stands in the page. */
const SERVED_ADDRESS = '/served-dataset';

/** Serves the files of `folder`, read-only, with the security headers on every answer. */
export function createFileServer(
  folder: string,
  { anyHost = false, dataset }: ServerOptions = {},
): Server {
  const root = resolve(folder);
  const stored = new Map<string, StoredFile>();
  return createServer((request, response) => {
    // A page of another site that points its own name at this machine must not read what is here.
    if (!anyHost && !isThisMachine(request.headers.host)) {
      refuse(response, 421, 'Unknown host');
      return;
    }
    if (dataset && answerServed(root, dataset, request, response)) return;
    answer(root, stored, request, response).catch((failure: unknown) => {
      console.error(failure);
      if (!response.headersSent) refuse(response, 500, 'The file could not be read');
      else response.destroy();
    });
  });
}

/** Answers for the dataset and for the page, which names it; anything else is a file as always. */
function answerServed(
  root: string,
  { name, bytes }: ServedDataset,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url?.split(/[?#]/, 1)[0];
  if (request.method !== 'GET' || (path !== SERVED_ADDRESS && path !== '/')) return false;
  secure(response);
  response.setHeader('Cache-Control', 'no-store');
  if (path === SERVED_ADDRESS) {
    response.setHeader('Content-Type', 'application/octet-stream');
    response.writeHead(200).end(bytes);
    return true;
  }
  const page = readFileSync(resolve(root, 'index.html'), 'utf8');
  const title = name.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const note = `<meta name="served-dataset" content="${title}" />`;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.writeHead(200).end(page.replace('</head>', () => `${note}\n  </head>`));
  return true;
}

async function answer(
  root: string,
  stored: Map<string, StoredFile>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only reading is possible here');
  }
  const path = filePath(root, request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'Not an address of this site');
  const file = await storedFile(stored, path);
  if (file === undefined) return refuse(response, 404, 'There is no such file');

  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('ETag', file.tag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader(
    'Cache-Control',
    NAME_WITH_HASH.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  secure(response);
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = COMPRESSIBLE.test(file.mediaType) ? chooseEncoding(request) : 'identity';
  const body = await storedBody(file, path, encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/** The file that an address means, or `undefined` for one that leaves the folder. */
export function filePath(root: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  const full = resolve(root, `.${path}`, path.endsWith('/') ? 'index.html' : '');
  return full === root || full.startsWith(root + sep) ? full : undefined;
}

function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

async function storedFile(
  stored: Map<string, StoredFile>,
  path: string,
): Promise<StoredFile | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  const known = stored.get(path);
  if (known?.modified === status.mtimeMs) return known;
  const content = await readFile(path);
  const file: StoredFile = {
    modified: status.mtimeMs,
    mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    tag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    bodies: new Map([['identity', Promise.resolve(content)]]),
  };
  stored.set(path, file);
  return file;
}

function storedBody(file: StoredFile, path: string, encoding: Encoding): Promise<Buffer> {
  const known = file.bodies.get(encoding);
  if (known) return known;
  const body = readFile(path).then((content) => compress(content, encoding));
  file.bodies.set(encoding, body);
  return body;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

function compress(content: Buffer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'br') {
    // Level 5: a tenth of the time of the best level for a few per cent more bytes.
    return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return encoding === 'gzip' ? deflate(content) : content;
}

function chooseEncoding(request: IncomingMessage): Encoding {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  secure(response);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${reason}\n`);
}

const TRIES = 10;

/** Listens on `port`, or on the next free one of the nine after it; gives the one that it took. */
export async function listen(server: Server, port: number, host = 'localhost'): Promise<number> {
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    if (await tryListen(server, candidate, host)) return candidate;
  }
  throw new Error(`No port is free from ${port} to ${port + TRIES - 1}; choose one with --port`);
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((settle, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') settle(false);
      else fail(error);
    };
    const onListening = () => {
      server.off('error', onError);
      settle(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}
