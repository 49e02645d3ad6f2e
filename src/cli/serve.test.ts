import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from './content-policy.ts';
import { createFileServer, filePath, listen } from './serve.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let server: Server;
let port: number;

/** Unlike `fetch`, this sends the address as it stands, with its dots. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((finish, fail) => {
    const sent = request({ host: 'localhost', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        finish({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultlines-serve-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(
    join(folder, 'dist', 'assets', 'main-AbCd1234.js'),
    'export const one = 1;'.repeat(50),
  );
  writeFileSync(join(folder, 'dist', 'assets', 'draw.wasm'), 'wasm');
  writeFileSync(join(folder, 'dist', 'assets', 'font.woff2'), 'font');
  server = createFileServer(join(folder, 'dist'));
  port = await listen(server, 42_170);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('file server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-AbCd1234.js?import', 'text/javascript; charset=utf-8'],
    ['/assets/draw.wasm', 'application/wasm'],
    ['/assets/font.woff2', 'font/woff2'],
  ])('answers %s as %s', async (path, mediaType) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaType);
  });

  it.each(['/', '/nothing-here', '/%ff'])('sends the security headers with %s', async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '//etc/passwd',
  ])('keeps %s inside its folder', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('refuses a neighbour whose name begins like its own', () => {
    const root = join(sep, 'site', 'dist');
    expect(filePath(root, '/%2e%2e/dist-secret/key')).toBeUndefined();
    expect(filePath(root, '/index.html')).toBe(join(root, 'index.html'));
  });

  it('refuses a request that names another host', async () => {
    expect((await ask('/', { host: 'attacker.example' })).status).toBe(421);
  });

  it('refuses to write', async () => {
    const answer = await ask('/', {}, 'POST');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('compresses what a browser can unpack, to the same content', async () => {
    const plain = await ask('/assets/main-AbCd1234.js');
    const packed = await ask('/assets/main-AbCd1234.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
  });

  it('answers 304 while nothing changes and the new content once it does', async () => {
    const path = join(folder, 'dist', 'changing.txt');
    writeFileSync(path, 'before');
    const { headers } = await ask('/changing.txt');
    const tag = String(headers.etag);
    expect((await ask('/changing.txt', { 'if-none-match': tag })).status).toBe(304);
    writeFileSync(path, 'after, and longer');
    const changed = await ask('/changing.txt', { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toBe('after, and longer');
  });

  it('lets browsers keep only files whose name changes with their content', async () => {
    expect((await ask('/assets/main-AbCd1234.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('takes the next port where the first is taken', async () => {
    const second = createFileServer(folder);
    try {
      expect(await listen(second, port)).toBeGreaterThan(port);
    } finally {
      second.close();
    }
  });
});

describe('a server with a dataset', () => {
  it('names it in the page and hands it out as it is', async () => {
    const page = join(folder, 'dist-with-head');
    mkdirSync(page);
    writeFileSync(join(page, 'index.html'), '<!doctype html><head><title>page</title></head>');
    const bytes = new TextEncoder().encode('a,b');
    const own = createFileServer(page, { dataset: { name: '"><script>.csv', bytes } });
    const at = await listen(own, 4673);
    const read = async (path: string) => (await fetch(`http://localhost:${at}${path}`)).text();
    try {
      expect(await read('/')).toContain(
        '<meta name="served-dataset" content="&#34;&#62;&#60;script&#62;.csv" />',
      );
      expect(await read('/served-dataset')).toBe('a,b');
    } finally {
      own.close();
    }
  });
});
