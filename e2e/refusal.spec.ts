import { fileURLToPath } from 'node:url';
import type { FileToOpen } from './driver/actions.ts';
import { expect, test } from './explorer-test.ts';
import { countNaively } from './shipped-dataset.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const refused = (name: string) => fixture(`refused/${name}.json`);

interface RefusedFile {
  readonly file: FileToOpen;
  readonly place: string;
  readonly found: string;
  readonly expected: string | RegExp;
}

const SPOILT: readonly RefusedFile[] = [
  {
    file: refused('dangling-end'),
    place: 'relationships[0].target',
    found: '"west"',
    expected: 'the id of an existing actor',
  },
  {
    file: refused('duplicate-id'),
    place: 'actors[2].id',
    found: '"north"',
    expected: 'an id other than that of actors[0]',
  },
  {
    file: refused('hierarchy-cycle'),
    place: 'actors[1].partOf',
    found: '"north"',
    expected: 'an actor that is not a part of this one',
  },
  {
    file: refused('self-edge'),
    place: 'relationships[0].target',
    found: '"north"',
    expected: /^an actor other than the source/,
  },
  {
    file: refused('paragraph-beyond-document'),
    place: 'relationships[0].evidence[0].paragraph',
    found: '9',
    expected: 'a paragraph from 1 to 4',
  },
  {
    file: refused('no-such-day'),
    place: 'relationships[0].start',
    found: '"2023-02-30"',
    expected: 'a day from 2023-02-01 to 2023-02-28',
  },
  {
    file: refused('reversed-dates'),
    place: 'relationships[0].end',
    found: '"2023-02-01"',
    expected: 'a date not before its start 2023-03-01',
  },
  {
    file: refused('too-long-paraphrase'),
    place: 'relationships[0].evidence[0].paraphrase',
    found: '"AAAA',
    expected: 'at most 300 characters',
  },
  {
    file: refused('unknown-type'),
    place: 'relationships[0].type',
    found: '"thraet"',
    expected: /^one of attack, threat, /,
  },
  {
    file: refused('no-evidence'),
    place: 'relationships[0].evidence',
    found: '[]',
    expected: 'at least 1 item',
  },
  {
    file: refused('unsafe-address'),
    place: 'documents[0].url',
    found: '"javascript:alert(1)"',
    expected: /^an address that starts with https:/,
  },
  {
    file: refused('not-a-dataset'),
    place: '(top level)',
    found: '{"chapters":',
    expected: /^a dataset: /,
  },
  {
    file: { name: 'not-json.json', text: '{\n  "format": "faultlines"\n  "version": 1\n}\n' },
    place: 'line 3, column 3',
    found: '"version',
    expected: 'a comma or a closing }',
  },
  {
    file: { name: 'empty.json', text: '' },
    place: '(top level)',
    found: 'nothing',
    expected: 'JSON',
  },
];

test('a file with a mistake is refused with place, finding and expectation, and the graph stays', async ({
  explorer: { when, get },
}) => {
  // A dozen files, one after the other.
  test.slow();
  await when.opens('#without.type=attack');
  const before = countNaively((r) => r.type !== 'attack');
  for (const { file, place, found, expected } of SPOILT) {
    await when.picksFile(file);
    const name = typeof file === 'string' ? file.split('/').at(-1) : file.name;
    await expect(get.refusal.getByRole('heading')).toHaveText(`${name} was not opened`);
    const issues = get.refusal.getByRole('listitem');
    await expect(issues).toHaveCount(1);
    await expect(issues.locator('code').first()).toHaveText(place);
    const [foundThere, expectedThere] = await issues.getByRole('definition').allInnerTexts();
    expect(foundThere).toContain(found);
    expect(expectedThere).toMatch(expected);
  }
  await when.press(get.refusal.getByRole('button', { name: 'Back to the graph' }));
  await expect.poll(get.visibleCounts).toEqual(before);
  await expect(get.canvas).toBeVisible();
});

test('a file can be dropped on the page: a bad one is refused, a good one opens', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  const bad = await when.dragsFile(refused('no-such-day'));
  await expect(get.page.getByText('Drop a dataset file to open it')).toBeVisible();
  await bad.drops();
  await expect(get.refusal).toContainText('no-such-day.json was not opened');
  await expect(get.page.getByText('Drop a dataset file to open it')).toBeHidden();

  const good = await when.dragsFile(fixture('own-types.faultlines.json'));
  await good.drops();
  await expect.poll(get.visibleCounts).toEqual({
    actors: { visible: 3, total: 3 },
    relationships: { visible: 3, total: 3 },
  });
  await when.showsLegend();
  await expect
    .poll(() => get.rowsShown('Relationship types'))
    .toEqual(['Threat', 'Old rivalry', 'Trade']);
  await expect(get.legend.getByRole('heading', { name: 'Actor groups' })).toBeHidden();
  await when.showsOnly('Old rivalry');
  await expect
    .poll(async () => (await get.actorsOnGraph()).map(({ name }) => name))
    .toEqual(['South', 'East']);
});

test('a dataset of one actor and no relationships opens, with the actor to be seen', async ({
  explorer: { when, get },
}) => {
  await when.opens();
  await when.picksFile(fixture('one-actor.faultlines.json'));
  await expect.poll(get.visibleCounts).toEqual({
    actors: { visible: 1, total: 1 },
    relationships: { visible: 0, total: 0 },
  });
  await expect
    .poll(async () => (await get.actorsOnGraph()).map(({ name }) => name))
    .toEqual(['North']);
  await when.opensExport();
  await when.choosesExport({ format: 'SVG' });
  const [file] = await when.saves();
  expect(file!.content.toString('utf8')).toContain('North');
});
