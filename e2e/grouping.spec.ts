import { expect, test } from './explorer-test.ts';
import { countNaively, nameOf, SHIPPED } from './shipped-dataset.ts';

const IRAN = new Set(SHIPPED.actors.filter(({ group }) => group === 'iran').map(({ id }) => id));
const inIran = (id: string) => IRAN.has(id);
const INSIDE = SHIPPED.relationships.filter((r) => inIran(r.source) && inIran(r.target)).length;
const OUTSIDE = SHIPPED.relationships.filter((r) => inIran(r.source) !== inIran(r.target)).length;
const IRAN_NODE = { name: 'Iran', actors: IRAN.size, outside: OUTSIDE, inside: INSIDE };

// A link can put a collapsed group somewhere: far from all others, above the middle of the window,
// where no sheet of a small screen covers it.
const above = 230;
const LINK = `#collapsed=iran&groups=iran:20000:20000&at=20000,${20000 + above},1&shape=landscape`;
const ON_GROUP = { x: 0, y: -above };

test('a bloc collapses to one node with counts, and expands to the same places', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const before = { outlines: await get.outlines(), actors: await get.actorsOnGraph() };

  await when.togglesGroup('Iran');
  await expect.poll(get.groupsOnGraph).toEqual([IRAN_NODE]);
  expect(await get.outlines()).toHaveLength(before.outlines.length - 1);
  await expect(get.insideNote).toHaveText(new RegExp(`^1 group collapsed; ${INSIDE} relationship`));
  await expect(get.counts).toContainText(`${INSIDE} inside`);
  // What is hidden in the node is still visible to every count.
  expect(await get.visibleCounts()).toEqual(countNaively());
  expect(get.link()).toBe('#collapsed=iran');

  await when.togglesGroup('Iran');
  await expect.poll(get.groupsOnGraph).toEqual([]);
  expect(await get.outlines()).toEqual(before.outlines);
  expect(await get.actorsOnGraph()).toEqual(before.actors);

  await when.undoes();
  await expect.poll(get.groupsOnGraph).toEqual([IRAN_NODE]);
  await when.undoes();
  await expect.poll(get.outlines).toEqual(before.outlines);
});

test('with all blocs collapsed no relationship is lost', async ({ explorer: { when, get } }) => {
  await when.opens();
  await when.collapsesAll();
  const blocs = new Set(SHIPPED.actors.map(({ group }) => group));
  await expect.poll(async () => (await get.groupsOnGraph()).length).toBe(blocs.size);
  const groups = await get.groupsOnGraph();
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(sum(groups.map(({ actors }) => actors))).toBe(SHIPPED.actors.length);
  // Each line between two groups is counted at both of its ends.
  const onLines = sum(groups.map(({ outside }) => outside)) / 2;
  const inside = sum(groups.map((group) => group.inside));
  expect(onLines + inside).toBe(SHIPPED.relationships.length);
  expect(await get.actorsOnGraph()).toHaveLength(blocs.size);

  await when.expandsAll();
  await expect.poll(get.groupsOnGraph).toEqual([]);
});

test('a click on a collapsed group chooses its actors, a double click expands it', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.clicksCanvas(ON_GROUP);
  await expect.poll(get.link).toContain('select=actor:');
  for (const id of IRAN) expect(get.link()).toContain(id);
  await when.showsDetails();
  await expect(get.inspector).toContainText(nameOf('irgc'));

  await when.doubleClicksNode(ON_GROUP);
  await expect.poll(get.groupsOnGraph).toEqual([]);
  expect(get.link()).not.toContain('collapsed=');
});

test('a collapsed group stays where it is dropped, and the link knows the place', async ({
  explorer: { when, get },
}) => {
  await when.opens(LINK);
  await when.dragsOnCanvas(ON_GROUP, { x: 60, y: 40 - above });
  await expect.poll(get.link).toContain('groups=iran:20060:20040');
  await when.undoes();
  await expect.poll(get.link).toContain('groups=iran:20000:20000');
});

test('actors are grouped by kind and by hierarchy, as a step that the link keeps', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const before = await get.outlines();
  await when.groupsBy('Kind');
  await expect.poll(get.link).toContain('by=kind');
  await expect.poll(get.outlines).not.toEqual(before);

  await when.groupsBy('Hierarchy');
  await expect.poll(get.link).toContain('by=partOf');
  await when.togglesGroup(nameOf('us'));
  const [node] = await get.groupsOnGraph();
  expect(node).toMatchObject({ name: nameOf('us') });
  const link = get.link();
  await when.opens(link);
  expect(await get.groupsOnGraph()).toEqual([node]);

  await when.opens();
  await when.groupsBy('Kind');
  await when.undoes();
  await expect.poll(get.outlines).toEqual(before);
});

test('the keyboard collapses and expands the group of the actor that it is on', async ({
  explorer: { when, get },
}) => {
  await when.opens('#select=actor:irgc');
  await when.hidesSheets();
  await get.canvas.focus();
  await when.pressesKeys('g');
  await expect.poll(get.groupsOnGraph).toEqual([IRAN_NODE]);
  await when.pressesKeys('Shift+G');
  await expect.poll(get.groupsOnGraph).toEqual([]);
  await when.pressesKeys('u');
  await expect.poll(async () => (await get.groupsOnGraph()).length).toBeGreaterThan(2);
  await when.pressesKeys('Shift+U');
  await expect.poll(get.groupsOnGraph).toEqual([]);
});
