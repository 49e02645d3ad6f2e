import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { bringBrowser } from './bring-browser.ts';
import { launchOptions } from './find-browser.ts';
import { createFileServer, listen } from './serve.ts';
import { PROJECT_FOLDER, runNode, toolScript } from './tool.ts';

const FOLDER = join(PROJECT_FOLDER, 'docs', 'screenshots');

/** The pictures of the documentation: name, window, ground and the view as it stands in a link. */
const PICTURES = [
  { name: 'desktop-light', width: 1440, height: 900, ground: 'light', link: '' },
  { name: 'desktop-dark', width: 1440, height: 900, ground: 'dark', link: '' },
  { name: 'table', width: 1440, height: 900, ground: 'light', link: '#mode=table' },
  { name: 'tablet', width: 820, height: 1180, ground: 'light', link: '' },
  { name: 'phone', width: 390, height: 844, ground: 'light', link: '' },
] as const;

process.exitCode = await takeScreenshots();

async function takeScreenshots(): Promise<number> {
  const build = await runNode(toolScript('vite'), ['build', '--logLevel', 'warn']);
  if (build.code !== 0) return build.code;
  const path = await bringBrowser();
  if (path === undefined) return 1;
  await mkdir(FOLDER, { recursive: true });
  const server = createFileServer(join(PROJECT_FOLDER, 'dist'));
  const address = `http://localhost:${await listen(server, 4191)}/`;
  const browser = await chromium.launch(launchOptions(path));
  try {
    for (const { name, width, height, ground, link } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: ground,
        reducedMotion: 'reduce',
        deviceScaleFactor: 1,
        locale: 'en-GB',
      });
      await page.goto(address + link);
      // In the table nothing is drawn; there the rows are what to wait for.
      if (link.includes('mode=table')) await page.getByRole('row').nth(1).waitFor();
      else await firstGraph(page);
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      await page.close();
      console.log(`docs/screenshots/${name}.png`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return 0;
}

/** Waits until the app has drawn its first graph. */
async function firstGraph(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  // Asked from here again and again: a condition given to the page as text would be `eval` there.
  while (Date.now() < deadline) {
    const isDrawn = await page.evaluate(
      () => performance.getEntriesByName('faultlines:first-graph').length > 0,
    );
    if (isDrawn) return;
    await page.waitForTimeout(100);
  }
  throw new Error('The first graph was not drawn within 30 s');
}
