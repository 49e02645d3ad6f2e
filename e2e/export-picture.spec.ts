import { expect, test } from './explorer-test.ts';
import { countColours, readPng } from './reading/read-png.ts';
import { readSvg, type SvgReading } from './reading/read-svg.ts';
import { isOfType, linesOf, SHIPPED, type Test } from './shipped-dataset.ts';

test('the SVG shows what the screen shows: the same lines, actors, key, caption and sources', async ({
  explorer: { when, get },
  context,
}) => {
  await when.opens('#only.type=attack,alliance');
  const onScreen = (await get.actorsOnGraph()).map(({ name }) => name);
  await when.opensExport();
  await when.choosesExport({ format: 'SVG', title: 'Attacks & <alliances>' });
  const [file] = await when.saves();
  expect(file!.name).toMatch(/^us-iran-iraq-2020-attack-alliance-\d{4}-\d\d-\d\d\.svg$/);
  const figure = await readSvg(context, file!.content.toString('utf8'));

  const kept = isOfType('attack', 'alliance');
  expectLines(figure, kept);
  const nameById = new Map(SHIPPED.actors.map(({ id, name }) => [id, name]));
  expect(figure.actors.map((id) => nameById.get(id)).sort()).toEqual([...onScreen].sort());

  expect(figure.title).toBe('Attacks & <alliances>');
  expect(figure.texts.join(' ')).toContain('Attacks & <alliances>');
  expect(figure.description.length).toBeGreaterThan(40);
  expect(figure.legendTexts).toContain('Attack');
  expect(figure.legendTexts).toContain('Alliance');
  expect(figure.legendTexts).not.toContain('Sanction');
  const cited = new Set(
    SHIPPED.relationships.filter(kept).flatMap((r) => r.evidence.map((item) => item.document)),
  );
  const marks = figure.texts.filter((text) => /^\[\d+\]$/.test(text));
  expect(marks).toHaveLength(cited.size);
  for (const { id, publisher } of SHIPPED.documents) {
    if (cited.has(id)) expect(figure.texts.join(' ')).toContain(publisher);
  }
  expect(figure.activeAttributes).toEqual([]);
  for (const name of ['script', 'foreignObject', 'image', 'a', 'use']) {
    expect(figure.elementNames).not.toContain(name);
  }
});

test('a PNG has the size of the figure times its scale, and the colours of the visible types', async ({
  explorer: { when, get },
  context,
}) => {
  await when.opens('#only.type=attack,sanction');
  await when.opensExport();
  await when.choosesExport({ format: 'SVG' });
  const [drawing] = await when.saves();
  const figure = await readSvg(context, drawing!.content.toString('utf8'));

  await when.opensExport();
  await when.choosesExport({ format: 'PNG', scale: 1 });
  const offered = await get.dialog
    .getByRole('combobox', { name: 'Size' })
    .locator('option:checked')
    .textContent();
  const [small] = await when.saves();
  const picture = readPng(small!.content);
  expect([picture.width, picture.height]).toEqual([figure.width, figure.height]);
  expect(offered).toContain(`${picture.width} × ${picture.height}`);

  await when.opensExport();
  await when.choosesExport({ format: 'PNG', scale: 2, background: 'Transparent' });
  const [large] = await when.saves();
  const clearPicture = readPng(large!.content);
  expect([clearPicture.width, clearPicture.height]).toEqual([figure.width * 2, figure.height * 2]);

  const colours = countColours(picture);
  const ofLines = [...new Set(Object.values(figure.bundleColours))];
  expect(ofLines).toHaveLength(2);
  for (const colour of ofLines) {
    expect(figure.legendColours).toContain(colour);
    expect(colours.get(colour) ?? 0).toBeGreaterThan(30);
  }
  expect(colours.size).toBeGreaterThan(100);
  expect(countColours(clearPicture).get('clear') ?? 0).toBeGreaterThan(
    (clearPicture.width * clearPicture.height) / 2,
  );
});

test('the selected part alone can be taken along', async ({ explorer: { when, get }, context }) => {
  const actor = 'kataib-hizbullah';
  await when.opens();
  await when.opensExport();
  const choice = get.dialog.getByRole('combobox', { name: 'What' });
  await expect(choice.getByRole('option').nth(1)).toBeDisabled();
  await when.pressesKeys('Escape');

  await when.opens(`#select=actor:${actor}`);
  await when.opensExport();
  await when.choosesExport({ what: 'selected', format: 'SVG' });
  const [file] = await when.saves();
  const figure = await readSvg(context, file!.content.toString('utf8'));
  expectLines(figure, (r) => r.source === actor || r.target === actor);
});

test('a dark figure lies on a dark ground, and a figure beyond the limits is refused before', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=lineage');
  await when.opensExport();
  await when.choosesExport({ format: 'PNG', scale: 1, background: 'Dark' });
  const [file] = await when.saves();
  const picture = readPng(file!.content);
  const corner = [...picture.pixels.subarray(0, 4)];
  expect(Math.max(...corner.slice(0, 3))).toBeLessThan(60);
  expect(corner[3]).toBe(255);

  // A long caption makes a long sheet.
  await when.opensExport();
  await when.choosesExport({ format: 'PNG', scale: 4 });
  await get.dialog.getByRole('textbox', { name: 'Caption' }).fill('word '.repeat(8_000));
  await expect(get.dialog.getByRole('alert')).toContainText('The largest scale that works is');
  await expect(get.dialog.getByRole('button', { name: 'Save PNG' })).toBeDisabled();
});

/** Exactly one path for each line that the filter leaves, between the right actors. */
function expectLines(figure: SvgReading, keep: Test) {
  const expected = linesOf(keep)
    .map((line) => line.replace(/ [a-z-]+ /, ' to '))
    .sort();
  const idAt = (index: string | undefined) => SHIPPED.actors[Number(index)]?.id;
  const drawn = figure.bundles.map((key) => {
    const [source, , target] = key.split('|');
    return `${idAt(source)} to ${idAt(target)}`;
  });
  expect(drawn.sort()).toEqual(expected);
  expect(new Set(figure.bundles).size).toBe(figure.bundles.length);
}
