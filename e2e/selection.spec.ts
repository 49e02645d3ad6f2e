import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';
import { linesOf, nameOf, SHIPPED } from './shipped-dataset.ts';

const GAP = 120;
const ATTACKS = new Set(linesOf((r) => r.type === 'attack'));
/** A line that a filter by its type leaves alone between its two actors. */
const LINE = [...ATTACKS]
  .map((line) => line.split(' attack ') as [string, string])
  .find(([source, target]) => !ATTACKS.has(`${target} attack ${source}`))!;
const [A, B] = LINE;

// A link can put actors somewhere: these two far from all others, above the middle of the window,
// where no sheet of a small screen covers them.
const side = GAP / 2;
const above = 230;
const placesWith = (bY: number) => `${A}:${20000 - side}:20000,${B}:${20000 + side}:${bY}`;
const LINK = `#only.type=attack&at=20000,${20000 + above},1&shape=landscape&places=${placesWith(20000)}`;
const ON_A = { x: -side, y: -above };
const ON_B = { x: side, y: -above };
const ON_GROUND = { x: 0, y: 60 };

test('a click on an actor opens it, and a click beside the graph clears the selection', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.clicksCanvas(ON_A);
  await expectSelected(get, [A]);
  await when.showsDetails();
  await expect(get.inspector.getByRole('heading', { level: 2 })).toHaveText(nameOf(A));

  await when.clicksCanvas(ON_B);
  await expectSelected(get, [B]);
  await when.clicksCanvas(ON_GROUND);
  await expectSelected(get, []);
  expect(get.link()).not.toContain('select=');
});

test('a click with Shift adds a second actor: the details are what lies between the two', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.clicksCanvas(ON_A);
  await when.shiftClicksCanvas(ON_B);
  await expectSelected(get, [A, B]);
  expect(get.link()).toContain(`select=actor:${A},${B}`);

  await when.showsDetails();
  await expect(get.inspector).toContainText(nameOf(A));
  await expect(get.inspector).toContainText(nameOf(B));
  const between = SHIPPED.relationships.filter(
    (r) => r.type === 'attack' && r.source === A && r.target === B,
  );
  for (const { summary } of between) await expect(get.inspector).toContainText(summary);

  await when.clearsSelection();
  await expectSelected(get, []);
});

test('a click on a line opens who says so', async ({ explorer: { when, get } }) => {
  const [first, ...more] = SHIPPED.relationships.filter(
    (r) => r.type === 'attack' && r.source === A && r.target === B,
  );
  await when.opens(LINK);
  await when.clicksCanvas({ x: 0, y: -above });
  await when.showsDetails();
  await expect(get.inspector).toContainText(first!.summary);
  if (more.length === 0) await expect(get.evidence.first()).toBeVisible();
  expect(get.link()).toMatch(/select=(relationship|pair):/);
});

test('an actor stays where it is dropped, can be undone, and the link knows the place', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.dragsOnCanvas(ON_B, { x: side, y: 60 - above });
  await expect.poll(get.link).toContain(placesWith(20060));
  await when.clicksCanvas({ x: side, y: 60 - above });
  await expectSelected(get, [B]);
  await when.showsDetails();
  await expect(get.inspector).toContainText('Pinned');

  // First the selection, which is a step too, then the move.
  await when.undoes();
  await when.undoes();
  await expect.poll(get.link).toContain(placesWith(20000));
});

async function expectSelected(get: FaultlinesDriver['get'], ids: readonly string[]) {
  const names = ids.map((id) => nameOf(id)).sort();
  await expect.poll(async () => (await get.selectedActors()).sort()).toEqual(names);
}
