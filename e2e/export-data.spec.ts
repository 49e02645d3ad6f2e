import { expect, test } from './explorer-test.ts';
import { readCsv } from './reading/read-csv.ts';
import { actorsNamedBy, countNaively, isOfType, SHIPPED } from './shipped-dataset.ts';

test('the JSON of the visible part opens again with the same counts', async ({
  explorer: { when, get },
}) => {
  await when.opens('#only.type=attack,sanction');
  await when.opensExport();
  await when.choosesExport({ format: 'JSON' });
  const [file] = await when.saves();
  expect(file!.name).toMatch(/^us-iran-iraq-2020.*\.faultlines\.json$/);

  const keep = isOfType('attack', 'sanction');
  const { actors, relationships } = countNaively(keep);
  await when.picksFile({ name: file!.name, text: file!.content.toString('utf8') });
  await expect.poll(get.visibleCounts).toEqual({
    actors: { visible: actors.visible, total: actorsNamedBy(keep).length },
    relationships: { visible: relationships.visible, total: relationships.visible },
  });
});

test('the JSON of everything is the dataset, item by item', async ({ explorer: { when } }) => {
  await when.opens();
  await when.opensExport();
  await when.choosesExport({ format: 'JSON' });
  const [file] = await when.saves();
  const saved = JSON.parse(file!.content.toString('utf8'));
  expect(saved.actors).toEqual(SHIPPED.actors);
  expect(saved.relationships).toEqual(SHIPPED.relationships);
  expect(saved.documents.map((document: { id: string }) => document.id)).toEqual(
    SHIPPED.documents.map(({ id }) => id),
  );
});

test('the CSV tables have a row for each visible actor and relationship', async ({
  explorer: { when },
}) => {
  const keep = isOfType('support', 'command');
  const kept = SHIPPED.relationships.filter(keep);
  await when.opens('#only.type=support,command');
  await when.opensExport();
  await when.choosesExport({ format: 'CSV' });
  const files = await when.saves(2);
  const rowsOf = (part: string) =>
    readCsv(files.find(({ name }) => name.endsWith(`-${part}.csv`))!.content.toString('utf8'));

  const rows = rowsOf('relationships');
  expect(rows.map(({ Id }) => Id)).toEqual(kept.map(({ id }) => id));
  expect(rows.map(({ Summary }) => Summary)).toEqual(kept.map(({ summary }) => summary));
  expect(rows.map((row) => Number(row['Evidence items']))).toEqual(
    kept.map(({ evidence }) => evidence.length),
  );
  expect(rowsOf('actors').map(({ Id }) => Id)).toEqual(actorsNamedBy(keep));
});
