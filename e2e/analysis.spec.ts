import { expect, test } from './explorer-test.ts';
import { SHIPPED } from './shipped-dataset.ts';

test('a metric’s highest value opens down to its paragraph in three presses', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.opensAnalysis();
  await when.choosesMetric('Betweenness');
  await when.press(get.metricValues.first());
  await expect(get.behind).toContainText('Betweenness of');
  await expect(get.behind).toContainText(/Rank 1 of \d+ visible actors/);
  const relationship = get.behindRelationships.first();
  const summary = (await relationship.locator('bdi').last().textContent()) ?? '';
  await when.press(relationship);
  await expect(get.inspector).toContainText(summary);
  await expect(get.evidence.first()).toContainText(/Paragraphs? \d/);
});

test('size and colour by a metric travel in the link, are explained, and go off in one press', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.opensAnalysis();
  await when.choosesMetric('PageRank');
  await when.pressesInAnalysis('Size by this');
  await when.pressesInAnalysis('Colour by this');
  await expect(get.encodingKey).toContainText('PageRank');
  await expect.poll(get.link).toContain('size=pagerank:both:all:none');
  const link = get.link();
  await when.opens(link);
  await when.opensKey();
  await expect(get.encodingKey.getByRole('region', { name: 'Colour: PageRank' })).toBeVisible();
  await when.press(get.encodingKey.getByRole('button', { name: /As usual again: Size/ }));
  await expect.poll(get.link).not.toContain('size=');
  await when.press(get.encodingKey.getByRole('button', { name: /As usual again: Colour/ }));
  await expect(get.encodingKey).toBeHidden();
});

test('two documents are compared in numbers and on the graph', async ({
  explorer: { when, get },
}) => {
  const [a, b] = SHIPPED.documents;
  const documentsOf = (evidence: readonly { readonly document: string }[]) =>
    new Set(evidence.map(({ document }) => document));
  const told = SHIPPED.relationships.map(({ evidence }) => documentsOf(evidence));
  const onlyA = told.filter((by) => by.has(a!.id) && !by.has(b!.id)).length;
  const onlyB = told.filter((by) => by.has(b!.id) && !by.has(a!.id)).length;
  await when.opens();
  await when.opensAnalysis('Sources');
  await when.compares(`document:${a!.id}`, `document:${b!.id}`);
  await expect(get.comparison.getByRole('button', { name: /^Only A/ })).toContainText(`${onlyA}`);
  await expect(get.comparison.getByRole('button', { name: /^Only B/ })).toContainText(`${onlyB}`);
  await when.pressesInAnalysis('Show on the graph');
  await expect.poll(get.link).toContain(`compare=${a!.id}:${b!.id}`);
  await when.press(get.comparison.getByRole('button', { name: /^Only B/ }));
  await expect(get.behind).toContainText(`It rests on ${onlyB} relationships:`);
});

test('a triad opens its relationships and shows itself on the graph', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.opensAnalysis('Sides');
  await when.press(get.triads.first());
  await expect(get.behind).toContainText('unbalanced');
  await expect(get.behindRelationships.nth(2)).toBeVisible();
  await when.press(get.behindRelationships.first());
  await expect(get.evidence.first()).toContainText(/Paragraphs? \d/);
});

test('the camps are said to be exact and colour the graph', async ({ explorer: { when, get } }) => {
  await when.opens();
  await when.opensAnalysis('Sides');
  await expect(get.analysis).toContainText('Exact: no split has fewer.');
  await when.pressesInAnalysis('Colour by camps');
  await expect.poll(get.link).toContain('colour=camps:2');
  await expect(get.encodingKey).toContainText('camps');
});
