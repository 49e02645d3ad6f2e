import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createFileServer, listen } from '../src/cli/serve.ts';
import { expect, test } from './explorer-test.ts';
import { SHIPPED } from './shipped-dataset.ts';

const DIST = new URL('../dist/', import.meta.url).pathname;

test.describe.configure({ mode: 'serial' });

const counts = (page: Page) => page.getByTestId('counts');
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated';
  });

/** Opens the page and waits until it is kept, which takes some seconds. */
async function openAndKeep(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(counts(page)).toContainText(String(SHIPPED.actors.length));
  await expect.poll(() => isKept(page), { timeout: 40_000 }).toBe(true);
}

test.describe('the page, in a folder of its site', () => {
  let parent: string;
  let folder: string;
  let server: ReturnType<typeof createFileServer>;
  let address: string;
  let context: BrowserContext;
  let page: Page;

  test.beforeEach(async ({ browser }) => {
    parent = await mkdtemp(join(tmpdir(), 'faultlines-offline-'));
    folder = join(parent, 'below');
    await cp(DIST, folder, { recursive: true });
    server = createFileServer(parent);
    address = `http://localhost:${await listen(server, 4_211)}/below/`;
    context = await browser.newContext({ serviceWorkers: 'allow' });
    page = await context.newPage();
    await openAndKeep(page, address);
  });

  test.afterEach(async () => {
    await context.close();
    server.close();
    server.closeAllConnections();
    await rm(parent, { recursive: true, force: true });
  });

  test('opens without a network once it was opened, with its dialogs and languages', async () => {
    server.close();
    server.closeAllConnections();
    await page.reload();
    await expect(counts(page)).toContainText(String(SHIPPED.actors.length));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(() => localStorage.setItem('faultlines:language', 'ar'));
    await page.reload();
    await expect(page.getByRole('button', { name: 'تصدير', exact: true })).toBeVisible();
  });

  test('waits with a new version until it is asked for', async () => {
    await renew(folder);
    const update = page.getByRole('button', { name: 'Update now' });
    for (const _ of ['once', 'and again']) {
      await page.reload();
      await expect(update).toBeVisible({ timeout: 40_000 });
      await expect(page).toHaveTitle('Faultlines');
    }
    await update.click();
    await expect(page).toHaveTitle('Faultlines, renewed');
    await expect(counts(page)).toContainText(String(SHIPPED.actors.length));
    await expect(update).toBeHidden();
  });

  test('steps aside for a dataset that is served at the same address, and keeps nothing of it', async () => {
    const atRoot = new URL('/', address).href;
    const serve = async (options?: Parameters<typeof createFileServer>[1]) => {
      server.close();
      server.closeAllConnections();
      server = createFileServer(folder, options);
      await listen(server, Number(new URL(address).port));
    };
    await serve();
    await openAndKeep(page, atRoot);
    const bytes = await readFile(new URL('fixtures/one-actor.faultlines.json', import.meta.url));
    await serve({ dataset: { name: 'own.json', bytes } });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('One actor');
    const kept = await page.evaluate(() => caches.match('/served-dataset'));
    expect(kept).toBeUndefined();
  });

  test('keeps nothing but the files of the build', async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    const built = await readdir(folder, { recursive: true });
    const paths = new Set(['/below/', ...built.map((path) => `/below/${path}`)]);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter((path) => !paths.has(path))).toEqual([]);
  });
});

/** Puts another version into the folder: another title, and a list of files that says so. */
async function renew(folder: string): Promise<void> {
  const { makeServiceWorker } = await import('../src/cli/offline-plugin.ts');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    page.replace('<title>Faultlines', '<title>Faultlines, renewed'),
  );
  const source = new URL('../src/workers/service-worker.ts', import.meta.url);
  const script = await makeServiceWorker(await readFile(source, 'utf8'), folder);
  await writeFile(join(folder, 'service-worker.js'), script);
}
