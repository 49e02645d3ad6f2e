import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './explorer-test.ts';
import { countNaively, isOfType, mayTouch, nameOf, SHIPPED, type Test } from './shipped-dataset.ts';

const groupOf = new Map(SHIPPED.actors.map(({ id, group }) => [id, group]));
const isThreat = isOfType('threat');
const isPlanned: Test = ({ status }) => status === 'planned';
const PLANNED = 'Planned: announced or ordered, not done';

test('a filter is put together by ticking values, and says what it leaves', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.addsFilter('Type');
  await when.picksValues('Threat');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isThreat));
  const { visible, total } = countNaively(isThreat).relationships;
  await expect(
    get.page
      .getByRole('status')
      .filter({ hasText: `Type: only Threat: ${visible} of ${total} relationships` }),
  ).toHaveCount(1);
  await when.picksValues('Sanction');
  await when.closesEditor();
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('threat', 'sanction')));
  await expect.poll(get.filterSentences).toEqual(['Type: only Threat, Sanction']);

  await when.editsFilter('Type: only Threat, Sanction');
  await when.chooses('All but these');
  await when.closesEditor();
  const others: Test = (r) => !isOfType('threat', 'sanction')(r);
  await expect.poll(get.visibleCounts).toEqual(countNaively(others));
  await when.undoes();
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively(isThreat));
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
});

test('the counts of values are right under the other filters, "not stated" among them', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=threat,attack');
  await when.addsFilter('Subtype');
  const counted = new Map<string, number>();
  for (const { subtype } of SHIPPED.relationships.filter(isOfType('threat', 'attack'))) {
    const name = subtype?.replaceAll('-', ' ') ?? 'Not stated';
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  await get.chipEditor.getByRole('searchbox').fill('Not stated');
  await when.picksValues('Not stated');
  await get.chipEditor.getByRole('searchbox').fill('');
  for (const [name, count] of await get.optionCounts()) {
    expect([name, count]).toEqual([name, counted.get(name) ?? 0]);
  }
  await when.closesEditor();
  const isUntold: Test = (r) => isOfType('threat', 'attack')(r) && r.subtype === undefined;
  await expect.poll(get.visibleCounts).toEqual(countNaively(isUntold));
});

test('a filter is switched off, turned round, left alone and removed, step by step', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=threat&only.status=planned');
  const [threats, planned] = ['Type: only Threat', `Status: only ${PLANNED}`] as const;
  const both = countNaively((r) => isThreat(r) && isPlanned(r));
  await expect.poll(get.visibleCounts).toEqual(both);
  await when.switchesFilter(threats);
  await expect.poll(get.visibleCounts).toEqual(countNaively(isPlanned));
  expect(get.link()).toContain('off.only.type=threat');
  await when.switchesFilter(threats);
  await when.doesWithFilter(planned, 'Invert');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => isThreat(r) && !isPlanned(r)));
  await when.doesWithFilter(`Status: without ${PLANNED}`, 'Only this filter');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => !isPlanned(r)));
  await when.press(get.filters.getByRole('button', { name: `Remove: ${threats}` }));
  await expect.poll(get.filterSentences).toEqual([`Status: without ${PLANNED}`]);
  for (const _ of ['remove', 'only', 'invert', 'on', 'off']) await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(both);
  await expect(get.undo).toBeDisabled();
});

test('groups say all or any, take filters in and let them out, and live in the link', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=attack');
  await when.doesWithFilter('Type: only Attack', 'Move into a new group');
  await when.addsFilter('Status', 0);
  await when.picksValues(PLANNED);
  await when.closesEditor();
  const either: Test = (r) => isOfType('attack')(r) || isPlanned(r);
  await expect.poll(get.visibleCounts).toEqual(countNaively(either));
  await when.addsFilter('Date');
  await get.chipEditor.getByLabel('From').fill('2020-01');
  await get.chipEditor.getByLabel('To').fill('2020-02');
  await when.closesEditor();
  const inWinter = mayTouch('2020-01-01', '2020-02-29');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => either(r) && inWinter(r)));

  const link = get.link();
  const sentences = await get.filterSentences();
  await when.opens(link);
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => either(r) && inWinter(r)));
  await when.showsLegend();
  await expect.poll(get.filterSentences).toEqual(sentences);

  await get.chipGroups.getByRole('combobox').selectOption('All of these');
  const together: Test = (r) => isOfType('attack')(r) && isPlanned(r);
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => together(r) && inWinter(r)));
  await when.doesWithFilter('Type: only Attack', 'Move out of the group');
  await expect(get.chipGroups.getByTestId('chip')).toHaveCount(1);
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => together(r) && inWinter(r)));
});

test('a filter of actors says whether it keeps relationships to the outside', async ({
  explorer: { when, get },
}) => {
  const isIran = (id: string) => groupOf.get(id) === 'iran';
  await when.opens();
  await when.addsFilter('Group');
  await when.picksValues('Iran');
  await expect
    .poll(get.visibleCounts)
    .toEqual(countNaively(({ source, target }) => isIran(source) && isIran(target)));
  await get.chipEditor.getByLabel('Keep relationships to the outside').check();
  await when.closesEditor();
  await expect
    .poll(get.visibleCounts)
    .toEqual(countNaively(({ source, target }) => isIran(source) || isIran(target)));
  await expect
    .poll(get.filterSentences)
    .toEqual(['Group: only Iran, with relationships to the outside']);
});

test('actors by their number of relationships, and around an actor', async ({
  explorer: { when, get },
}) => {
  const degrees = new Map<string, number>();
  for (const { source, target } of SHIPPED.relationships) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const isBusy = (id: string) => (degrees.get(id) ?? 0) >= 20;
  await when.opens();
  await when.addsFilter('Number of relationships');
  await get.chipEditor.getByLabel('At least').fill('20');
  await when.closesEditor();
  await expect
    .poll(get.visibleCounts)
    .toEqual(countNaively(({ source, target }) => isBusy(source) && isBusy(target)));
  await when.resetsFilters();
  await when.addsFilter('Distance from an actor');
  await get.chipEditor.getByRole('searchbox').fill(nameOf('iran'));
  await when.picksValues(nameOf('iran'));
  await when.closesEditor();
  const near = new Set(
    SHIPPED.relationships
      .filter(({ source, target }) => source === 'iran' || target === 'iran')
      .flatMap(({ source, target }) => [source, target]),
  );
  await expect
    .poll(get.visibleCounts)
    .toEqual(countNaively(({ source, target }) => near.has(source) && near.has(target)));
});

test('actors without a visible line are hidden, faint or shown', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=sanction');
  const ends = countNaively(isOfType('sanction')).actors.visible;
  await expect.poll(async () => (await get.actorsOnGraph()).length).toBe(ends);
  await when.drawsLoneActors('Faint');
  await expect.poll(async () => (await get.actorsOnGraph()).length).toBe(SHIPPED.actors.length);
  expect(get.link()).toContain('isolates=fade');
  await when.drawsLoneActors('Shown');
  expect(get.link()).toContain('isolates=show');
  await when.drawsLoneActors('Hidden');
  await expect.poll(async () => (await get.actorsOnGraph()).length).toBe(ends);
});

test('a filter is made, changed and removed by keys alone', async ({
  explorer: { when, get },
  page,
}) => {
  await when.opens();
  await when.showsLegend();
  await get.filters.getByRole('button', { name: 'Add a filter' }).focus();
  await when.pressesKeys('Enter', 'Enter');
  await get.chipEditor.waitFor();
  await get.chipEditor.getByRole('searchbox').focus();
  await page.keyboard.type('threat');
  await when.pressesKeys('ArrowDown', 'Space');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isThreat));
  await when.pressesKeys('Escape');
  await get.chipEditor.waitFor({ state: 'detached' });
  await get.filters.getByRole('switch').focus();
  await when.pressesKeys('Space');
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  await when.pressesKeys('Tab', 'Enter');
  await expect(get.dialog).toBeFocused();
  await when.pressesKeys('Escape');
  await expect(get.filters.getByRole('button', { name: 'Edit: Type: only Threat' })).toBeFocused();
  await when.pressesKeys('Tab', 'Tab', 'Enter');
  await expect.poll(get.filterSentences).toEqual([]);
});

test('a list of two thousand actors draws only what is seen, and finds any of them', async ({
  explorer: { when, get },
}) => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `a${index}`);
  const dataset = {
    format: 'faultlines',
    version: 1,
    id: 'many',
    title: 'Many actors',
    description: 'Made for a test.',
    coverage: { from: '2020', to: '2020' },
    license: 'CC0-1.0',
    actors: ids.map((id, index) => ({
      id,
      name: `Actor ${index}`,
      aliases: [],
      kind: 'state',
      description: '',
    })),
    relationships: [],
    documents: [],
  };
  await when.opens();
  await when.picksFile({ name: 'many.faultlines.json', text: JSON.stringify(dataset) });
  await expect(get.counts).toContainText('2,000', { timeout: 20_000 });
  await when.addsFilter('Actor');
  expect(await get.chipEditor.getByRole('option').count()).toBeLessThan(50);
  await get.chipEditor.getByRole('listbox').focus();
  await when.pressesKeys('End');
  await expect(get.chipEditor.getByRole('option').last()).toBeVisible();
  await get.chipEditor.getByRole('searchbox').fill('actor 1777');
  await when.picksValues('Actor 1777');
  await when.closesEditor();
  await expect
    .poll(get.filterSentences)
    .toEqual(['Actor: only Actor 1777, with relationships to the outside']);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const) {
  test(`axe finds nothing in the stack and the editor, ${theme} and in ${language}`, async ({
    explorer: { when, get },
    page,
  }) => {
    await page.addInitScript((chosen) => {
      localStorage.setItem('faultlines:language', chosen);
    }, language);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await when.opens('#only.type=threat&off.without.group.either=iran&any(only.degree=3%2E%2E)');
    const narrow = page.getByRole('contentinfo').getByRole('button').first();
    // On a small screen the filters are a sheet.
    if ((page.viewportSize()?.width ?? 0) < 1080) await when.press(narrow);
    await when.press(get.chips.first().getByRole('button').first());
    await get.chipEditor.waitFor();
    for (const part of ['[data-testid=chip-editor]', '[data-testid=filters]']) {
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect.soft(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });
}
