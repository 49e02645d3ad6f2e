import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { countNaively } from './shipped-dataset.ts';

/** The forms, as a user goes through them. */
function editorOf({ when, get }: FaultlinesDriver) {
  const { page } = get;
  const form = () => get.dialog.getByRole('form');
  const picks = async (label: string, query: string, name: string) => {
    const field = get.dialog.getByRole('combobox', { name: label, exact: true }).first();
    await field.fill(query);
    await when.press(page.getByRole('option', { name, exact: true }));
  };
  return {
    form,
    picks,
    picksFirst: async (label: string) => {
      await get.dialog.getByRole('combobox', { name: label, exact: true }).first().focus();
      await when.pressesKeys('ArrowDown', 'Enter');
    },
    opens: async (what: string) => {
      await when.press(page.getByTestId('edit-menu'));
      await when.press(page.getByRole('menuitem', { name: what }));
      await get.dialog.waitFor();
    },
    fills: (label: string, text: string) =>
      get.dialog.getByRole('textbox', { name: label }).first().fill(text),
    submits: (name: string) =>
      when.press(get.dialog.getByRole('button', { name, exact: true }).last()),
    isSaved: () => expect(page.getByTestId('save-status')).toHaveText('Saved'),
    addsActor: async (name: string) => {
      await when.press(page.getByTestId('edit-menu'));
      await when.press(page.getByRole('menuitem', { name: 'Add an actor' }));
      await get.dialog.getByRole('textbox', { name: 'Name' }).first().fill(name);
      await when.press(get.dialog.getByRole('button', { name: 'Add', exact: true }));
      await expect(get.dialog).toHaveCount(0);
    },
  };
}

const all = countNaively();
const isClean = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

test('an actor and a relationship with evidence are added, undone, redone and still there', async ({
  explorer: { when, get },
}) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.addsActor('Harbour Watch');
  await expect(get.page.getByRole('contentinfo')).toContainText('a copy of your own');
  await when.showsDetails();
  await expect(get.inspector.getByRole('heading', { name: 'Harbour Watch' })).toBeVisible();

  await when.press(get.inspector.getByRole('button', { name: 'Add a relationship' }));
  await editor.submits('Add');
  await expect(get.dialog.getByRole('alert')).toContainText('Nothing was changed');
  await expect(get.dialog.getByRole('textbox', { name: 'Summary' })).toBeVisible();
  await isClean(get.page);

  await editor.picks('Target', 'iran', 'Iran');
  await editor.fills('Summary', 'Harbour Watch warned Iran.');
  await editor.fills('From', '2020-03~');
  await expect(get.dialog.getByText('Reads: about March 2020')).toBeVisible();
  await editor.fills('To', '2020-13');
  await editor.picksFirst('Document');
  await editor.fills('Paragraph', '2-3');
  await editor.fills('Paraphrase', 'It said so.');
  await editor.submits('Add');
  await expect(get.dialog.getByText('This is not a date as it is written here.')).toBeVisible();
  await editor.fills('To', '');
  await editor.submits('Add');
  await expect(get.dialog).toHaveCount(0);

  const more = (actors: number, relationships: number) => ({
    actors: { visible: all.actors.visible + actors, total: all.actors.total + actors },
    relationships: {
      visible: all.relationships.visible + relationships,
      total: all.relationships.total + relationships,
    },
  });
  await expect.poll(get.visibleCounts).toEqual(more(1, 1));
  await expect(get.inspector).toContainText('Harbour Watch warned Iran.');
  await when.hidesSheets();
  await expect(get.undo).toHaveAccessibleName('Undo: Add Harbour Watch – Iran');
  await when.undoes();
  await expect
    .poll(async () => (await get.visibleCounts()).relationships)
    .toEqual(all.relationships);
  await when.redoes();
  await expect.poll(get.visibleCounts).toEqual(more(1, 1));
  await editor.isSaved();
  await get.page.reload();
  await expect.poll(get.visibleCounts).toEqual(more(1, 1));
});

test('a deletion says what goes with it', async ({ explorer: { when, get } }) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await when.searchesFor('United States forces');
  await when.choosesResult('United States forces');
  await when.hidesSheets();
  await editor.opens('Delete what is chosen');
  const said = (await get.page.getByTestId('consequences').textContent()) ?? '';
  const lost = Number(/Removes (\d+) relationships/.exec(said)?.[1]);
  expect(lost).toBeGreaterThan(5);
  await editor.submits('Delete');
  await expect
    .poll(async () => (await get.visibleCounts()).relationships.total)
    .toBe(all.relationships.total - lost);
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(all);
});

test('two actors become one, and the other name is kept', async ({ explorer: { when, get } }) => {
  const editor = editorOf({ when, get });
  await when.opens('#select=actor:iran,iraq');
  await editor.opens('Merge the chosen actors');
  await isClean(get.page);
  await get.dialog.getByRole('radio', { name: /^Iran / }).check();
  await editor.submits('Merge');
  await expect
    .poll(async () => (await get.visibleCounts()).actors.total)
    .toBe(all.actors.total - 1);
  await when.showsDetails();
  await expect(get.inspector.getByRole('heading', { name: 'Iran', exact: true })).toBeVisible();
  await expect(get.inspector.getByText('Iraq', { exact: true }).first()).toBeVisible();
});

test('a relationship is drawn from actor to actor with the keyboard', async ({
  explorer: { when, get },
}) => {
  await when.opens('#select=actor:iran');
  await when.hidesSheets();
  const draws = async () => {
    await get.canvas.focus();
    await when.pressesKeys('r');
    await expect(get.page.getByTestId('drawing')).toContainText('Iran');
    await when.searchesFor('United States forces');
    await when.choosesResult('United States forces');
  };
  await draws();
  const ends = get.dialog.getByRole('combobox');
  await expect(ends.nth(0)).toHaveValue('Iran');
  await expect(ends.nth(1)).toHaveValue('United States forces');
  const summary = get.dialog.getByRole('textbox', { name: 'Summary' });
  await summary.fill('Half a sentence');
  await when.pressesKeys('Escape');
  await expect(get.dialog).toHaveCount(0);
  // A form that was only closed has lost nothing.
  await draws();
  await expect(summary).toHaveValue('Half a sentence');
  await when.pressesInDialog('Cancel');
  await expect(get.dialog).toHaveCount(0);
});

test('the checks list what is worth a look and lead there', async ({ explorer: { when, get } }) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.opens('Check the data');
  await expect(get.dialog.getByRole('status')).toContainText('things to look at');
  await isClean(get.page);
  await when.press(get.dialog.getByText(/^A single source \(\d+\)$/));
  await when.press(get.dialog.getByRole('listitem').getByRole('button').last());
  await expect(get.dialog).toHaveCount(0);
  await when.showsDetails();
  await expect(get.inspector.getByText('Single source').first()).toBeVisible();
});

test('a second tab only reads, until it takes over', async ({
  explorer: { when, get },
  context,
}) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.addsActor('First Tab');
  await editor.isSaved();

  const second = await context.newPage();
  await second.goto('/');
  const banner = second.getByTestId('read-only');
  await expect(banner).toContainText('another tab');
  const menu = second.getByTestId('edit-menu');
  await menu.click();
  await expect(second.getByRole('menuitem', { name: 'Add an actor' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await second.keyboard.press('Escape');
  // What the first tab has written last is there when the second takes over.
  await editor.addsActor('Last Moment');
  await second.getByRole('button', { name: 'Edit here' }).click();
  await expect(second.getByTestId('counts')).toContainText(`${all.actors.total + 2} actors`);
  await expect(banner).toHaveCount(0);
  await expect(get.page.getByTestId('read-only')).toBeVisible();
  await when.press(get.page.getByRole('button', { name: 'Open a copy' }));
  await editor.isSaved();
  await second.close();
});

test('work is listed, named, put aside and deleted only with a file offered', async ({
  explorer: { when, get },
}) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.addsActor('Kept');
  await editor.isSaved();
  await editor.opens('My work in this browser');
  await when.press(get.dialog.getByRole('button', { name: /^Rename/ }));
  await get.dialog.getByRole('textbox', { name: 'Name' }).fill('My study');
  await editor.submits('Save');
  await expect(get.page.getByTestId('workspace')).toContainText('My study');
  await isClean(get.page);
  await when.press(get.dialog.getByRole('button', { name: 'Show the shipped dataset' }));
  await expect.poll(get.visibleCounts).toEqual(all);

  await editor.opens('My work in this browser');
  await when.press(get.dialog.getByRole('button', { name: 'Put aside' }));
  await when.press(get.dialog.getByRole('button', { name: 'Delete…' }));
  await expect(
    get.dialog.getByRole('button', { name: 'Save to a file, then delete' }),
  ).toBeVisible();
  await when.press(get.dialog.getByRole('button', { name: 'Keep it' }));
  await when.press(get.dialog.getByRole('button', { name: 'Open My study' }));
  await expect
    .poll(async () => (await get.visibleCounts()).actors.total)
    .toBe(all.actors.total + 1);
});

test('a full disk is said aloud and offers a copy', async ({ explorer: { when, get } }) => {
  await get.page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.addsActor('Nowhere to go');
  const alarm = get.page.getByTestId('not-saved');
  await expect(alarm).toHaveText(/NOT SAVED: storage is full, download a copy/);
  await get.page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const [file] = await when.filesSavedBy(() =>
    when.press(alarm.getByRole('button', { name: 'Download a copy' })),
  );
  expect(String(file!.content)).toContain('Nowhere to go');
});

test('three starts that broke lead to safe mode, where the work can be taken away', async ({
  explorer: { when, get },
}) => {
  const editor = editorOf({ when, get });
  await when.opens();
  await editor.addsActor('Worth saving');
  await editor.isSaved();
  await get.page.addInitScript(() => {
    if (sessionStorage.getItem('once')) return;
    localStorage.setItem('faultlines:starts', '3');
    sessionStorage.setItem('once', 'yes');
  });
  await get.page.reload();
  const safe = get.page.getByTestId('safe-mode');
  await expect(safe).toBeVisible();
  await isClean(get.page);
  const [everything] = await when.filesSavedBy(() =>
    when.press(safe.getByRole('button', { name: 'Download my work' })),
  );
  expect(String(everything!.content)).toContain('Worth saving');
  const [one] = await when.filesSavedBy(() =>
    when.press(safe.getByRole('button', { name: /^Save to a file/ })),
  );
  expect(JSON.parse(String(one!.content))).toMatchObject({ format: 'faultlines' });
  await when.press(safe.getByRole('button', { name: 'Start as usual' }));
  await expect
    .poll(async () => (await get.visibleCounts()).actors.total)
    .toBe(all.actors.total + 1);
});
