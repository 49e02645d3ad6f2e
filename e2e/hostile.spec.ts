import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { visibleText } from '#schemas';
import { expect, test } from './explorer-test.ts';
import { readCsv } from './reading/read-csv.ts';
import { readSvg } from './reading/read-svg.ts';
import { nameOf, type PlainDataset } from './shipped-dataset.ts';

const FILE = fileURLToPath(new URL('./fixtures/hostile.faultlines.json', import.meta.url));
const HOSTILE: PlainDataset = JSON.parse(readFileSync(FILE, 'utf8'));
/** A link without it is of the shipped dataset. */
const OF_FILE = `#of=${encodeURIComponent('hostile')}&`;
const nothingRan = (page: { evaluate(work: () => unknown): Promise<unknown> }) =>
  page.evaluate(() => 'ran' in window);

test('markup in a dataset is shown as text and nothing of it runs', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFile(FILE);
  await expect
    .poll(async () => (await get.actorsOnGraph()).map(({ name }) => name))
    .toEqual(HOSTILE.actors.map(({ name }) => visibleText(name)));
  await expect(get.page.getByRole('heading', { level: 1 })).toContainText(HOSTILE.title);

  const script = nameOf('__proto__', HOSTILE);
  await when.searchesFor('script');
  await when.choosesResult(script);
  await when.showsDetails();
  await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(script);
  await expect(get.inspector).toContainText('<iframe srcdoc=');
  await expect(get.inspector).toContainText('<b onclick=');

  const relationship = HOSTILE.relationships[0]!;
  await when.opensRelationship(relationship.summary);
  await expect(get.inspector).toContainText(relationship.summary);
  await expect(get.evidence).toContainText('<script>window.ran = "paraphrase"</script>');
  await expect(get.evidence).toContainText('<plaintext>Title');

  await when.hidesSheets();
  await when.switchesTo('Table');
  await expect(get.table).toContainText(relationship.summary);
  await when.press(get.toolbarButton('About the data'));
  await expect(get.dialog).toContainText('<marquee>Publisher');
  expect(await nothingRan(get.page)).toBe(false);
});

test('ids that are words of a language or of a style sheet are ids like any other', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFile(FILE);
  await expect.poll(async () => (await get.visibleCounts()).actors.total).toBe(5);
  for (const { id, name } of HOSTILE.actors) {
    await when.followsLink(`${OF_FILE}select=actor:${encodeURIComponent(id)}`);
    await expect.poll(get.selectedActors).toEqual([visibleText(name)]);
  }
  for (const { id, summary } of HOSTILE.relationships) {
    await when.followsLink(`${OF_FILE}select=relationship:${encodeURIComponent(id)}`);
    await when.showsDetails();
    await expect(get.inspector).toContainText(summary);
  }
  expect(await nothingRan(get.page)).toBe(false);
});

test('names that turn the direction of text leave the words around them alone', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFile(FILE);
  await expect.poll(async () => (await get.visibleCounts()).actors.total).toBe(5);
  const { id, name } = HOSTILE.actors[2]!;
  await when.followsLink(`${OF_FILE}select=actor:${encodeURIComponent(id)}`);
  await when.showsDetails();
  // `bdi` isolates: an override inside cannot reach out of it.
  const isolate = get.inspector.getByRole('heading', { level: 2 }).locator('bdi');
  await expect(isolate).toHaveText(visibleText(name));
  await expect(isolate).toHaveCSS('unicode-bidi', 'isolate');
});

test('figures and tables of a hostile dataset hold text and nothing else', async ({
  explorer: { when, get },
  context,
}) => {
  await when.opens();
  await when.picksFile(FILE);
  await expect.poll(async () => (await get.visibleCounts()).actors.total).toBe(5);
  await when.opensExport();
  await when.choosesExport({ format: 'SVG' });
  const [drawing] = await when.saves();
  const figure = await readSvg(context, drawing!.content.toString('utf8'));
  expect(figure.title).toBe(HOSTILE.title);
  expect(figure.bundles).toHaveLength(HOSTILE.relationships.length);
  expect([...figure.actors].sort()).toEqual(HOSTILE.actors.map(({ id }) => id).sort());
  const harmless = [
    'circle',
    'desc',
    'g',
    // The data that the figure carries, as text.
    'metadata',
    'path',
    'rect',
    'style',
    'svg',
    'text',
    'title',
    'tspan',
  ];
  expect(figure.elementNames.filter((name) => !harmless.includes(name))).toEqual([]);
  expect(figure.activeAttributes).toEqual([]);
  expect(figure.texts.join('')).not.toMatch(/[\u202a-\u202e]/);

  await when.opensExport();
  await when.choosesExport({ format: 'CSV' });
  const files = await when.saves(4);
  const actors = files.find(({ name }) => name.endsWith('-actors.csv'))!;
  const labels = readCsv(actors.content.toString('utf8')).map(({ Label }) => Label);
  expect(labels).toContain(`'${HOSTILE.actors[3]!.name}`);
  expect(await nothingRan(get.page)).toBe(false);
});
