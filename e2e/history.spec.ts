import { expect, test } from './explorer-test.ts';
import { busiestActor, countNaively, isOfType, nameOf } from './shipped-dataset.ts';

const ACTOR = nameOf(busiestActor(isOfType('attack')));
const withoutAttacks = countNaively((relationship) => relationship.type !== 'attack');

test('the history lists every step by name and goes to any of them', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await expect(get.history).toBeDisabled();
  await when.togglesRow('Attack');
  await when.searchesFor(ACTOR);
  await when.choosesResult(ACTOR);
  await when.hidesSheets();
  await when.switchesTo('Table');
  await expect(get.table).toBeVisible();
  const link = get.link();

  await when.opensHistory();
  await expect(get.steps).toHaveText([
    'At the beginning',
    'Hide Attack',
    `Select ${ACTOR}`,
    /^Switch to Table/,
  ]);
  await when.goesToStep('At the beginning');
  await expect(get.canvas).toBeVisible();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  expect(get.link()).toBe('');

  await expect(get.redo).toHaveAccessibleName('Redo: Hide Attack');
  await when.opensHistory();
  await when.goesToStep('Switch to Table');
  await expect(get.table).toBeVisible();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
  expect(get.link()).toBe(link);
});

test('the history can be walked along with the keyboard alone', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.togglesRow('Attack');
  await when.hidesSheets();
  await when.switchesTo('Table');
  await get.history.focus();
  await when.pressesKeys('Enter');
  await expect(get.steps.nth(2)).toBeFocused();
  await when.pressesKeys('ArrowUp', 'Enter');
  await expect(get.canvas).toBeVisible();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
});

test('back and forward of the browser are undo and redo, with layout and camera', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const whole = (await get.canvas.getAttribute('data-scale')) ?? '';
  await when.followsLink('#at=0,0,2.5&layout=grid&shape=portrait');
  await expect(get.canvas).toHaveAttribute('data-scale', '2.5');
  await when.togglesRow('Attack');
  await when.hidesSheets();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);

  await get.page.goBack();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  await expect(get.redo).toHaveAccessibleName('Redo: Hide Attack');
  await expect(get.canvas).toHaveAttribute('data-scale', '2.5');
  await get.page.goBack();
  await expect(get.canvas).toHaveAttribute('data-scale', whole);
  await expect(get.undo).toBeDisabled();
  await get.page.goForward();
  await expect(get.canvas).toHaveAttribute('data-scale', '2.5');
  await when.redoes();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
});

test('a view is saved with a name and a note, is there at the next visit, and opens as it was', async ({
  explorer: { when, get },
}) => {
  await when.opens('#without.type=attack&mode=table');
  await when.opensViews();
  await when.savesView('No attacks', 'What is left without them');
  await expect(get.savedViews).toHaveCount(1);

  await when.opens();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  await when.opensViews();
  await expect(get.savedViews).toContainText('What is left without them');
  await expect(get.savedViews.getByTestId('thumbnail')).toBeVisible();
  await when.pressesInDialog('Open the view No attacks');
  await expect(get.table).toBeVisible();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
  expect(get.link()).toBe('#without.type=attack&mode=table');
  await expect(get.undo).toHaveAccessibleName('Undo: Open the view No attacks');
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
});

test('saved views are ordered, renamed, deleted and brought back', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.opensViews();
  await when.savesView('One', '');
  await when.savesView('Two', '');
  const names = get.savedViews.getByRole('heading');
  await expect(names).toHaveText(['One', 'Two']);
  await when.pressesInDialog('Move Two up');
  await expect(names).toHaveText(['Two', 'One']);
  await when.pressesInDialog('Change name and note of One');
  await get.dialog.getByRole('textbox', { name: 'Name' }).last().fill('First');
  await when.pressesInDialog('Keep the changes');
  await expect(names).toHaveText(['Two', 'First']);
  await when.pressesInDialog('Delete Two');
  await expect(names).toHaveText(['First']);
  await when.pressesInDialog('Bring it back');
  await expect(names).toHaveText(['Two', 'First']);
});

test('saved views travel in the JSON, and one that cannot be read says why', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.opensViews();
  await when.savesView('Mine', 'A note');
  await when.pressesKeys('Escape');
  await when.opensExport();
  await when.choosesExport({ format: 'JSON' });
  const [file] = await when.saves();
  const saved = JSON.parse(file!.content.toString('utf8'));
  expect(saved.savedViews).toMatchObject([{ title: 'Mine', note: 'A note' }]);

  const unreadable = { id: 'later', title: 'Of a later version', link: 'hologram=yes' };
  const text = JSON.stringify({
    ...saved,
    id: 'with-views',
    savedViews: [...saved.savedViews, unreadable],
  });
  await when.picksFile({ name: 'with-views.json', text });
  await expect.poll(get.link).toContain('of=with-views');
  await when.opensViews();
  await expect(get.savedViews).toHaveCount(2);
  await expect(get.savedViews.last()).toContainText('hologram=yes');
  await expect(
    get.dialog.getByRole('button', { name: 'Open the view Of a later version' }),
  ).toHaveCount(0);
});

test('the view is described in words that follow the filter', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=sanction');
  await get.page.keyboard.press('Control+k');
  await get.dialog
    .getByRole('combobox')
    .or(get.dialog.getByRole('searchbox'))
    .first()
    .fill('Describe');
  await when.pressesKeys('Enter');
  const { actors, relationships } = countNaively(isOfType('sanction'));
  await expect(get.page.getByTestId('description')).toContainText(
    `Graph: ${actors.visible} actors of ${actors.total} and ${relationships.visible} relationships of ${relationships.total} are visible.`,
  );
  await expect(get.page.getByTestId('description')).toContainText('1 filter condition is set.');
});
