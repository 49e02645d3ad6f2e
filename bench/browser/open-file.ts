import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Milliseconds from the choice of a file. */
export interface OpeningTimes {
  /** Until the page has read it and asks what to do with it; files of ours are opened at once. */
  readonly offered: number | undefined;
  /** Until the counts name its relationships. */
  readonly counted: number;
  /**
   * Until a frame in which it can be explored: no layout is under way, and actors or communities
   * stand on the canvas.
   */
  readonly explorable: number;
}

/** Chooses a file in the app, and opens it where the page asks first, without thinking about it. */
export async function openFile(
  page: Page,
  name: string,
  content: string,
  relationships: number,
): Promise<OpeningTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'faultlines-bench-'));
  const path = join(folder, name);
  await writeFile(path, content);
  try {
    const opened = page.evaluate(waitUntilExplorable, relationships.toLocaleString('en'));
    await page.getByTestId('file-picker').setInputFiles(path);
    return await opened;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page. */
async function waitUntilExplorable(total: string): Promise<OpeningTimes> {
  let offered: number | undefined;
  let counted: number | undefined;
  const sinceChosen = () => performance.now() - window.bench.fileChosen;
  const openTheOffer = () => {
    const buttons = document.querySelectorAll<HTMLButtonElement>('[data-testid="import"] button');
    for (const button of buttons) {
      if (button.textContent !== 'Open' || button.disabled) continue;
      offered ??= sinceChosen();
      button.click();
    }
  };
  const isCounted = () => {
    const counts = document.querySelector('[data-testid="counts"]')?.textContent ?? '';
    if (counts.includes(total)) counted ??= sinceChosen();
    return counted !== undefined;
  };
  const isArranged = () =>
    document.querySelector('[data-testid="layout-progress"]') === null &&
    document.querySelector('[data-testid="canvas"] [role="option"]') !== null;
  const end = await window.bench.frameWhen(() => {
    openTheOffer();
    return isCounted() && isArranged();
  }, 300);
  return { offered, counted: counted!, explorable: end - window.bench.fileChosen };
}
