import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../src/cli/find-browser.ts';
import type { Bench } from '../benchmark.ts';
import { watchPage } from './watch-page.ts';

export interface AppPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** What the page marks once its first graph is drawn. */
const FIRST_GRAPH = 'faultlines:first-graph';
/** The page loads what comes after its first picture. */
const SETTLING = 3_000;

/** Opens the app in a fresh browser, hands its page over and closes it. */
export async function withApp<Found>(
  bench: Bench,
  work: (app: AppPage) => Promise<Found>,
): Promise<Found> {
  const { address } = await bench.app();
  const browser = await chromium.launch(launchOptions(bench.browserPath));
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      // The copy for times without a network is made once a version, after all that counts here.
      serviceWorkers: 'block',
    });
    // tsx keeps the names of functions by a helper of its own, which the page does not have.
    await context.addInitScript('globalThis.__name = (value) => value;');
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    page.on('pageerror', (error) => bench.say(`The page has failed: ${error.message}`));
    await page.goto(address);
    await page.waitForFunction(
      (name) => performance.getEntriesByName(name).length > 0,
      FIRST_GRAPH,
    );
    await page.waitForTimeout(SETTLING);
    return await work({ browser, page });
  } finally {
    await browser.close();
  }
}
