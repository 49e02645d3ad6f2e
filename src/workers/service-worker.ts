/**
 * Keeps one version of the page, whole, so that it opens without a network. It never puts another
 * in its place by itself: a new version waits until the reader asks for it. Only files of the
 * build are kept, never what a reader opens or makes.
 *
 * `src/cli/offline-plugin.ts` writes this file, on its own and without imports, into the build,
 * with the list of files in the place of `FILES`.
 */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void;
}
interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Addresses from the page's folder, each with a digest of its content (SHA-256, hexadecimal). */
declare const FILES: Readonly<Record<string, string>>;
declare const VERSION: string;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = `faultlines ${scope.registration.scope} `;
const addressOf = (path: string) => new URL(path, scope.registration.scope).href;
const PAGE = addressOf('./');
const KEPT = new Set(Object.keys(FILES).map(addressOf));
const NAME_WITH_HASH = /^assets\/.*-[\w-]{8}\.\w+$/;
const ASSETS = addressOf('assets/');

scope.addEventListener('install', (event) => event.waitUntil(keepThisVersion()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOldVersions()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'update-now') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = request.url.replace(/[?#].*$/s, '');
  const isPage = address === PAGE || address === addressOf('index.html');
  if (request.mode === 'navigate' && isPage) event.respondWith(openPage(request));
  else if (address.startsWith(ASSETS) || (KEPT.has(address) && !isPage)) {
    event.respondWith(openFile(request, address));
  }
});

async function keepThisVersion(): Promise<void> {
  const cache = await caches.open(PREFIX + VERSION);
  // One after the other: the reader's own work comes first.
  for (const [path, digest] of Object.entries(FILES)) {
    const address = addressOf(path);
    const isNamedByContent = NAME_WITH_HASH.test(path);
    const known = isNamedByContent ? await caches.match(address, { ignoreVary: true }) : undefined;
    const answer =
      known ?? (await fetch(address, { cache: isNamedByContent ? 'default' : 'reload' }));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    // Else a page could be kept that asks for files of yet another version.
    if (!isNamedByContent && (await digestOf(answer.clone())) !== digest) {
      throw new Error(`${path} belongs to another version`);
    }
    await cache.put(address, answer);
  }
}

async function digestOf(answer: Response): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The version before stays, for other windows that still show it; those before that go. */
async function forgetOldVersions(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const others = names.filter((name) => name !== PREFIX + VERSION);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** On this machine a dataset may be served in place of the shipped one: that page is never kept. */
async function openPage(request: Request): Promise<Response> {
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(scope.location.hostname)) {
    const fresh = await fetch(request).catch(() => undefined);
    if (fresh?.ok && /no-store/.test(fresh.headers.get('Cache-Control') ?? '')) return fresh;
  }
  const cache = await caches.open(PREFIX + VERSION);
  return (await cache.match(PAGE, { ignoreVary: true })) ?? fetch(request);
}

/** A window that still shows the version before finds the files of that version, too. */
async function openFile(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(PREFIX + VERSION);
  const kept = await cache.match(address, { ignoreVary: true });
  return kept ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request);
}
