import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './explorer-test.ts';
import { driveFaultlines } from './faultlines-driver.ts';
import { countNaively } from './shipped-dataset.ts';

const KILLS = 20;
const MOST_LOST_MILLISECONDS = 1_000;
const TOTAL = countNaively().actors.total;

test('a killed renderer loses at most a second of edits, twenty times', async ({
  context,
  hasTouch,
}) => {
  // A loaded machine is slow, not wrong.
  test.setTimeout(900_000);
  // Twenty broken starts in a row are a crash loop; here it is the test that breaks them.
  await context.addInitScript(() => localStorage.removeItem('faultlines:starts'));
  let kept = 0;
  let tab = await opens(context, hasTouch);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const made: number[] = [];
    const edits = 1 + (kill % 4);
    for (let edit = 0; edit < edits; edit += 1) {
      await addsActor(tab.page, `Actor ${kill}.${edit}`);
      made.push(Date.now());
    }
    // At once, in the middle of the write, and after it.
    await tab.page.waitForTimeout((kill % 5) * 60);
    const killedAt = Date.now();
    await crashes(tab.page);

    tab = await opens(context, hasTouch);
    const survived = (await tab.actorTotal()) - TOTAL - kept;
    expect(survived).toBeGreaterThanOrEqual(0);
    for (const at of made.slice(survived)) {
      expect(killedAt - at).toBeLessThan(MOST_LOST_MILLISECONDS);
    }
    kept += survived;
  }
  // Some of it was old enough when the renderer went, or the test has shown nothing.
  expect(kept).toBeGreaterThan(KILLS);
});

async function opens(context: BrowserContext, hasTouch: boolean) {
  const page = await context.newPage();
  const { get } = driveFaultlines(page, hasTouch);
  await page.goto('/');
  await get.counts.waitFor();
  await get.actors.first().waitFor({ state: 'attached' });
  return { page, actorTotal: async () => (await get.visibleCounts()).actors.total };
}

async function addsActor(page: Page, name: string): Promise<void> {
  await page.getByTestId('canvas').focus();
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).first().fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** The renderer ends as if it had run out of memory. */
async function crashes(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // The order is never answered.
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}
