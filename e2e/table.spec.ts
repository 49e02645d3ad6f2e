import { expect, test } from './explorer-test.ts';
import { countNaively, isOfType, nameOf, SHIPPED } from './shipped-dataset.ts';

const inEnglish = new Intl.Collator('en', { sensitivity: 'base' });
const isSorted = (names: readonly string[], sign: number) =>
  names.every((name, i) => i === 0 || sign * inEnglish.compare(names[i - 1]!, name) <= 0);

test('the table has a row for each visible relationship and follows the same filters', async ({
  explorer: { when, get },
}) => {
  await when.opens('#mode=table');
  // One row is the heading.
  const rowCount = async () => Number(await get.table.getAttribute('aria-rowcount')) - 1;
  await expect.poll(rowCount).toBe(SHIPPED.relationships.length);

  await when.showsOnly('Sanction');
  const sanctions = countNaively(isOfType('sanction'));
  await expect.poll(get.visibleCounts).toEqual(sanctions);
  await expect.poll(rowCount).toBe(sanctions.relationships.visible);
  await when.hidesSheets();
  expect(new Set(await get.columnOfTable('Type'))).toEqual(new Set(['Sanction']));

  await when.switchesTo('Graph');
  await expect.poll(get.visibleCounts).toEqual(sanctions);
});

test('a click on a heading sorts by it, another one the other way round', async ({
  explorer: { when, get },
}) => {
  const names = SHIPPED.relationships.map(({ source }) => nameOf(source)).sort(inEnglish.compare);
  await when.opens('#mode=table');
  const heading = get.table.getByRole('columnheader', { name: 'Source' });
  await when.press(heading);
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await get.columnOfTable('Source'))[0]).toBe(names[0]);
  expect(isSorted(await get.columnOfTable('Source'), 1)).toBe(true);

  await when.press(heading);
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await get.columnOfTable('Source'))[0]).toBe(names.at(-1));
  expect(isSorted(await get.columnOfTable('Source'), -1)).toBe(true);
});

test('a row opens its relationship with the evidence', async ({ explorer: { when, get } }) => {
  const relationship = SHIPPED.relationships.find(({ type }) => type === 'lineage')!;
  await when.opens('#mode=table&only.type=lineage');
  await when.press(get.table.getByRole('row').filter({ hasText: relationship.summary }));
  await expect.poll(get.link).toContain(`select=relationship:${relationship.id}`);
  await when.showsDetails();
  await expect(get.inspector).toContainText(relationship.summary);
  await expect(get.evidence).toHaveCount(relationship.evidence.length);
});
