import { expect, test } from './explorer-test.ts';
import { dataInPdf, dataInPng } from './reading/read-figure-data.ts';
import { countColours, readPng } from './reading/read-png.ts';
import { readSvg } from './reading/read-svg.ts';
import { busiestActor, isOfType, linesOf, SHIPPED } from './shipped-dataset.ts';

const TYPES = ['attack', 'threat', 'sanction', 'alliance'] as const;
const LINK = `#only.type=${TYPES.join(',')}`;
const nameById = new Map(SHIPPED.actors.map(({ id, name }) => [id, name]));

test('the figure equals the screen: actors, lines, colours, arrow heads and places', async ({
  explorer: { when, get },
  context,
}) => {
  const [first, second] = [busiestActor(isOfType('attack')), busiestActor(isOfType('sanction'))];
  const placed = { [first]: { x: -700, y: 120.5 }, [second]: { x: 640, y: -330 } };
  const places = Object.entries(placed).map(([id, { x, y }]) => `${id}:${x}:${y}`);
  await when.opens(`${LINK}&places=${places.join(',')}`);
  const actors = (await get.actorsOnGraph()).map(({ name }) => name).sort();
  await expect.poll(async () => (await get.outlines()).length).toBeGreaterThan(3);
  const outlines = await get.outlines();
  await when.showsLegend();
  // The legend comes after the graph.
  await expect.poll(async () => (await get.sampleOf('Attack')).colour).not.toBe('');
  const samples = await Promise.all(
    TYPES.map((type) => get.sampleOf(type[0]!.toUpperCase() + type.slice(1))),
  );
  await when.hidesSheets();

  await when.opensExport();
  await when.choosesExport({ format: 'SVG' });
  const [file] = await when.saves();
  const figure = await readSvg(context, file!.content.toString('utf8'));

  expect(figure.actors.map((id) => nameById.get(id)).sort()).toEqual(actors);
  expect(figure.bundles).toHaveLength(linesOf(isOfType(...TYPES)).length);
  expect(figure.positions).toMatchObject(placed);
  // The padding of an outline goes with the zoom, which may turn a half of a unit.
  expect(figure.outlines).toHaveLength(outlines.length);
  for (const [index, { x, y }] of outlines.entries()) {
    expect(Math.abs(figure.outlines[index]!.x - x)).toBeLessThanOrEqual(3);
    expect(Math.abs(figure.outlines[index]!.y - y)).toBeLessThanOrEqual(3);
  }
  const groups = groupByType(figure.bundles);
  expect(groups).toHaveLength(TYPES.length);
  for (const [index, type] of TYPES.entries()) {
    const lines = linesOf(isOfType(type))
      .map((line) => line.replace(` ${type} `, ' to '))
      .sort();
    const group = groups.find((keys) => String(keys.map(lineOf).sort()) === String(lines));
    expect(group, type).toBeDefined();
    const { colour, ...head } = samples[index]!;
    for (const key of group ?? []) {
      expect(figure.bundleColours[key]).toBe(colour);
      expect(figure.heads[key]).toEqual(head);
    }
  }
});

for (const format of ['PNG', 'SVG', 'PDF', 'HTML'] as const) {
  test(`a figure as ${format} carries its data, and opens again as the same view`, async ({
    explorer: { when, get },
  }) => {
    await when.opens('#only.type=sanction,alliance');
    const before = { counts: await get.visibleCounts(), names: namesOf(await get.actorsOnGraph()) };
    await when.opensExport();
    await when.choosesExport({ format });
    const [file] = await when.saves();
    const kept = SHIPPED.relationships.filter(isOfType('sanction', 'alliance'));
    const text = file!.content.toString('latin1');
    if (format === 'PDF') expect(text.slice(0, 5)).toBe('%PDF-');
    const carried =
      format === 'PNG'
        ? dataInPng(file!.content)
        : format === 'PDF'
          ? dataInPdf(file!.content)
          : undefined;
    if (format === 'PNG' || format === 'PDF') {
      expect(carried?.dataset?.relationships.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
      expect(carried?.view).toContain('only.type=sanction,alliance');
    } else {
      for (const { id } of kept) expect(text).toContain(`"id":"${id}"`);
    }

    await when.opens();
    await when.picksFiles(file!);
    await expect
      .poll(async () => (await get.visibleCounts()).relationships.visible)
      .toBe(before.counts.relationships.visible);
    expect((await get.visibleCounts()).actors.visible).toBe(before.counts.actors.visible);
    await expect.poll(async () => namesOf(await get.actorsOnGraph())).toEqual(before.names);
  });
}

test('without the switch a figure carries no data, and says so', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=lineage');
  await when.opensExport();
  await expect(get.dialog.getByText(/relationships?, .* go along/)).toBeVisible();
  await get.dialog.getByRole('checkbox', { name: 'With data inside' }).uncheck();
  await expect(get.dialog.getByText('picture only')).toBeVisible();
  await when.choosesExport({ format: 'PNG', scale: 1 });
  const [file] = await when.saves();
  const carried = dataInPng(file!.content);
  expect(carried?.dataset).toBeNull();
  expect(carried?.view).toBe('');
});

test('two views stand side by side, with one key', async ({ explorer: { when, get }, context }) => {
  await when.opens('#only.type=lineage');
  await when.opensViews();
  await when.savesView('Only lineage', '');
  await when.pressesKeys('Escape');
  await when.followsLink('#only.type=alliance');
  await when.opensExport();
  await when.choosesExport({ what: 'two', format: 'SVG' });
  await expect(get.dialog.getByRole('combobox', { name: 'Second view' })).toHaveValue(/^view:/);
  const [file] = await when.saves();
  const figure = await readSvg(context, file!.content.toString('utf8'));
  expect(figure.graphCount).toBe(2);
  expect(figure.texts).toContain('Only lineage');
  expect(figure.texts).toContain('The present view');
  expect(figure.bundles).toHaveLength(
    linesOf(isOfType('lineage')).length + linesOf(isOfType('alliance')).length,
  );
  expect(figure.legendTexts).toEqual(expect.arrayContaining(['Lineage', 'Alliance']));
  expect(file!.name).toMatch(/^us-iran-iraq-2020-the-present-view-only-lineage-/);
});

test('the neighbourhood of the selection is a figure of its own', async ({
  explorer: { when },
  context,
}) => {
  const actor = 'kataib-hizbullah';
  await when.opens(`${LINK}&select=actor:${actor}`);
  await when.opensExport();
  await when.choosesExport({ what: 'neighbours', format: 'SVG' });
  const [file] = await when.saves();
  const figure = await readSvg(context, file!.content.toString('utf8'));
  const visible = SHIPPED.relationships.filter(isOfType(...TYPES));
  const near = new Set(
    visible
      .filter(({ source, target }) => source === actor || target === actor)
      .flatMap(({ source, target }) => [source, target]),
  );
  expect([...figure.actors].sort()).toEqual([...near].sort());
  const among = linesOf((r) => isOfType(...TYPES)(r) && near.has(r.source) && near.has(r.target));
  expect(figure.bundles).toHaveLength(among.length);
});

test('a size beyond the limits is refused with the largest that works, or taken in parts', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=lineage');
  await when.opensExport();
  await when.choosesInExport('Sheet', /^Own size/);
  await get.dialog.getByLabel('Width in pixels').fill('4000');
  await get.dialog.getByLabel('Height in pixels').fill('5200');
  await when.choosesExport({ format: 'PNG', scale: 1 });
  const save = get.dialog.getByRole('button', { name: 'Save PNG' });
  await expect(get.dialog.getByRole('alert')).toContainText('4000 × 5200');
  await expect(save).toBeDisabled();

  await when.press(get.dialog.getByRole('button', { name: /^Use 0\.\d+×/ }));
  await expect(get.dialog.getByRole('alert')).toHaveCount(0);
  await expect(save).toBeEnabled();

  await when.choosesExport({ scale: 1 });
  await when.press(get.dialog.getByRole('button', { name: 'Take it in 2 parts, in one ZIP' }));
  const [file] = await when.saves();
  expect(file!.name).toMatch(/\.zip$/);
  const names = file!.content.toString('latin1').match(/row-\d-column-\d\.png/g);
  expect([...new Set(names)]).toEqual(['row-1-column-1.png', 'row-2-column-1.png']);
});

test('caption and description can be written by hand and generated again', async ({
  explorer: { when, get },
  context,
}) => {
  await when.opens('#only.type=lineage');
  await when.opensExport();
  const caption = get.dialog.getByRole('textbox', { name: 'Caption' });
  const description = get.dialog.getByRole('textbox', { name: /^Description/ });
  await expect(description).toHaveValue(/^Network of \d+ actors/);
  const generated = await caption.inputValue();
  expect(generated).toMatch(/^Lineage.* of 280 relationships\.$/);
  await caption.fill('My own caption');
  await description.fill('My own description');
  await when.press(get.dialog.getByRole('button', { name: 'Back to the generated caption' }));
  await expect(caption).toHaveValue(generated);
  await when.choosesExport({ format: 'SVG' });
  const [file] = await when.saves();
  const figure = await readSvg(context, file!.content.toString('utf8'));
  expect(figure.description).toBe('My own description');
  expect(figure.texts.join(' ')).toContain('Lineage');
});

test('black and white has no colour in it', async ({ explorer: { when } }) => {
  await when.opens(LINK);
  await when.opensExport();
  await when.choosesInExport('Colours', /^Black and white/);
  await when.choosesExport({ format: 'PNG', scale: 1 });
  const [file] = await when.saves();
  const coloured = [...countColours(readPng(file!.content)).keys()].filter((colour) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.max(...channels) - Math.min(...channels) > 2;
  });
  expect(coloured).toEqual([]);
});

test('what takes long can be given up, and no file comes of it', async ({
  explorer: { when, get },
  page,
}) => {
  await when.opens('#only.type=lineage');
  await when.opensExport();
  await when.choosesExport({ format: 'PDF' });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await when.slowsWorkersDown(3_000);
  await when.pressesInDialog('Save PDF');
  await when.pressesInDialog('Cancel');
  await expect(get.dialog.getByText('Cancelled; nothing was saved.')).toBeVisible();
  await expect(get.dialog.getByRole('button', { name: 'Save PDF' })).toBeEnabled();
  expect(downloads).toEqual([]);
});

test('the picture goes to the clipboard, and a browser that refuses is told of', async ({
  explorer: { when, get },
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await when.opens('#only.type=lineage');
  await when.opensExport();
  await get.upToDatePreview.waitFor();
  await when.pressesInDialog('Copy picture');
  await expect(get.dialog.getByText('Copied.')).toBeVisible({ timeout: 30_000 });
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain('image/png');

  await page.evaluate(() => {
    Clipboard.prototype.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await when.pressesInDialog('Copy picture');
  await expect(get.dialog.getByRole('alert')).toContainText('does not let a page copy pictures');
});

test('a second file never takes the name of the first', async ({ explorer: { when } }) => {
  await when.opens('#only.type=lineage');
  const names: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    await when.opensExport();
    await when.choosesExport({ format: 'SVG' });
    names.push(...(await when.saves()).map(({ name }) => name));
  }
  expect(new Set(names).size).toBe(2);
  expect(names[1]).toMatch(/-2\.svg$/);
});

test('every picture of a browser is offered: JPEG and WebP', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=lineage');
  for (const [format, start] of [
    ['JPEG', '\u00ff\u00d8\u00ff'],
    ['WebP', 'RIFF'],
  ] as const) {
    await when.opensExport();
    await when.choosesExport({ format, scale: 1 });
    await expect(get.dialog.getByText(`${format} can hold the picture only.`)).toBeVisible();
    const [file] = await when.saves();
    expect(file!.content.toString('latin1').startsWith(start)).toBe(true);
    expect(file!.content.length).toBeGreaterThan(5_000);
  }
});

test('a figure is chosen and saved with the keyboard alone', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=lineage');
  await get.toolbarButton('Export').focus();
  await when.pressesKeys('Enter');
  await get.upToDatePreview.waitFor();
  const format = get.dialog.getByRole('combobox', { name: 'Format' });
  await get.dialog.getByRole('combobox', { name: 'What' }).focus();
  await when.pressesKeys('Tab');
  await expect(format).toBeFocused();
  await when.pressesKeys('S', 'V', 'G');
  await expect(format).toHaveValue('svg');
  const save = get.dialog.getByRole('button', { name: 'Save SVG' });
  for (let stops = 0; stops < 40 && !(await get.focus(save)).isTarget; stops += 1) {
    await when.pressesKeys('Tab');
    expect((await get.focus()).isMarked).toBe(true);
  }
  const [file] = await when.filesSavedBy(() => when.pressesKeys('Enter'));
  expect(file!.name).toMatch(/\.svg$/);
});

/** Actors with their relationships, in no order: the file may list them otherwise. */
const namesOf = (actors: readonly { name: string; relationships: number }[]) =>
  actors.map(({ name, relationships }) => `${name}: ${relationships}`).sort();

/** A line's key has the numbers of its ends, with that of its type between them. */
function lineOf(key: string): string {
  const [source, , target] = key.split('|').map(Number);
  return `${SHIPPED.actors[source!]?.id} to ${SHIPPED.actors[target!]?.id}`;
}

function groupByType(keys: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string | undefined, string[]>();
  for (const key of keys) {
    const type = key.split('|')[1];
    groups.set(type, [...(groups.get(type) ?? []), key]);
  }
  return [...groups.values()];
}
