import {
  bytesOf,
  HARMLESS,
  HOSTILE_FILES,
  type HostileFile,
  hostileWords,
  SMALL_FILES,
} from '#testing';
import { expect, test } from './explorer-test.ts';
import type { FaultlinesDriver } from './faultlines-driver.ts';

test.skip(({ isMobile }) => isMobile, 'What is read does not depend on the screen.');

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
  ...oneOfEach(HOSTILE_FILES.damage!(), 24),
  ...oneOfEach(HOSTILE_FILES.figures!(), 15),
  ...oneOfEach(HOSTILE_FILES.structures!(), 60),
];

/** What the page has made of a file: refused with a message, asked about, or opened at once. */
const outcomeOf = (get: FaultlinesDriver['get'], name: string, shownBefore: string) => async () => {
  const refusal = get.refusal.getByRole('heading', { name });
  if (await refusal.isVisible()) return 'refused';
  if (await get.dialog.getByRole('heading', { name: `Open ${name}` }).isVisible()) return 'asked';
  if (await get.importing.isVisible()) return 'reading';
  return (await get.page.getByRole('heading', { level: 1 }).innerText()) === shownBefore
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
    const before = await title.innerText();
    await when.picksFiles(chosen);
    const outcome = outcomeOf(get, chosen.name, before);
    await expect.poll(outcome, { message: `${file.name}, ${file.about}` }).not.toBe('reading');
    if ((await outcome()) === 'refused') {
      refused += 1;
      const issue = get.refusal.getByRole('listitem').first();
      await expect(issue).toContainText(/[.?]/);
      expect(await get.refusal.innerText()).toMatch(/Nothing was changed/);
    }
    if ((await outcome()) === 'asked') await when.pressesKeys('Escape');
    // The next that opens at once may have the same title.
    if ((await outcome()) === 'opened') await when.opens();
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
    const before = await get.page.getByRole('heading', { level: 1 }).innerText();
    await when.dropsFile(chosen);
    const outcome = outcomeOf(get, chosen.name, before);
    await expect.poll(outcome, { message: `${file.name}, ${file.about}` }).not.toBe('reading');
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

test('reading a large file leaves the page to its reader', async ({ explorer: { when, get } }) => {
  test.slow();
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `a${row % 997},b${row % 991},attack,n${row}\n`,
  );
  const table = Buffer.from(`source,target,type,summary\n${rows.join('')}`);
  const deep = Buffer.from(`{"nodes":[${'{"id":1},'.repeat(400_000)}${'['.repeat(10_000)}`);
  await when.opens();
  await when.picksFiles({ name: 'first.csv', content: Buffer.from('source,target\na,b\n') });
  await when.pressesKeys('Escape');
  const longest: number[] = [];
  // Another program may take the processor for a moment, but hardly three times.
  for (let attempt = 0; attempt < 3 && !longest.some((task) => task < 200); attempt += 1) {
    const watch = await when.watchesTheThread();
    await when.picksFiles({ name: `large${attempt}.csv`, content: table });
    await expect(get.dialog).toContainText(`Open large${attempt}.csv`, { timeout: 30_000 });
    await when.pressesKeys('Escape');
    await when.picksFiles({ name: `deep${attempt}.json`, content: deep });
    await expect(get.refusal).toContainText(`deep${attempt}.json`, { timeout: 30_000 });
    longest.push(await watch.longestTask());
  }
  expect(Math.min(...longest)).toBeLessThan(200);
});
