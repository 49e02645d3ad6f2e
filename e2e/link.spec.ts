import { expect, test } from './explorer-test.ts';
import { busiestActor, countNaively, isOfType, nameOf } from './shipped-dataset.ts';

const ACTOR = busiestActor(isOfType('attack'));

test('the address restores filters, selection and mode', async ({ explorer: { when, get } }) => {
  await when.opens();
  await when.showsOnly('Attack');
  await when.togglesRow('Threat');
  await when.searchesFor(nameOf(ACTOR));
  await when.choosesResult(nameOf(ACTOR));
  await when.switchesTo('Table');
  await expect.poll(get.link).toContain('mode=table');
  const link = get.link();

  await when.opens(link);
  await expect(get.table).toBeVisible();
  const attacksAndThreats = countNaively(isOfType('attack', 'threat'));
  await expect.poll(get.visibleCounts).toEqual(attacksAndThreats);
  await when.showsDetails();
  await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(nameOf(ACTOR));
  expect(get.link()).toBe(link);

  await when.hidesSheets();
  await when.switchesTo('Graph');
  await expect.poll(get.selectedActors).toEqual([nameOf(ACTOR)]);
});

test('back and forward go from view to view', async ({ explorer: { when, get } }) => {
  await when.opens();
  await when.togglesRow('Attack');
  await expect.poll(get.link).toBe('#without.type=attack');
  await when.hidesSheets();
  await when.switchesTo('Table');
  await expect(get.table).toBeVisible();

  await get.page.goBack();
  await expect(get.canvas).toBeVisible();
  const withoutAttacks = countNaively((r) => r.type !== 'attack');
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
  await get.page.goBack();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  await get.page.goForward();
  await expect.poll(get.visibleCounts).toEqual(withoutAttacks);
  await get.page.goForward();
  await expect(get.table).toBeVisible();
});

test('a link that is broken gives the whole graph, and no crash', async ({
  explorer: { when, get },
}) => {
  await when.opens('#select=nobody:x&only.type=attack');
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  const broken = [
    '#only.type=%E0%A4%A',
    '#at=1,2&places=iran',
    '#window=2020-13-01..x..certainly..dated',
    `#${'x'.repeat(9_000)}`,
  ];
  for (const link of broken) {
    await when.followsLink(link);
    await expect(get.page.getByText('The link could not be read.')).toBeVisible();
    expect(await get.visibleCounts()).toEqual(countNaively());
  }
  await expect(get.canvas).toBeVisible();
});

test('a link to what the dataset does not have selects nothing and keeps the rest', async ({
  explorer: { when, get },
}) => {
  await when.opens('#select=actor:nobody-of-this-name&without.type=attack');
  await expect.poll(get.visibleCounts).toEqual(countNaively((r) => r.type !== 'attack'));
  expect(await get.selectedActors()).toEqual([]);
});
