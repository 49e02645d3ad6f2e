import { expect, test } from './explorer-test.ts';
import { countNaively, isOfType, mayTouch, nameOf, SHIPPED } from './shipped-dataset.ts';

const exceptAttacks = (relationship: { type: string }) => relationship.type !== 'attack';

test('a click on a type in the legend hides its relationships, another one brings them back', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.togglesRow('Attack');
  await expect.poll(get.visibleCounts).toEqual(countNaively(exceptAttacks));
  const attacks = SHIPPED.relationships.filter(isOfType('attack')).length;
  expect(await get.rowCount('Attack')).toEqual({ visible: 0, total: attacks });

  await when.togglesRow('Threat');
  const rest = (r: { type: string }) => r.type !== 'attack' && r.type !== 'threat';
  await expect.poll(get.visibleCounts).toEqual(countNaively(rest));

  await when.togglesRow('Attack');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => r.type !== 'threat'));
});

test('"Only" and a click with Alt show one type, and a reset shows everything again', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.showsOnly('Sanction');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('sanction')));
  expect(await get.rowsShown('Relationship types')).toEqual(['Sanction']);

  await when.altClicksRow('Threat');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('threat')));

  await when.togglesRow('Attack');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('threat', 'attack')));

  await when.resetsFilters();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
});

test('a filter never hides an actor that still has a visible relationship', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.showsOnly('Command');
  const kept = SHIPPED.relationships.filter(isOfType('command'));
  const ends = new Set(kept.flatMap(({ source, target }) => [nameOf(source), nameOf(target)]));
  await expect
    .poll(async () => new Set((await get.actorsOnGraph()).map(({ name }) => name)))
    .toEqual(ends);
  expect((await get.actorsOnGraph()).every(({ relationships }) => relationships > 0)).toBe(true);

  await when.drawsLoneActors('Shown');
  await expect.poll(async () => (await get.actorsOnGraph()).length).toBe(SHIPPED.actors.length);
});

test('filters of types, groups, documents and dates hold together', async ({
  explorer: { when, get },
}) => {
  const groupOf = new Map(SHIPPED.actors.map(({ id, group }) => [id, group]));
  const isAboutIran = (r: { source: string; target: string }) =>
    groupOf.get(r.source) === 'iran' && groupOf.get(r.target) === 'iran';
  await when.opens();
  await when.showsOnly('Iran');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isAboutIran));

  await when.togglesRow('Command');
  const withoutCommand = countNaively((r) => isAboutIran(r) && r.type !== 'command');
  await expect.poll(get.visibleCounts).toEqual(withoutCommand);

  await when.resetsFilters();
  const document = SHIPPED.documents[0]!;
  await when.showsOnly(document.publisher);
  const restsOnIt = countNaively((r) => r.evidence.some((item) => item.document === document.id));
  await expect.poll(get.visibleCounts).toEqual(restsOnIt);

  await when.resetsFilters();
  await when.limitsDates('2020-01-01', '2020-01-31');
  await get.legend.getByLabel('Keep undated').uncheck();
  await expect.poll(get.visibleCounts).toEqual(countNaively(mayTouch('2020-01-01', '2020-01-31')));
});

test('every filter can be undone and done again, step by step', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await expect(get.undo).toBeDisabled();
  await when.togglesRow('Attack');
  await when.showsOnly('Sanction');
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('sanction')));

  await expect(get.undo).toHaveAccessibleName('Undo: Show only Sanction');
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively(exceptAttacks));
  await when.undoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  await expect(get.undo).toBeDisabled();

  await when.redoes();
  await when.redoes();
  await expect.poll(get.visibleCounts).toEqual(countNaively(isOfType('sanction')));
  await expect(get.redo).toBeDisabled();
});

test('when nothing passes, the page says so and offers the way back', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=no-such-type');
  await expect(get.page.getByRole('main')).toContainText('No relationship passes these filters.');
  await when.press(get.page.getByRole('main').getByRole('button', { name: 'Reset filters' }));
  await expect.poll(get.visibleCounts).toEqual(countNaively());
});
