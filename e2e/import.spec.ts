import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { nameOf, SHIPPED } from './shipped-dataset.ts';

const file = (name: string, text: string) => ({ name, content: Buffer.from(text) });
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), 'utf8');
const counts = (actors: number, relationships: number) => ({
  actors: { visible: actors, total: actors },
  relationships: { visible: relationships, total: relationships },
});
const ALL = counts(SHIPPED.actors.length, SHIPPED.relationships.length);

const TIES =
  'Source,Target,Type,Date\nAda,Bea,attack,2020-01-03\nBea,Cem,helps,2020-02-01\nCem,,attack,\n';
const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
<node id="a"/><node id="b"/><edge source="a" target="b"/><edge source="b" target="a"/></graph></graphml>`;

const namesOnGraph = (get: FaultlinesDriver['get']) => async () =>
  (await get.actorsOnGraph()).map(({ name }) => name);

test('a file of another tool is shown with its report, and opens only when it is told to', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFiles(file('ties.csv', TIES));
  await get.importing.waitFor();
  await expect(get.dialog).toContainText('Open ties.csv');
  expect(await get.comesIn()).toEqual(['Actors 3', 'Relationships 2', 'Evidence 2', 'Documents 1']);
  await expect(get.importReport).toContainText(
    'A relationship of which an end is missing was left out.',
  );
  await expect(get.importReport).toContainText('ties.csv, row 4');
  expect(await get.visibleCounts()).toEqual(ALL);

  await when.pressesKeys('Escape');
  await expect(get.importing).toBeHidden();
  expect(await get.visibleCounts()).toEqual(ALL);

  await when.picksFiles(file('ties.csv', TIES));
  await get.importing.waitFor();
  await when.finishesImport('Open');
  await expect.poll(get.visibleCounts).toEqual(counts(3, 2));
  await expect.poll(namesOnGraph(get)).toEqual(['Ada', 'Bea', 'Cem']);
});

test('the columns of a table are asked for, and known the next time until they are forgotten', async ({
  explorer: { when, get },
}) => {
  const strange = 'one,two,three\n1,alpha,sends\n2,beta,sends\n';
  await when.opens();
  await when.picksFiles(file('strange.csv', strange));
  await get.importing.waitFor();
  await expect(get.importing).toContainText('does not say who is related to whom');
  await expect(get.importing.getByRole('button', { name: 'Open', exact: true })).toBeDisabled();
  await when.setsColumn('one', 'Source');
  await when.setsColumn('two', 'Target');
  await when.setsColumn('three', 'Type of relationship');
  await expect(get.importReport).toBeVisible();
  const word = get.importing.getByLabel('The word sends means');
  await word.selectOption({ label: 'Support' });
  await expect(get.importTable).toHaveAttribute('aria-busy', 'false');
  await when.finishesImport('Open');
  await expect.poll(get.visibleCounts).toEqual(counts(4, 2));
  await when.showsLegend();
  await expect.poll(() => get.rowsShown('Relationship types')).toEqual(['Support']);

  await when.picksFiles(file('again.csv', 'three,two,one\nsends,x,y\n'));
  await get.importing.waitFor();
  await expect(get.importing).toContainText('as you have read tables with these columns before');
  expect(await get.comesIn()).toContain('Relationships 1');
  await when.press(get.importing.getByRole('button', { name: 'Forget this' }));
  await expect(get.importing).not.toContainText('as you have read tables');
});

test('an addition is one step, and makes one actor of two only where it is told to', async ({
  explorer: { when, get },
}) => {
  const known = nameOf('hezbollah');
  const other = nameOf('israel');
  await when.opens();
  await when.picksFiles(file('more.csv', `Source,Target,Type\n${known},${other},threat\n`));
  await get.importing.waitFor();
  await when.chooses(`Add to ${SHIPPED.title}`);
  const pairs = get.importing.getByTestId('same-actors').getByRole('checkbox');
  await expect(pairs).toHaveCount(2);
  for (const pair of await pairs.all()) await expect(pair).not.toBeChecked();
  await when.press(pairs.first());
  await when.finishesImport('Add');
  await expect
    .poll(get.visibleCounts)
    .toEqual(counts(SHIPPED.actors.length + 1, SHIPPED.relationships.length + 1));
  await expect(get.undo).toHaveAccessibleName('Undo: Add more.csv');

  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(ALL);
  await when.redoes();
  await expect
    .poll(get.visibleCounts)
    .toEqual(counts(SHIPPED.actors.length + 1, SHIPPED.relationships.length + 1));
});

test('several files come in one after the other; nodes and edges are one dataset', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const nodes = file('people.csv', 'Id,Label\nx,Xena\ny,Ygor\n');
  const edges = file('edges.csv', 'Source,Target\nx,y\n');
  await when.picksFiles(nodes, edges, file('net.graphml', GRAPHML));
  await get.importing.waitFor();
  await expect(get.importing).toContainText('File 1 of 2');
  await expect(get.importing).toContainText('Read together: people.csv · edges.csv');
  await when.finishesImport('Open');
  await expect(get.dialog).toContainText('Open net.graphml');
  await expect(get.importing).toContainText('File 2 of 2');
  await when.press(get.importing.getByRole('button', { name: 'Skip this file' }));
  await expect.poll(get.visibleCounts).toEqual(counts(2, 1));
  await expect.poll(namesOnGraph(get)).toEqual(['Xena', 'Ygor']);
});

test('the four files of a dataset folder open as one dataset', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const { actors, relationships, documents, ...dataset } = JSON.parse(
    fixture('own-types.faultlines.json'),
  );
  const parts = { dataset, actors, relationships, documents };
  await when.picksFiles(
    ...Object.entries(parts).map(([name, value]) => file(`${name}.json`, JSON.stringify(value))),
  );
  await expect.poll(get.visibleCounts).toEqual(counts(3, 3));
});

test('text is pasted as a file, packed files are unpacked, words are left alone', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.pastes('just some words');
  await expect(get.notice).toHaveText(/^The pasted text is no data/);
  await when.pastes(TIES.replaceAll(',', '\t'));
  await get.importing.waitFor();
  await expect(get.dialog).toContainText('Open Pasted text');
  await when.pressesKeys('Escape');
  await when.picksFiles({ name: 'ties.csv.gz', content: gzipSync(TIES) });
  await get.importing.waitFor();
  await expect(get.dialog).toContainText('Open ties.csv');
  await when.finishesImport('Open');
  await expect.poll(get.visibleCounts).toEqual(counts(3, 2));
});

test('a figure with its data shows the view that it was made of', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const data = JSON.stringify({
    format: 'faultlines-figure',
    version: 1,
    view: 'without.type=threat&select=actor:south',
    dataset: JSON.parse(fixture('own-types.faultlines.json')),
  });
  const inside = data.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="faultlines-figure">${inside}</metadata></svg>`;
  await when.picksFiles(file('figure.svg', svg));
  await expect
    .poll(async () => (await get.visibleCounts()).relationships)
    .toEqual({
      visible: 2,
      total: 3,
    });
  await expect.poll(get.selectedActors).toEqual(['South']);
});

test('reading that takes long shows how far it is and is given up by a key', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.slowsWorkersDown(60_000);
  await get.page.clock.install();
  await when.picksFiles(file('ties.csv', TIES));
  await get.page.clock.runFor(400);
  await expect(get.importProgress).toContainText('Reading ties.csv…');
  await get.page.clock.runFor(21_000);
  await expect(get.importProgress).toContainText('longer than 20 seconds');
  await when.press(get.importProgress.getByRole('button', { name: 'Go on' }));
  await expect(get.importProgress).not.toContainText('longer than 20 seconds');
  await when.pressesKeys('Escape');
  await expect(get.importProgress).toBeHidden();
  await expect(get.notice).toHaveText('Reading was given up; nothing was changed.');
  expect(await get.visibleCounts()).toEqual(ALL);
});

test('the dialog is reached and left with the keyboard alone, and has no barrier', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFiles(file('ties.csv', TIES));
  await get.importing.waitFor();
  const { violations } = await new AxeBuilder({ page: get.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  const open = get.importing.getByRole('button', { name: 'Open', exact: true });
  const isThere = async () => (await get.focus(open)).isTarget;
  for (let step = 0; step < 40 && !(await isThere()); step += 1) {
    await when.pressesKeys('Tab');
    expect((await get.focus()).isMarked).toBe(true);
  }
  await when.pressesKeys('Enter');
  await expect.poll(get.visibleCounts).toEqual(counts(3, 2));
});
