import { expect, test } from './explorer-test.ts';
import { countColours, readPng } from './reading/read-png.ts';
import { countNaively, linesOf, nameOf, SHIPPED } from './shipped-dataset.ts';

test('the first page shows the whole dataset, with counts that are those of its files', async ({
  explorer: { when, get, complaints },
}) => {
  await when.opens();
  await expect.poll(get.visibleCounts).toEqual(countNaively());
  expect([undefined, linesOf().length]).toContain(await get.lineCount());
  const names = (await get.actorsOnGraph()).map(({ name }) => name);
  expect(names).toEqual(SHIPPED.actors.map(({ name }) => name));

  const iran = (await get.actorsOnGraph()).find(({ name }) => name === nameOf('iran'));
  const ofIran = SHIPPED.relationships.filter((r) => r.source === 'iran' || r.target === 'iran');
  expect(iran?.relationships).toBe(ofIran.length);

  await when.showsLegend();
  for (const [label, type] of [
    ['Attack', 'attack'],
    ['Military posture', 'posture'],
    ['Negotiation', 'negotiation'],
  ] as const) {
    const total = SHIPPED.relationships.filter((r) => r.type === type).length;
    expect(await get.rowCount(label)).toEqual({ visible: total, total });
  }
  expect(complaints).toEqual([]);
});

test('the graph is drawn, and fills the room that it has', async ({ explorer: { when, get } }) => {
  await when.opens();
  const picture = readPng(await get.canvas.screenshot());
  expect(countColours(picture).size).toBeGreaterThan(100);

  const canvas = (await get.canvas.boundingBox())!;
  const boxes = await Promise.all((await get.grounds.all()).map((ground) => ground.boundingBox()));
  const grounds = boxes.filter((box) => box !== null);
  expect(grounds.length).toBeGreaterThan(1);
  const left = Math.min(...grounds.map((box) => box.x));
  const top = Math.min(...grounds.map((box) => box.y));
  const right = Math.max(...grounds.map((box) => box.x + box.width));
  const bottom = Math.max(...grounds.map((box) => box.y + box.height));
  expect(left).toBeGreaterThanOrEqual(canvas.x);
  expect(top).toBeGreaterThanOrEqual(canvas.y);
  expect(right).toBeLessThanOrEqual(canvas.x + canvas.width);
  expect(bottom).toBeLessThanOrEqual(canvas.y + canvas.height);
  // Names stand beside the grounds, and on a small screen they are wide.
  const shares = [(right - left) / canvas.width, (bottom - top) / canvas.height];
  expect(Math.max(...shares)).toBeGreaterThan(0.55);
});

test('the page needs no more room than the window has', async ({ explorer: { when, get } }) => {
  await when.opens();
  const overflow = await get.page.evaluate(() => ({
    across: document.documentElement.scrollWidth - innerWidth,
    down: document.documentElement.scrollHeight - innerHeight,
  }));
  expect(overflow).toEqual({ across: 0, down: 0 });
});
