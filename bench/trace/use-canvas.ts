import type { Page } from '@playwright/test';

const STEPS = 24;
const REST = 700;

/** What a user does on the canvas of the app, with a mouse; each ends when the picture is exact. */
export const USES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  pan: async (page) => {
    const { x, y, width, height } = await canvasBox(page);
    // Beside the graph, so that no actor is taken along.
    await page.mouse.move(x + 0.03 * width, y + 0.5 * height);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(x + 0.03 * width + 6 * step, y + 0.5 * height + 3 * step);
    }
    await page.mouse.up();
    await page.waitForTimeout(REST);
  },
  zoom: async (page) => {
    const { x, y, width, height } = await canvasBox(page);
    await page.mouse.move(x + 0.5 * width, y + 0.5 * height);
    for (let step = 0; step < STEPS; step += 1) {
      await page.mouse.wheel(0, step < STEPS / 2 ? -120 : 120);
    }
    await page.waitForTimeout(REST);
  },
  filter: async (page) => {
    const row = page.getByTestId('legend').getByRole('switch').first();
    await row.click();
    await page.waitForTimeout(REST);
    await row.click();
    await page.waitForTimeout(REST);
  },
  hover: async (page) => {
    const { x, y, width, height } = await canvasBox(page);
    for (let step = 0; step < STEPS; step += 1) {
      const angle = (step / STEPS) * 2 * Math.PI;
      const [across, down] = [0.12 * Math.cos(angle), 0.12 * Math.sin(angle)];
      await page.mouse.move(x + (0.5 + across) * width, y + (0.5 + down) * height);
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(REST);
  },
};

async function canvasBox(page: Page) {
  const box = await page.getByTestId('canvas').boundingBox();
  if (!box) throw new Error('The canvas is not on the page');
  return box;
}
