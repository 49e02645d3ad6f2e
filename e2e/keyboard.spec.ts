import type { Locator } from '@playwright/test';
import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { countNaively, nameOf } from './shipped-dataset.ts';

const MOST_STEPS = 260;

/** Tabs until the keyboard is on something; every stop on the way must be marked and on the screen. */
async function tabTo({ when, get }: FaultlinesDriver, target: Locator) {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await when.pressesKeys('Tab');
    const focus = await get.focus(target);
    // From the last stop the keyboard leaves the page for the browser's own bar, and comes back.
    if (focus.on !== 'nothing' && !focus.isMarked) {
      await expect.poll(() => get.focus()).toMatchObject({ on: focus.on, isMarked: true });
    }
    if (focus.isTarget) return;
  }
  throw new Error(`The keyboard does not come to ${target}`);
}

const expectFocusKept = async ({ get }: FaultlinesDriver) =>
  expect.poll(async () => (await get.focus()).on).not.toBe('nothing');

test('with the keyboard alone: filter, walk the graph, read the evidence, save a figure', async ({
  explorer,
}) => {
  // A hundred stops of the keyboard, each looked at.
  test.slow();
  const { when, get } = explorer;
  await when.opens();

  // On a small screen the legend comes up first.
  const filters = get.sheetButton('Filters');
  if (await filters.isVisible()) {
    await tabTo(explorer, filters);
    await when.pressesKeys('Enter');
    await expect(get.legend).toBeVisible();
  }
  await tabTo(explorer, get.legendRow('Attack'));
  await when.pressesKeys('Space');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => r.type !== 'attack'));
  await expect(get.legendRow('Attack')).toBeFocused();
  await when.pressesKeys('Space');
  await expect.poll(get.visibleCounts).toEqual(countNaively());

  await tabTo(explorer, get.canvas);
  await when.pressesKeys('ArrowRight');
  const start = await get.walkedTo();
  const seen = new Set([start]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
    await when.pressesKeys(key);
    seen.add(await get.walkedTo());
  }
  expect(seen.size).toBeGreaterThan(2);
  const first = await get.walkedTo();
  await when.pressesKeys('Enter');
  await expect.poll(get.selectedActors).toEqual([first]);
  await when.pressesKeys('Escape');
  await expect.poll(get.selectedActors).toEqual([]);
  await when.pressesKeys('ArrowRight');
  const actor = await get.walkedTo();
  await when.pressesKeys('Enter');
  await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(actor);

  const firstRow = get.inspector.getByRole('listitem').getByRole('button').first();
  await tabTo(explorer, firstRow);
  await when.pressesKeys('Enter');
  await expect(get.evidence.first()).toBeVisible();
  await expectFocusKept(explorer);

  await tabTo(explorer, get.toolbarButton('Export'));
  await when.pressesKeys('Enter');
  await expect(get.dialog).toBeVisible();
  await when.pressesKeys('Escape');
  await expect(get.dialog).toBeHidden();
  await expect(get.toolbarButton('Export')).toBeFocused();

  await when.pressesKeys('Enter');
  await tabTo(explorer, get.dialog.getByRole('button', { name: /^Save/ }));
  const [file] = await when.filesSavedBy(() => when.pressesKeys('Enter'));
  expect(file!.name).toMatch(/^us-iran-iraq-2020-.*\.png$/);
  await expect(get.dialog).toBeHidden();
  await expect(get.toolbarButton('Export')).toBeFocused();
});

test('after a click on an actor its keys work, and the keyboard walks along its lines', {
  tag: '@mouse',
}, async ({ explorer: { when, get } }) => {
  const actor = 'iran';
  await when.opens(
    `#at=20000,20230,1&shape=landscape&places=${actor}:20000:20000&without.kind=person`,
  );
  await when.clicksCanvas({ x: 0, y: -230 });
  await expect.poll(get.link).toContain(`select=actor:${actor}`);
  await expect(get.canvas).toBeFocused();
  await when.pressesKeys(']');
  await expect(get.lineSaid).toContainText(nameOf(actor));
  await when.pressesKeys('Alt+ArrowDown');
  await expect.poll(get.walkedTo).not.toBe(nameOf(actor));
  await when.pressesKeys('Alt+ArrowUp');
  await expect.poll(get.walkedTo).toBe(nameOf(actor));
  await when.pressesKeys('1');
  await expect.poll(get.link).toContain('only.ego=');
});

test('the search is used with arrows and Enter, and leaves the focus where it was', async ({
  explorer,
}) => {
  const { when, get } = explorer;
  await when.opens();
  await tabTo(explorer, get.search);
  await get.page.keyboard.type('soleimani');
  await expect(get.results.getByRole('option').first()).toBeVisible();
  await when.pressesKeys('ArrowDown');
  const name = (await get.resultNames())[0]!;
  await when.pressesKeys('Enter');
  await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  await expectFocusKept(explorer);
});

test('the keys of the page work: / searches, ? explains, Ctrl Z and Ctrl Shift Z', async ({
  explorer,
}) => {
  const { when, get } = explorer;
  await when.opens('#only.type=sanction');
  await when.togglesRow('Attack');
  const both = countNaively((r) => r.type === 'sanction' || r.type === 'attack');
  await expect.poll(get.visibleCounts).toEqual(both);
  await when.pressesKeys('Control+z');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => r.type === 'sanction'));
  await when.pressesKeys('Control+Shift+z');
  await expect.poll(get.visibleCounts).toEqual(both);

  await when.pressesKeys('?');
  await expect(get.dialog).toContainText('While the graph has the focus');
  await when.pressesKeys('Escape');
  await expect(get.dialog).toBeHidden();
  await when.pressesKeys('/');
  await expect(get.search).toBeFocused();
});
