import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { makeEvents, type PlainEvent, TYPE_OF_CODE, writeEvents } from './many-events.ts';
import { countNaively } from './shipped-dataset.ts';

const EVENTS = makeEvents(90_730, 5_000);
const FILE = { name: 'events.csv', content: writeEvents(EVENTS) };
/** A machine that does much else reads so many rows slowly, but it reads them. */
const PATIENCE = { timeout: 60_000 };

const actorsOf = (events: readonly PlainEvent[]) =>
  new Set(events.flatMap(({ source, target }) => [source, target])).size;
/** What the status line says while some of the events are shown. */
const countsOf = (shown: readonly PlainEvent[]) => ({
  actors: { visible: actorsOf(shown), total: actorsOf(EVENTS) },
  relationships: { visible: shown.length, total: EVENTS.length },
});
const partnersOf = (actor: string, events: readonly PlainEvent[]) =>
  new Set(
    events.flatMap(({ source, target }) =>
      source === actor ? [target] : target === actor ? [source] : [],
    ),
  );
/** The busiest of the generated actors. */
const CENTRE = 'Actor 0';
const isAttack = ({ code }: PlainEvent) => TYPE_OF_CODE[code] === 'Attack';

test('ninety thousand events are opened, brushed, filtered, looked into and taken away as a figure', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFiles(FILE);
  await get.importing.waitFor(PATIENCE);
  expect(await get.comesIn()).toContain('Relationships 90,730');
  await when.finishesImport('Open');
  await expect.poll(get.visibleCounts, PATIENCE).toEqual(countsOf(EVENTS));

  await when.brushesTime(0.4, 0.484);
  await expect.poll(async () => (await get.daysShown()).from).not.toBe('2014-01-01');
  const { from, to } = await get.daysShown();
  const ofMonth = EVENTS.filter(({ day }) => day >= from && day <= to);
  expect(ofMonth.length).toBeGreaterThan(5_000);
  expect(ofMonth.length).toBeLessThan(10_000);
  await expect.poll(get.visibleCounts).toEqual(countsOf(ofMonth));

  await when.showsOnly('Attack');
  const attacks = ofMonth.filter(isAttack);
  expect(attacks.length).toBeGreaterThan(500);
  await expect.poll(get.visibleCounts).toEqual(countsOf(attacks));

  await when.searchesFor(CENTRE);
  await when.choosesResult(CENTRE);
  await expect(get.inspector).toContainText(CENTRE);

  await get.canvas.focus();
  await when.pressesKeys('1');
  const around = partnersOf(CENTRE, attacks);
  const edge = [...around].find((name) =>
    [...partnersOf(name, attacks)].some((other) => other !== CENTRE && !around.has(other)),
  )!;
  const isThere = async () => (await get.visibleCounts()).actors.visible;
  await expect.poll(isThere).toBe(1 + around.size);
  await when.searchesFor(edge);
  await when.choosesResult(edge);
  await get.canvas.focus();
  await when.pressesKeys('e');
  await expect(get.dialog).toContainText(`of ${edge}`);
  await get.dialog.getByRole('button', { name: /^Show \d+/ }).focus();
  await when.pressesKeys('Enter');
  await expect(get.dialog).toBeHidden();
  await expect.poll(isThere).toBeGreaterThan(1 + around.size);
  for (const _ of ['expansion', 'choice', 'focus']) await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countsOf(attacks));

  await when.opensTable('Evidence');
  await expect(get.tablePages).toContainText(`of ${attacks.length.toLocaleString('en-GB')}`);
  await when.choosesRow(0);
  await expect(get.evidence).toContainText('events.csv');

  await when.switchesTo('Graph');
  await when.opensExport();
  await when.choosesExport({ format: 'SVG' });
  const [figure] = await when.saves();
  expect(figure!.name).toMatch(/\.svg$/);
  expect(figure!.content.toString('utf8')).toContain('Attack');
});

async function opensEvents(when: FaultlinesDriver['when'], get: FaultlinesDriver['get']) {
  await when.opens();
  await when.picksFiles(FILE);
  await get.importing.waitFor(PATIENCE);
  await when.finishesImport('Open');
}

/** All numbers in a text, as it writes them in English. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

test('a dataset in groups has them in the matrix, one layout, and rows for citations', async ({
  explorer: { when, get },
}) => {
  await opensEvents(when, get);
  await expect(get.largeNote).toContainText('groups', PATIENCE);
  const note = (await get.largeNote.textContent())!;
  const groups = numbersIn(/([\d,]+) groups/.exec(note)![1]!)[0]!;
  const alone = numbersIn(/and ([\d,]+) on/.exec(note)?.[1] ?? '0')[0]!;
  const layout = get.page.getByRole('combobox', { name: 'Layout' });
  await expect(layout).toHaveAttribute('aria-disabled', 'true');
  await expect(layout).toHaveAccessibleDescription(/Groups always stand/);

  await when.press(get.toolbarButton('Matrix'));
  await expect(get.matrix).toHaveAttribute('aria-rowcount', String(groups + alone + 1), PATIENCE);
  await get.matrix.focus();
  const cell = (await get.matrix.getByRole('gridcell').textContent())!;
  await when.pressesKeys('Enter');
  const counts = numbersIn(cell.slice(cell.lastIndexOf(': ') + 2));
  const inCell = counts.reduce((sum, count) => sum + count, 0).toLocaleString('en-GB');
  await expect(get.inspector).toContainText(`${inCell} relationships chosen`);

  await when.opensTable('Evidence');
  await expect(get.table.getByRole('row').nth(1)).toContainText('row 2');
});

test('work that is read again after a visit is given up, and stays', async ({
  explorer: { when, get },
}) => {
  await opensEvents(when, get);
  await expect(get.page.getByTestId('save-status')).toHaveText('Saved', PATIENCE);
  await get.page.reload();
  await when.press(get.restoreProgress.getByRole('button', { name: 'Cancel' }));
  await expect(get.restoreProgress).toBeHidden();
  await expect.poll(get.visibleCounts, PATIENCE).toEqual(countNaively());
  await when.press(get.page.getByTestId('edit-menu'));
  await when.press(get.page.getByRole('menuitem', { name: 'My work in this browser' }));
  await expect(get.dialog.getByRole('listitem').filter({ hasText: 'events' })).toHaveCount(1);
});

test('reading so many events is given up in the middle and leaves what was open', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFiles(FILE);
  await expect(get.importProgress).toContainText('Reading events.csv…');
  await when.pressesKeys('Escape');
  await expect(get.importProgress).toBeHidden();
  await expect(get.notice).toHaveText('Reading was given up; nothing was changed.');
  expect(await get.visibleCounts()).toEqual(countNaively());
  await expect(get.undo).toHaveAccessibleName('Nothing to undo');
});
