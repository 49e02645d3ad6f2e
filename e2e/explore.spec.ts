import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { linesOf, nameOf, SHIPPED } from './shipped-dataset.ts';

const ATTACKS = new Set(linesOf((r) => r.type === 'attack'));
const [A, B] = [...ATTACKS]
  .map((line) => line.split(' attack ') as [string, string])
  .find(([source, target]) => !ATTACKS.has(`${target} attack ${source}`))!;

// Two actors far from all others, above the middle of the window.
const side = 60;
const above = 200;
const LINK = `#only.type=attack&at=20000,${20000 + above},1&shape=landscape&places=${A}:${20000 - side}:20000,${B}:${20000 + side}:20000`;
const at = (x: number, y: number) => ({ x, y: y - above });

const neighboursOf = (id: string) =>
  new Set(
    SHIPPED.relationships.flatMap(({ source, target }) =>
      source === id ? [target] : target === id ? [source] : [],
    ),
  );
/** Somebody whose surroundings leave out some neighbours of one of them. */
const CENTRE = 'iran';
const AROUND = new Set([CENTRE, ...neighboursOf(CENTRE)]);
const outsideOf = (id: string) => [...neighboursOf(id)].filter((other) => !AROUND.has(other));
const EDGE = [...AROUND].find((id) => outsideOf(id).length > 2)!;
const FOCUSED = `#only.ego=${CENTRE}%3A1&select=actor:${EDGE}`;

test('a marquee and a lasso choose the actors that they go round, and Escape ends them', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.takesTool('marquee');
  await when.drawsOnCanvas([at(-110, -50), at(0, 20), at(110, 50)]);
  await expectSelected(get, [A, B]);
  await expect(get.notice).toHaveText('2 actors selected');

  await when.takesTool('lasso');
  await when.drawsOnCanvas([
    at(-110, -40),
    at(-20, -40),
    at(-15, 40),
    at(-70, 60),
    at(-110, 40),
    at(-112, -30),
  ]);
  await expectSelected(get, [A]);
  await expect(get.notice).toHaveText('1 actor selected');
  await expect(get.canvasTool('lasso')).toHaveAttribute('aria-pressed', 'true');
  expect(get.link(), 'the graph stays where it is').toContain(`at=20000,${20000 + above},1`);

  await when.hidesSheets();
  await when.pressesKeys('Escape');
  await expect(get.canvasTool('pan')).toHaveAttribute('aria-pressed', 'true');
  await expectSelected(get, [A]);
});

test('a drag with Shift adds to what is chosen, and one around nothing does not move the graph', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.clicksCanvas(at(-side, 0));
  await expectSelected(get, [A]);
  await when.shiftDragsOnCanvas(at(20, -50), at(110, 50));
  await expectSelected(get, [A, B]);
  await when.shiftDragsOnCanvas(at(-20, 60), at(20, 90));
  await expectSelected(get, [A, B]);
  expect(get.link()).toContain(`at=20000,${20000 + above},1`);
});

test('keys and rows of the legend choose all, the others, and those of a type', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const all = SHIPPED.actors.length;
  await get.canvas.focus();
  await when.pressesKeys('a');
  await expect(get.notice).toHaveText(`${all} actors selected`);
  await when.hidesSheets();
  await get.canvas.focus();
  await when.pressesKeys('i');
  await expect(get.notice).toHaveText('No actor selected');

  await when.selectsRow('Sanction');
  const ends = SHIPPED.relationships
    .filter(({ type }) => type === 'sanction')
    .flatMap(({ source, target }) => [source, target]);
  await expectSelected(get, [...new Set(ends)]);
  await when.showsDetails();
  await expect(get.inspector).toContainText(`${new Set(ends).size} actors chosen`);
});

test('expanding previews what is hidden, brings it into view, and can be undone', async ({
  explorer: { when, get },
}) => {
  await when.opens(FOCUSED);
  const hidden = outsideOf(EDGE);
  await expect.poll(async () => (await get.visibleCounts()).actors.visible).toBe(AROUND.size);
  await when.hidesSheets();
  await get.canvas.focus();
  await when.pressesKeys('e');
  await expect(get.dialog).toContainText(`${hidden.length} hidden neighbours of ${nameOf(EDGE)}`);

  const rows = get.dialog.getByRole('checkbox');
  const types = SHIPPED.relationships
    .filter(({ source, target }) =>
      hidden.some((id) => [source, target].includes(id) && [source, target].includes(EDGE)),
    )
    .map(({ type }) => type);
  await expect(rows).toHaveCount(new Set(types).size);
  for (const row of await rows.all()) await row.uncheck();
  await expect(get.dialog.getByRole('button', { name: /^Show 0 of/ })).toBeDisabled();
  for (const row of await rows.all()) await row.check();
  await get.dialog.getByRole('button', { name: `Show ${hidden.length} neighbours` }).focus();
  await when.pressesKeys('Enter');
  await expect(get.dialog).toBeHidden();
  const isThere = async () => (await get.visibleCounts()).actors.visible;
  await expect.poll(isThere).toBe(AROUND.size + hidden.length);

  await when.undoes();
  await expect.poll(isThere).toBe(AROUND.size);
});

test('what cannot be done says why', async ({ explorer: { when, get } }) => {
  await when.opens();
  await get.canvas.focus();
  await when.pressesKeys('e');
  await expect(get.notice).toHaveText('No actor is chosen');
  await when.opens(`#select=actor:${EDGE}`);
  await when.hidesSheets();
  await get.canvas.focus();
  await when.pressesKeys('e');
  await expect(get.notice).toHaveText('None of its neighbours is hidden by name or by a focus');
  await expect(get.dialog).toBeHidden();
});

test('a layout that takes long says so and can be given up', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const arrange = get.page.getByRole('button', { name: 'Arrange', exact: true });
  await when.press(arrange);
  await expect(arrange).toBeEnabled();
  await when.slowsWorkersDown(30_000);
  const link = get.link();
  await when.press(arrange);
  await expect(get.layoutProgress).toBeVisible();
  await when.press(get.layoutProgress.getByRole('button', { name: 'Cancel' }));
  await expect(get.layoutProgress).toBeHidden();
  await expect(get.notice).toContainText('The layout was given up');
  await expect(arrange).toBeEnabled();
  expect(get.link()).toBe(link);
});

async function expectSelected(get: FaultlinesDriver['get'], ids: readonly string[]) {
  const names = ids.map((id) => nameOf(id)).sort();
  await expect.poll(async () => (await get.selectedActors()).sort()).toEqual(names);
}
