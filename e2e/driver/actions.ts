import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import type { CanvasToolName, Places } from './places.ts';

/** A file that the page has given to the user. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A file on its way into the page: one of ours, or made for a test. */
export type FileToOpen = string | { readonly name: string; readonly text: string };

export interface ExportChoice {
  readonly what?: keyof typeof EXPORT_SUBJECTS | { readonly view: string };
  readonly format?: 'PNG' | 'SVG' | 'PDF' | 'HTML' | 'JPEG' | 'WebP' | 'JSON' | 'CSV' | 'GEXF';
  readonly scale?: number;
  readonly background?: 'Paper' | 'Dark' | 'Transparent';
  readonly title?: string;
}

const EXPORT_SUBJECTS = {
  visible: /^Everything/,
  selected: /^Selected/,
  neighbours: /^Selection and its neighbours/,
  two: /^Two views/,
  all: /^All data/,
} as const;

/** What Chromium notes of a thread; `tdur` is processor time in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Point on the canvas, in pixels from its middle. */
export interface CanvasPoint {
  readonly x: number;
  readonly y: number;
}

/** What a user does, in the words of a spec. */
export function actionsOn(page: Page, places: Places, hasTouch: boolean) {
  /** A finger where there is one, else the mouse. */
  const press = (target: Locator) => (hasTouch ? target.tap() : target.click());

  const opens = async (link = '') => {
    // A new hash alone would not load the page again.
    if (page.url() !== 'about:blank') await page.goto('about:blank');
    await page.goto(`/${link}`);
    await places.counts.waitFor();
    const isEmpty = /^0\b/.test((await places.counts.textContent()) ?? '');
    if (link.includes('mode=table')) await places.table.waitFor();
    else if (!isEmpty) await places.actors.first().waitFor({ state: 'attached' });
  };

  /** Changes the address of the open page, as a link inside another program or a typing user does. */
  const followsLink = (link: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, link);

  /** Brings the legend or the details onto a screen that has no room for them. */
  const showsSheet = async (name: 'Filters' | 'Details') => {
    const button = places.sheetButton(name);
    if (!(await button.isVisible())) return;
    if ((await button.getAttribute('aria-expanded')) === 'false') await press(button);
  };
  const showsLegend = () => showsSheet('Filters');
  const showsDetails = () => showsSheet('Details');

  const hidesSheets = async () => {
    for (const name of ['Filters', 'Details'] as const) {
      const button = places.sheetButton(name);
      if (!(await button.isVisible())) return;
      if ((await button.getAttribute('aria-expanded')) === 'true') await press(button);
    }
  };

  const readsFile = async (file: FileToOpen) =>
    typeof file === 'string' ? { name: basename(file), text: await readFile(file, 'utf8') } : file;

  const middleOfCanvas = async () => {
    const box = await places.canvas.boundingBox();
    if (!box) throw new Error('The canvas is not on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    press,
    opens,
    followsLink,
    showsLegend,
    showsDetails,
    hidesSheets,
    togglesRow: async (label: string) => {
      await showsLegend();
      await press(places.legendRow(label));
    },
    altClicksRow: async (label: string) => {
      await showsLegend();
      await places.legendRow(label).click({ modifiers: ['Alt'] });
    },
    showsOnly: async (label: string) => {
      await showsLegend();
      await press(places.onlyButton(label));
    },
    showsAllOf: async (section: string) => {
      await showsLegend();
      await press(places.legend.getByRole('button', { name: `Show all of ${section}` }));
    },
    resetsFilters: async () => {
      await showsLegend();
      await press(places.filters.getByRole('button', { name: 'Reset filters' }));
    },
    /** Opens the editor of a new filter, in the stack or in the group of this number. */
    addsFilter: async (field: string, group?: number) => {
      await showsLegend();
      const button =
        group === undefined
          ? places.filters.getByRole('button', { name: 'Add a filter' })
          : places.chipGroups.nth(group).getByRole('button', { name: 'Add', exact: true });
      await press(button);
      await press(page.getByRole('menuitem', { name: field, exact: true }));
      await places.chipEditor.waitFor();
    },
    editsFilter: async (sentence: string) => {
      await showsLegend();
      await press(places.filters.getByRole('button', { name: `Edit: ${sentence}`, exact: true }));
      await places.chipEditor.waitFor();
    },
    picksValues: async (...names: readonly string[]) => {
      for (const name of names) await press(places.chipOption(name));
    },
    /** Says yes to a radio button, whose circle is not drawn. */
    chooses: async (name: string) => {
      await press(page.getByText(name, { exact: true }).last());
    },
    closesEditor: async () => {
      await press(places.chipEditor.getByRole('button', { name: 'Done' }));
      await places.chipEditor.waitFor({ state: 'detached' });
    },
    /** Something from the menu of a filter that goes by its sentence. */
    doesWithFilter: async (sentence: string, what: string) => {
      await showsLegend();
      await press(
        places.filters.getByRole('button', { name: `More for: ${sentence}`, exact: true }),
      );
      await press(page.getByRole('menuitem', { name: what, exact: true }));
    },
    switchesFilter: async (sentence: string) => {
      await showsLegend();
      await press(places.filters.getByRole('switch', { name: sentence, exact: true }));
    },
    drawsLoneActors: async (how: 'Hidden' | 'Faint' | 'Shown') => {
      await showsLegend();
      await press(places.legend.getByText(how, { exact: true }));
    },
    limitsDates: async (from: string, to: string) => {
      await showsLegend();
      await places.legend.getByLabel('From', { exact: true }).fill(from);
      await places.legend.getByLabel('To', { exact: true }).fill(to);
    },
    groupsBy: async (what: string) => {
      await showsLegend();
      await places.groupChoice.selectOption({ label: what });
    },
    /** Draws a group as one node, or its actors again. */
    togglesGroup: async (name: string) => {
      await showsLegend();
      await press(places.groupToggle(name));
    },
    collapsesAll: async () => {
      await showsLegend();
      await press(places.legend.getByRole('button', { name: 'Collapse all groups' }));
    },
    expandsAll: async () => {
      await showsLegend();
      await press(places.legend.getByRole('button', { name: 'Expand all groups' }));
    },
    undoes: () => press(places.undo),
    redoes: () => press(places.redo),
    opensHistory: () => press(places.history),
    /** Of the open history. */
    goesToStep: (name: string) =>
      press(page.getByRole('menuitemradio', { name, exact: true }).first()),
    opensAnalysis: async (part?: 'Metrics' | 'Sides' | 'Sources') => {
      await press(places.toolbarButton('Analysis'));
      await places.analysis.waitFor();
      if (part) await press(places.analysis.getByRole('tab', { name: part }));
    },
    choosesMetric: async (name: string) => {
      await places.analysis
        .getByRole('combobox', { name: /^Metric/ })
        .selectOption({ label: name });
    },
    pressesInAnalysis: (name: string) =>
      press(places.analysis.getByRole('button', { name, exact: true })),
    /** Two sources, as `document:id` or `publisher:name`. */
    compares: async (a: string, b: string) => {
      await places.analysis.getByRole('combobox', { name: /^A/ }).selectOption(a);
      await places.analysis.getByRole('combobox', { name: /^B/ }).selectOption(b);
    },
    /** On a small screen the key of the marks is folded. */
    opensKey: async () => {
      await places.encodingKey.waitFor();
      const isOpen = await places.encodingKey.evaluate(
        (key) => (key as { open?: boolean }).open === true,
      );
      if (!isOpen) await press(places.encodingKey.getByText('What the marks show'));
    },
    opensViews: () => press(places.toolbarButton('Saved views')),
    savesView: async (name: string, note: string) => {
      await places.dialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await places.dialog.getByRole('textbox', { name: 'Note' }).fill(note);
      await press(places.dialog.getByRole('button', { name: 'Save this view' }));
    },
    /** From the overview that the details show while nothing is chosen. */
    presentsStory: async (title: string) => {
      await showsDetails();
      await press(places.inspector.getByRole('button', { name: `Story: ${title}` }));
      await places.story.waitFor();
    },
    opensStories: async () => {
      await showsDetails();
      await press(places.inspector.getByRole('button', { name: /^Write, present/ }));
      await places.dialog.waitFor();
    },
    opensSource: (name: string) => press(places.story.getByRole('button', { name, exact: true })),
    opensDossier: async () => {
      await showsDetails();
      await press(places.inspector.getByRole('button', { name: 'Dossier', exact: true }));
      await places.dossier.waitFor();
    },
    pressesInDialog: (name: string) =>
      press(places.dialog.getByRole('button', { name, exact: true })),
    searchesFor: async (query: string) => {
      await places.search.fill(query);
      await places.results.waitFor();
    },
    choosesResult: async (name: string) => {
      await press(places.results.getByRole('option', { name, exact: true }).first());
    },
    opensRelationship: async (summary: string) => {
      await showsDetails();
      await press(places.inspector.getByRole('button').filter({ hasText: summary }).first());
    },
    opensActor: async (name: string) => {
      await showsDetails();
      await press(places.inspector.getByRole('button', { name, exact: true }).first());
    },
    /** Draws a range on the timeline, from one share of its width to another. */
    brushesTime: async (from: number, to: number) => {
      const chart = places.timeline.getByRole('group', { name: /by time and type/ });
      await chart.waitFor();
      const box = await chart.boundingBox();
      if (!box) throw new Error('The timeline is not on the page');
      const y = box.y + 20;
      await page.mouse.move(box.x + box.width * from, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, y, { steps: 6 });
      await page.mouse.up();
    },
    opensTable: async (of: 'Actors' | 'Relationships' | 'Evidence') => {
      await press(places.toolbarButton('Table'));
      await press(page.getByRole('tab', { name: of, exact: true }));
      await places.table.getByRole('row').nth(1).waitFor();
    },
    /** A row of the open table, from 0, as far as it is on the screen. */
    choosesRow: (row: number) => press(places.table.getByRole('row').nth(row + 1)),
    switchesTo: (mode: 'Graph' | 'Table') => press(places.toolbarButton(mode)),
    clicksCanvas: async (point: CanvasPoint) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      const [x, y] = [middle.x + point.x, middle.y + point.y];
      if (hasTouch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
    },
    doubleClicksNode: async (point: CanvasPoint) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      const [x, y] = [middle.x + point.x, middle.y + point.y];
      if (!hasTouch) return page.mouse.dblclick(x, y);
      await page.touchscreen.tap(x, y);
      await page.touchscreen.tap(x, y);
    },
    /** With a mouse on every screen: there is no shift on a finger. */
    shiftClicksCanvas: async (point: CanvasPoint) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      await page.keyboard.down('Shift');
      await page.mouse.click(middle.x + point.x, middle.y + point.y);
      await page.keyboard.up('Shift');
    },
    dragsOnCanvas: async (from: CanvasPoint, to: CanvasPoint) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      await page.mouse.move(middle.x + from.x, middle.y + from.y);
      await page.mouse.down();
      await page.mouse.move(middle.x + to.x, middle.y + to.y, { steps: 6 });
      await page.mouse.up();
    },
    /** Draws over the canvas in one go: with a finger where there is one. */
    drawsOnCanvas: async (line: readonly CanvasPoint[]) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      const [first, ...rest] = line.map(({ x, y }) => ({ x: middle.x + x, y: middle.y + y }));
      if (hasTouch) {
        const session = await page.context().newCDPSession(page);
        const touches = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: CanvasPoint) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
        await touches('touchStart', first);
        for (const point of rest) await touches('touchMove', point);
        await touches('touchEnd');
        return;
      }
      await page.mouse.move(first!.x, first!.y);
      await page.mouse.down();
      for (const point of rest) await page.mouse.move(point.x, point.y, { steps: 3 });
      await page.mouse.up();
    },
    shiftDragsOnCanvas: async (from: CanvasPoint, to: CanvasPoint) => {
      await hidesSheets();
      const middle = await middleOfCanvas();
      await page.keyboard.down('Shift');
      await page.mouse.move(middle.x + from.x, middle.y + from.y);
      await page.mouse.down();
      await page.mouse.move(middle.x + to.x, middle.y + to.y, { steps: 6 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
    },
    takesTool: async (tool: CanvasToolName) => {
      await hidesSheets();
      await press(places.canvasTool(tool));
    },
    selectsRow: async (label: string) => {
      await showsLegend();
      await press(places.selectButton(label));
    },
    /** Whatever is asked of a worker from now on takes so much longer. */
    slowsWorkersDown: (milliseconds: number) =>
      page.evaluate((delay) => {
        const send = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function slow(this: Worker, ...message: unknown[]) {
          setTimeout(() => Reflect.apply(send, this, message), delay);
        };
      }, milliseconds),
    clearsSelection: async () => {
      await hidesSheets();
      await places.canvas.focus();
      await page.keyboard.press('Escape');
    },
    pressesKeys: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    picksFile: async (file: FileToOpen) => {
      const { name, text } = await readsFile(file);
      await places.filePicker.setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    },
    /** Chooses several files at once, of any kind. */
    picksFiles: (...files: readonly SavedFile[]) =>
      places.filePicker.setInputFiles(
        files.map(({ name, content }) => ({ name, mimeType: '', buffer: content })),
      ),
    /** Pastes text while nothing that takes text has the focus. */
    pastes: (text: string) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const options = { clipboardData, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new ClipboardEvent('paste', options));
      }, text),
    /** Says what a column of a table that is brought in holds, and waits until it is read so. */
    setsColumn: async (column: string, role: string) => {
      await places.importing.getByLabel(`Column ${column} holds`).selectOption({ label: role });
      await places.importTable.and(page.locator('[aria-busy=false]')).waitFor();
    },
    finishesImport: (how: 'Open' | 'Add') =>
      press(places.importing.getByRole('button', { name: how, exact: true })),
    /** Drags a file over the page; `drops` lets it fall there. */
    dragsFile: async (file: FileToOpen) => {
      const content = await readsFile(file);
      const transfer = await page.evaluateHandle(({ name, text }) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], name, { type: 'application/json' }));
        return carried;
      }, content);
      const target = page.getByRole('main');
      await target.dispatchEvent('dragover', { dataTransfer: transfer });
      return { drops: () => target.dispatchEvent('drop', { dataTransfer: transfer }) };
    },
    /** Drops a file of any kind on the page. */
    dropsFile: async ({ name, content }: SavedFile) => {
      const dataTransfer = await page.evaluateHandle(
        ({ name, bytes }) => {
          const carried = new DataTransfer();
          carried.items.add(new File([Uint8Array.from(bytes)], name));
          return carried;
        },
        { name, bytes: [...content] },
      );
      await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
    },
    /**
     * The longest that the page answers nobody while something is done, in milliseconds of its own
     * processor time, so that other programs on the machine do not count.
     */
    measuresTheThread: async (work: () => Promise<unknown>): Promise<number> => {
      const browser = page.context().browser();
      if (!browser) throw new Error('The page has no browser that could be traced');
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
      await work();
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
        traceEvents: readonly TraceEvent[];
      };
      const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
      const main = new Set(
        traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
      );
      return traceEvents
        .filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)))
        .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0);
    },
    opensExport: () => press(places.toolbarButton('Export')),
    choosesExport: async (choice: ExportChoice) => {
      const choose = (label: string, text: string | RegExp) => chooseOption(places, label, text);
      const { what, format } = choice;
      if (what)
        await choose(
          'What',
          typeof what === 'string' ? EXPORT_SUBJECTS[what] : `View: ${what.view}`,
        );
      if (format)
        await choose('Format', format === 'JSON' ? /^Faultlines JSON/ : new RegExp(`^${format}`));
      if (choice.scale) await choose('Size', new RegExp(`^${choice.scale}×`));
      if (choice.background) await choose('Background', choice.background);
      if (choice.title !== undefined) {
        await places.dialog.getByRole('textbox', { name: 'Title', exact: true }).fill(choice.title);
      }
      if (await places.preview.isVisible()) await places.upToDatePreview.waitFor();
    },
    /** One of the lists of the export dialog, by the beginning of what it says. */
    choosesInExport: async (label: string, text: RegExp) => {
      await chooseOption(places, label, text);
      await places.upToDatePreview.waitFor();
    },
    /** Saves what the dialog offers and waits for so many files. */
    saves: async (fileCount = 1): Promise<readonly SavedFile[]> => {
      const downloads = awaitDownloads(page, fileCount);
      await press(places.dialog.getByRole('button', { name: /^Save/ }));
      return downloads;
    },
    /** What the page saves while something is done to it. */
    filesSavedBy: async (work: () => Promise<unknown>, fileCount = 1) => {
      const downloads = awaitDownloads(page, fileCount);
      await work();
      return downloads;
    },
  };
}

export type Actions = ReturnType<typeof actionsOn>;

async function chooseOption(places: Places, label: string, text: string | RegExp): Promise<void> {
  const select = places.dialog.getByRole('combobox', { name: label, exact: true });
  const option = select.getByRole('option', { name: text });
  await select.selectOption((await option.getAttribute('value')) ?? '');
}

/** Files can follow each other at once, so all are listened for from the beginning. */
function awaitDownloads(page: Page, count: number): Promise<readonly SavedFile[]> {
  const files: Promise<SavedFile>[] = [];
  return new Promise((resolve, reject) => {
    const collect = (download: Download) => {
      files.push(keep(download));
      if (files.length < count) return;
      page.off('download', collect);
      Promise.all(files).then(resolve, reject);
    };
    page.on('download', collect);
  });
}

const keep = async (download: Download): Promise<SavedFile> => ({
  name: download.suggestedFilename(),
  content: await readFile(await download.path()),
});
