import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './explorer-test.ts';
import { countNaively, SHIPPED, STORY } from './shipped-dataset.ts';

const DATASET = 'us-iran-iraq-2020';

const { steps } = STORY;
const [first, second] = steps;
const last = steps.at(-1)!;

const findingsOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target.join(' ')]));
};

test('a story is told step by step with the keyboard, and leaves everything as it was', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.presentsStory(STORY.title);
  await expect(get.storyHeadline).toHaveText(first!.headline);
  await expect(get.storyHeadline).toBeFocused();
  await expect(get.storyProgress).toHaveText(`1 of ${steps.length}`);
  await expect(get.legend).toBeHidden();
  const actorsOfFirst = await get.actors.count();
  expect(actorsOfFirst).toBeLessThan(SHIPPED.actors.length);

  await when.pressesKeys('ArrowRight');
  await expect(get.storyHeadline).toHaveText(second!.headline);
  await expect(get.storyProgress).toHaveText(`2 of ${steps.length}`);
  await expect.poll(() => get.actors.count()).not.toBe(actorsOfFirst);
  await when.pressesKeys('ArrowLeft', 'ArrowLeft');
  await expect(get.storyHeadline).toHaveText(first!.headline);
  await when.pressesKeys('End');
  await expect(get.storyHeadline).toHaveText(last.headline);
  await when.pressesKeys('ArrowRight');
  await expect(get.storyProgress).toHaveText(`${steps.length} of ${steps.length}`);
  await when.pressesKeys('Home');
  await expect(get.storyProgress).toHaveText(`1 of ${steps.length}`);

  await when.pressesKeys('Escape');
  await expect(get.story).toBeHidden();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  expect(get.link()).toBe('');
  await expect(get.undo).toBeDisabled();
});

test('a citation opens the evidence, and the evidence leads into the graph', async ({
  explorer: { when, get },
  page,
}) => {
  await when.opens();
  await when.presentsStory(STORY.title);
  await expect(get.storyHeadline).toBeVisible();
  expect(await findingsOn(page)).toEqual([]);
  await when.pressesKeys('ArrowRight');
  await when.opensSource('[1] IranWire, Paragraph 14');
  const told = SHIPPED.relationships.flatMap(({ evidence }) =>
    evidence.filter(({ document, paragraph }) => document === 'iranwire' && paragraph === 14),
  );
  await expect(get.storyEvidence.getByTestId('evidence')).toHaveCount(told.length);
  await expect(get.storyEvidence).toContainText(told[0]!.paraphrase);
  await when.press(get.storyEvidence.getByRole('button', { name: 'Show in the graph' }).first());
  await expect(get.story).toBeHidden();
  await when.showsDetails();
  await expect(get.evidence.filter({ hasText: told[0]!.paraphrase })).toBeVisible();
  await expect(get.undo).toHaveAccessibleName(/^Undo: Explore a step of the story/);
});

test('a story is saved as one page that works offline with the keyboard, and as PDF', async ({
  explorer: { when, get },
  browser,
}, testInfo) => {
  test.slow();
  await when.opens();
  await when.opensStories();
  const row = get.dialog.getByTestId('story-row');
  const [html] = await when.filesSavedBy(() =>
    when.press(row.getByRole('button', { name: 'Save as a page' })),
  );
  expect(html!.name).toBe(`${DATASET}-${STORY.id}.html`);
  const path = testInfo.outputPath('story.html');
  await writeFile(path, html!.content);
  const offline = await browser.newContext({ offline: true });
  const page = await offline.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (failure) => complaints.push(failure.message));
  await page.goto(`file://${path}`);
  const headline = page.getByRole('heading', { level: 2 });
  await expect(headline).toHaveText([first!.headline]);
  await page.keyboard.press('ArrowRight');
  await expect(headline).toHaveText([second!.headline]);
  await expect(page.getByRole('status')).toHaveText(`2 of ${steps.length}`);
  await page.keyboard.press('End');
  await expect(headline).toHaveText([last.headline]);
  await expect(page.locator('section:visible svg [data-actor]')).not.toHaveCount(0);
  const source = page.locator('details:visible').first();
  await source.locator('summary').click();
  await expect(source.getByRole('listitem').first()).toBeVisible();
  expect(await findingsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await offline.close();

  const [pdf] = await when.filesSavedBy(() =>
    when.press(row.getByRole('button', { name: 'Save as PDF' })),
  );
  expect(pdf!.content.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf!.content.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(steps.length);
});

test('a story is begun, told and presented, and undone', async ({ explorer: { when, get } }) => {
  await when.opens('#only.type=sanction');
  await when.opensStories();
  await get.dialog.getByRole('textbox', { name: 'Title' }).fill('My story');
  await when.pressesInDialog('Begin with what is shown now');
  await get.dialog.getByRole('textbox', { name: 'Headline' }).fill('Sanctions');
  await get.dialog.getByRole('textbox', { name: 'Text' }).fill('Who sanctions whom.');
  await get.dialog.getByRole('textbox', { name: /^Paragraph/ }).fill('9');
  await when.pressesInDialog('Add the source');
  await when.pressesInDialog('Add what is shown now');
  await when.pressesInDialog('Move step 2 up');
  await when.pressesInDialog('Keep the changes');
  await when.pressesInDialog('Present My story');
  await expect(get.storyHeadline).toHaveText('Step 2');
  await when.pressesKeys('PageDown');
  await expect(get.storyHeadline).toHaveText('Sanctions');
  await expect(get.story.getByRole('button', { name: /Paragraph 9/ })).toBeVisible();
  await when.pressesKeys('Escape');
  await expect(get.undo).toHaveAccessibleName('Undo: Change the story My story');
});

test('a dossier tells of an actor, with numbered sources, and is saved as PDF', async ({
  explorer: { when, get },
  page,
}) => {
  test.slow();
  await when.opens('#select=actor:irgc');
  await when.opensDossier();
  await expect(get.dossier.getByRole('heading', { level: 2 })).toHaveText(
    'Islamic Revolutionary Guard Corps',
  );
  await expect(get.dossier.getByText('سپاه پاسداران انقلاب اسلامی')).toBeVisible();
  await expect(
    get.dossier.getByRole('heading', { name: 'What rests on one source' }),
  ).toBeVisible();
  expect(await findingsOn(page)).toEqual([]);
  const [pdf] = await when.filesSavedBy(() => when.pressesInDialog('Save as PDF'));
  expect(pdf!.content.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await when.press(get.dossier.getByRole('button', { name: /^The IRGC fired ballistic missiles/ }));
  await expect(get.dossier).toBeHidden();
  await expect(get.evidence.first()).toBeVisible();
});
