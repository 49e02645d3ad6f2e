import type { Page } from '@playwright/test';
import { expect, test } from './explorer-test.ts';

const chooses = async (page: Page, language: string) => {
  await page.getByTestId('language').click();
  await page.getByRole('menuitemradio', { name: language }).click();
};

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a reader chooses the language, and it is kept', async ({ explorer: { when, get } }) => {
  const { page } = get;
  const root = page.locator('html');
  await when.opens();
  await expect(root).toHaveAttribute('lang', 'en');
  await chooses(page, 'فارسی');
  await expect(root).toHaveAttribute('lang', 'fa');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('button', { name: 'خروجی' })).toBeVisible();
  await expect(get.counts).toContainText('کنشگر');

  await when.opens();
  await expect(root).toHaveAttribute('lang', 'fa');
  await chooses(page, 'English');
  await expect(root).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
});

test('nothing stands outside the window from right to left', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await chooses(get.page, 'العربية');
  await expect(get.counts).toContainText('الجهات');
  expect(await sideways(get.page)).toBe(0);
  await get.page.getByRole('button', { name: 'جدول' }).click();
  await expect(get.table).toBeVisible();
  expect(await sideways(get.page)).toBe(0);
});

test('time runs from left to right in every language', async ({ explorer: { when, get } }) => {
  const { page } = get;
  await when.opens();
  await chooses(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const timeline = page.getByTestId('timeline');
  if (!(await timeline.isVisible())) await page.getByRole('button', { name: 'الزمن' }).click();
  const chart = timeline.getByRole('group', { name: 'العلاقات حسب الزمن والنوع' });
  await expect(chart).toHaveCSS('direction', 'ltr');
});

test.describe('a reader whose browser prefers Arabic', () => {
  test.use({ locale: 'ar-IQ' });

  test('gets the page in Arabic at once, with names in Arabic on the graph', async ({
    explorer: { when, get },
  }) => {
    const { page } = get;
    await when.opens();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await page.getByTestId('language').click();
    const names = page.getByRole('menuitemcheckbox');
    await expect(names).toBeChecked();
    await names.click();
    await expect(names).not.toBeChecked();
  });
});
