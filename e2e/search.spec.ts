import { expect, test } from './explorer-test.ts';
import { nameOf, SHIPPED } from './shipped-dataset.ts';

const ACTOR = 'kataib-hizbullah';
const NATIVE = SHIPPED.actors
  .find(({ id }) => id === ACTOR)!
  .aliases.find(({ kind }) => kind === 'native')!.text;

test('every spelling of a name finds the actor, and choosing it selects it everywhere', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  for (const spelling of ["Kata'ib", 'Kataib', 'KATAʾIB HEZBOLLAH', NATIVE]) {
    await when.searchesFor(spelling);
    await expect(get.results.getByRole('option').first()).toContainText(nameOf(ACTOR));
    await when.choosesResult(nameOf(ACTOR));
    await expect(get.results).toBeHidden();

    await when.showsDetails();
    await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(nameOf(ACTOR));
    await expect(get.inspector.getByText(NATIVE)).toHaveAttribute('lang', 'ar');
    expect(get.link()).toContain(`select=actor:${ACTOR}`);
    expect(await get.selectedActors()).toEqual([nameOf(ACTOR)]);
    await when.clearsSelection();
  }
});

test('a relationship is found by words of its summary', async ({ explorer: { when, get } }) => {
  const { summary, id } = SHIPPED.relationships.find((r) => r.summary.includes('Soleimani'))!;
  await when.opens();
  await when.searchesFor(summary);
  await when.choosesResult(summary);
  await when.showsDetails();
  await expect(get.inspector).toContainText(summary);
  await expect(get.evidence.first()).toBeVisible();
  expect(get.link()).toContain(`select=relationship:${id}`);
});

test('what nothing is called says so', async ({ explorer: { when, get } }) => {
  await when.opens();
  await when.searchesFor('zzzzqqq');
  await expect(get.results).toContainText('Nothing has this name.');
});
