import { writeFile } from 'node:fs/promises';
import {
  bytesOf,
  HARMLESS,
  HOSTILE_FILES,
  type HostileFile,
  hostileWords,
  plainDataset,
  SMALL_FILES,
} from '#testing';
import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';

/** A file of the corpus under a name of its own, so that what the page says of it is known. */
const named = ({ name, bytes }: HostileFile, index: number) => ({
  name: `f${index}-${name}`,
  content: Buffer.from(bytes),
});

/** One of every kind of damage, taken from one format after the other. */
function oneOfEach(files: readonly HostileFile[], most: number): readonly HostileFile[] {
  const byKind = new Map<string, HostileFile[]>();
  for (const file of files) {
    const kind = file.about.replace(/\d+( of \d+)?$/, '');
    byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
  }
  return [...byKind.values()].slice(0, most).map((same, index) => same[index % same.length]!);
}

/** Every format with markup, formulas, awkward ids or controls in all its texts. */
const WORDS = hostileWords().filter(({ about }) => /^(markup|formula|id|controls)/.test(about));
const wordy = SMALL_FILES.map(({ name, write }, index) => {
  const { about, words } = WORDS[(index * 5) % WORDS.length]!;
  return { name, about, bytes: bytesOf(write({ ...HARMLESS, ...words })) };
});

const SPOILT: readonly HostileFile[] = [
  ...oneOfEach(HOSTILE_FILES.damage!(), 8),
  ...oneOfEach(HOSTILE_FILES.figures!(), 4),
  ...oneOfEach(HOSTILE_FILES.structures!(), 90).filter((_, index) => index % 4 === 0),
  // What takes long belongs to the unit tests.
].filter(({ bytes }) => bytes.length < 100_000);

const NEUTRAL = {
  name: 'neutral.faultlines.json',
  content: Buffer.from(JSON.stringify(plainDataset({ ...HARMLESS, title: 'Neutral' }))),
};

/** What the page has made of a file: refused with a message, asked about, or opened at once. */
const outcomeOf =
  (get: FaultlinesDriver['get'], name: string, shownBefore: string | null) => async () => {
    const refusal = get.refusal.getByRole('heading', { name });
    if (await refusal.isVisible()) return 'refused';
    if (await get.dialog.getByRole('heading', { name: `Open ${name}` }).isVisible()) return 'asked';
    if (await get.importing.isVisible()) return 'reading';
    return (await get.page.getByRole('heading', { level: 1 }).textContent()) === shownBefore
      ? 'reading'
      : 'opened';
  };

const nothingRan = (get: FaultlinesDriver['get']) =>
  get.page.evaluate(() => !('__hacked' in window) && !('polluted' in {}));

test('every kind of damage is refused or asked about in words, and nothing of it runs', async ({
  explorer: { when, get },
}) => {
  test.slow();
  const asked: string[] = [];
  get.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await when.opens();
  const counts = await get.visibleCounts();
  const title = get.page.getByRole('heading', { level: 1 });
  let refused = 0;
  for (const [index, file] of SPOILT.entries()) {
    const chosen = named(file, index);
    const before = await title.textContent();
    await when.picksFiles(chosen);
    const outcome = outcomeOf(get, chosen.name, before);
    await expect
      .poll(outcome, { message: `${file.name}, ${file.about}`, timeout: 20_000 })
      .not.toBe('reading');
    if ((await outcome()) === 'refused') {
      refused += 1;
      const issue = get.refusal.getByRole('listitem').first();
      await expect(issue).toContainText(/[.?]/);
      expect(await get.refusal.textContent()).toMatch(/Nothing was changed/);
    }
    if ((await outcome()) === 'asked') await when.pressesKeys('Escape');
    if ((await outcome()) === 'opened') {
      // The next that opens at once may have the same title.
      await when.picksFiles(NEUTRAL);
      await expect(title).toContainText('Neutral');
    }
  }
  expect(refused).toBeGreaterThan(SPOILT.length / 3);
  expect(await nothingRan(get)).toBe(true);
  expect(asked).toEqual([]);
  expect(counts.actors.total).toBeGreaterThan(0);
});

test('hostile texts in every format open as text, send nothing and run nothing', async ({
  explorer: { when, get },
}) => {
  test.slow();
  const asked: string[] = [];
  get.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await when.opens();
  let opened = 0;
  for (const [index, file] of wordy.entries()) {
    const chosen = named(file, index);
    const before = await get.page.getByRole('heading', { level: 1 }).textContent();
    await when.dropsFile(chosen);
    const outcome = outcomeOf(get, chosen.name, before);
    await expect
      .poll(outcome, { message: `${file.name}, ${file.about}`, timeout: 20_000 })
      .not.toBe('reading');
    if ((await outcome()) === 'asked') {
      await when.finishesImport('Open');
      await expect(get.importing).toBeHidden();
    }
    if ((await outcome()) !== 'refused') {
      opened += 1;
      await expect.poll(async () => (await get.visibleCounts()).actors.total).toBeLessThan(10);
    }
  }
  expect(opened).toBeGreaterThan(wordy.length / 2);
  await when.switchesTo('Table');
  await expect(get.table).toBeVisible();
  expect(await nothingRan(get)).toBe(true);
  expect(asked).toEqual([]);
});

test('a large file is read without keeping the page from its reader', async ({
  explorer: { when, get },
}) => {
  test.slow();
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `a${row % 997},b${row % 991},attack,n${row}\n`,
  );
  const table = test.info().outputPath('large.csv');
  const deep = test.info().outputPath('deep.json');
  await writeFile(table, `source,target,type,summary\n${rows.join('')}`);
  await writeFile(deep, `{"nodes":[${'{"id":1},'.repeat(400_000)}${'['.repeat(10_000)}`);
  await when.opens();
  const longest = await when.measuresTheThread(async () => {
    await get.filePicker.setInputFiles(table);
    await expect(get.dialog).toContainText('Open large.csv', { timeout: 60_000 });
    await when.pressesKeys('Escape');
    await get.filePicker.setInputFiles(deep);
    await expect(get.refusal).toContainText('deep.json', { timeout: 60_000 });
  });
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(200);
});
