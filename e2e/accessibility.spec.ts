import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './explorer-test.ts';
import { busiestActor, SHIPPED } from './shipped-dataset.ts';

const REFUSED = fileURLToPath(new URL('./fixtures/refused/no-such-day.json', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const CONTESTED = SHIPPED.relationships.find(({ evidence }) =>
  evidence.some(({ stance }) => stance === 'contradicts'),
)!;

/** Every finding as rule and place, so that a failure tells what to mend. */
async function findingsOn(page: Page, theme: 'light' | 'dark') {
  const axe = new AxeBuilder({ page });
  // In the dark nothing but colours is different.
  if (theme === 'light') axe.withTags(RULES);
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ rule: id, at: target.join(' '), failureSummary })),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the ${theme} page, whatever is open`, async ({
    explorer: { when, get },
    page,
  }) => {
    // Eight pictures of the page, each read as a whole.
    test.slow();
    const expectNoFindings = async (place: string) =>
      expect.soft(await findingsOn(page, theme), place).toEqual([]);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await when.opens();
    await expectNoFindings('start');
    await when.showsLegend();
    await when.togglesRow('Attack');
    await expectNoFindings('legend');
    await when.followsLink(`#select=actor:${busiestActor()}`);
    await when.showsDetails();
    await expectNoFindings('actor');
    await when.followsLink(`#select=relationship:${CONTESTED.id}`);
    await expect(get.evidence.first()).toBeVisible();
    await expectNoFindings('relationship');
    await when.hidesSheets();
    await when.switchesTo('Table');
    await expect(get.table).toBeVisible();
    await expectNoFindings('table');
    await when.opensExport();
    await expect(get.dialog.getByRole('img')).toBeVisible();
    await expectNoFindings('export');
    await when.pressesKeys('Escape');
    await when.press(get.toolbarButton('About the data'));
    await expect(get.dialog).toBeVisible();
    await expectNoFindings('about');
    await when.pressesKeys('Escape');
    await when.picksFile(REFUSED);
    await expect(get.refusal).toBeVisible();
    await expectNoFindings('refusal');
  });
}
