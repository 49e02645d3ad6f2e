import type { Browser, Page } from '@playwright/test';

const FIRST_GRAPH = 'faultlines:first-graph';
const TIME_LIMIT = 60_000;

export interface PageTimes {
  /** Milliseconds from navigation to the first drawn graph, one for each load. */
  readonly firstGraph: readonly number[];
  /** Milliseconds from a click on a legend row to the second frame after it. */
  readonly toggle: readonly number[];
  /** The same wait without a click: what two frames cost by themselves. */
  readonly twoFrames: readonly number[];
}

/** Loads a page again and again, each time without a cache, and then uses its legend. */
export async function measurePage(
  browser: Browser,
  address: string,
  { loads, toggles }: { readonly loads: number; readonly toggles: number },
): Promise<PageTimes> {
  const firstGraph: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const page = await openPage(browser, address);
    firstGraph.push(await waitForFirstGraph(page));
    await page.context().close();
  }
  const page = await openPage(browser, address);
  await waitForFirstGraph(page);
  // Labels, fonts and caches settle; a toggle while the page still loads is another question.
  await page.waitForTimeout(1_500);
  const use = await page.evaluate(useLegend, toggles);
  await page.context().close();
  return { firstGraph, ...use };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // The copy for times without a network is made once a version, after all that is measured here.
    serviceWorkers: 'block',
  });
  // tsx keeps the names of functions by a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value;');
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function waitForFirstGraph(page: Page): Promise<number> {
  const deadline = Date.now() + TIME_LIMIT;
  while (Date.now() < deadline) {
    const at = await page.evaluate(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
      FIRST_GRAPH,
    );
    if (at !== undefined) return at;
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()} has set no mark "${FIRST_GRAPH}" within ${TIME_LIMIT / 1000} s`);
}

/** Runs in the page: clicks one row of the legend after the other, off and on again. */
async function useLegend(toggles: number): Promise<Omit<PageTimes, 'firstGraph'>> {
  const rowsNow = () => [
    ...document.querySelectorAll<HTMLElement>(
      '[data-testid="legend"] [role="switch"], [data-testid="legend"] input[type="checkbox"]',
    ),
  ];
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const timed = async (act: () => void) => {
    await frame();
    const since = performance.now();
    act();
    await frame();
    await frame();
    return performance.now() - since;
  };
  const rows = rowsNow().length;
  const toggle: number[] = [];
  const twoFrames: number[] = [];
  for (let index = 0; index < toggles && rows > 0; index += 1) {
    // Asked for anew each time: the list may be drawn afresh. The same row twice: off, then on.
    const row = rowsNow()[Math.floor(index / 2) % rows];
    toggle.push(await timed(() => row?.click()));
    await new Promise((rest) => setTimeout(rest, 250));
    twoFrames.push(await timed(() => undefined));
  }
  return { toggle, twoFrames };
}
