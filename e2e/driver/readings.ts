import type { Locator, Page } from '@playwright/test';
import type { Places } from './places.ts';

export interface Count {
  readonly visible: number;
  readonly total: number;
}

/** What a user reads, in the words of a spec. */
export function readingsOf(page: Page, places: Places) {
  const texts = async (of: Locator) => (await of.allInnerTexts()).map((text) => text.trim());
  return {
    ...places,
    page,
    /** Of the line below the graph: actors and relationships, each visible of all. */
    visibleCounts: async (): Promise<{ actors: Count; relationships: Count }> => {
      const [actors = 0, allActors = 0, relationships = 0, allRelationships = 0] = numbersIn(
        (await places.counts.textContent()) ?? '',
      );
      return {
        actors: { visible: actors, total: allActors },
        relationships: { visible: relationships, total: allRelationships },
      };
    },
    /** How many lines the graph has; only said where there is room for it. */
    lineCount: async (): Promise<number | undefined> => {
      const text = (await places.counts.textContent()) ?? '';
      return text.includes(' in ') ? numbersIn(text).at(-1) : undefined;
    },
    /** What the report of an import says that comes in. */
    comesIn: async () => {
      const figures = await texts(
        places.importReport.locator('section').nth(1).locator('dl > div'),
      );
      return figures.map((figure) => figure.replace(/\s+/g, ' '));
    },
    /** What a row of the legend says: visible of all. */
    rowCount: async (label: string): Promise<Count> => {
      const [visible = 0, total = 0] = numbersIn(
        (await places.legendRow(label).locator('.visually-hidden').textContent()) ?? '',
      );
      return { visible, total };
    },
    /** Of each value in the editor that is drawn: how much there is under the other filters. */
    optionCounts: async (): Promise<ReadonlyMap<string, number>> => {
      const options = await places.chipEditor.getByRole('option').all();
      const pairs = await Promise.all(
        options.map(async (option) => {
          const name = (await option.locator('bdi').first().textContent()) ?? '';
          const [count = 0] = numbersIn(
            (await option.locator('.visually-hidden').textContent()) ?? '',
          );
          return [name, count] as const;
        }),
      );
      return new Map(pairs);
    },
    /** The filters of the stack and its groups, as a screen reader says them. */
    filterSentences: async () =>
      places.chips
        .getByRole('switch')
        .evaluateAll((switches) => switches.map((one) => one.getAttribute('aria-label') ?? '')),
    /** Labels of the rows of a legend section that are switched on. */
    rowsShown: async (section: string) => {
      const rows = places.legendRows(section).and(page.getByRole('switch', { checked: true }));
      return texts(rows.locator('bdi'));
    },
    /** Actors on the graph with the number of their visible relationships. */
    actorsOnGraph: async (): Promise<readonly { name: string; relationships: number }[]> => {
      const lines = await places.actors.allTextContents();
      return lines.map((line) => {
        const [, name = '', count = '0'] =
          /^(.*), [^,]+, ([\d,]+) relationships?$/.exec(line) ?? [];
        return { name, relationships: Number(count.replaceAll(',', '')) };
      });
    },
    /** Groups that are drawn as one node. */
    groupsOnGraph: async () => {
      const lines = await places.actors.allTextContents();
      return lines.flatMap((line) => {
        const [, name, actors, outside, inside] = GROUP_LINE.exec(line) ?? [];
        return name === undefined
          ? []
          : [{ name, actors: count(actors), outside: count(outside), inside: count(inside) }];
      });
    },
    /** The middles of the outlines behind the actors, in whole units of the graph. */
    outlines: async () =>
      (await places.grounds.evaluateAll(middlesOf)).sort((one, other) => one.x - other.x),
    /** How the legend draws a type: colour of the line, and shape of its head. */
    sampleOf: (label: string): Promise<LineReading> =>
      places.legendRow(label).locator('svg path').evaluateAll(readSample),
    selectedActors: async () => {
      const lines = await places.canvas.getByRole('option', { selected: true }).allTextContents();
      return lines.map((line) => line.replace(NAME_TAIL, ''));
    },
    /** The actor that the arrow keys have come to. */
    walkedTo: async () => {
      const id = await places.canvas.getAttribute('aria-activedescendant');
      const line = id === null ? '' : await page.locator(`[id="${id}"]`).textContent();
      return (line ?? '').replace(NAME_TAIL, '');
    },
    /** The first and last day that the legend says are shown. */
    daysShown: async () => ({
      from: await places.legend.getByLabel('From', { exact: true }).inputValue(),
      to: await places.legend.getByLabel('To', { exact: true }).inputValue(),
    }),
    /** The part of the address that keeps the view. */
    link: () => new URL(page.url()).hash,
    /** What stands in a column of the table, row by row, as far as the rows are on the screen. */
    columnOfTable: async (column: string) => {
      const headings = await texts(places.table.getByRole('columnheader'));
      const index = headings.findIndex((heading) => heading.startsWith(column));
      const rows = await places.table.getByRole('row').all();
      const cells = rows.map((row) => row.getByRole('rowheader').or(row.getByRole('gridcell')));
      return Promise.all(cells.slice(1).map(async (row) => (await texts(row))[index] ?? ''));
    },
    /** Names of what the search has found, without the spelling that matched. */
    resultNames: () =>
      places.results
        .getByRole('option')
        .evaluateAll((options) =>
          options.map((one) => one.querySelector('bdi')?.textContent ?? ''),
        ),
    /** What the keyboard is on, whether it is marked and on the screen, and is the one looked for. */
    focus: async (target?: Locator) =>
      page.evaluate(describeFocus, target ? await target.elementHandle() : null),
  };
}

export type Readings = ReturnType<typeof readingsOf>;

/** Runs in the page. The padding of an outline goes with the zoom, its middle does not. */
const middlesOf = (paths: readonly Element[]) =>
  paths.map((path) => {
    const { x, y, width, height } = (path as SVGPathElement).getBBox();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  });

export interface LineReading {
  readonly colour: string;
  /** Letters of the head's outline, whatever its size; empty for a line without a head. */
  readonly head: string;
  readonly isFilled: boolean;
}

/** Runs in the page. The first path is the line, the one that is moved to its end is the head. */
const readSample = (paths: readonly Element[]): LineReading => {
  const head = paths.find((path) => path.hasAttribute('transform'));
  return {
    colour: paths[0]?.getAttribute('stroke') ?? '',
    head: (head?.getAttribute('d') ?? '').replace(/[^A-Za-z]/g, ''),
    isFilled: head !== undefined && head.getAttribute('fill') !== 'none',
  };
};

const GROUP_LINE =
  /^(.*), collapsed group of ([\d,]+) actors?, ([\d,]+) relationships? with others, ([\d,]+) inside$/;
const count = (digits = '') => Number(digits.replaceAll(',', ''));

/** What stands after the name of an actor in the list. */
const NAME_TAIL = /, [^,]+, [\d,]+ relationships?$/;

const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));

/** Runs in the page. */
function describeFocus(target: Node | null) {
  const focused = document.activeElement;
  const isTarget = focused === target;
  if (!focused || focused === document.body) return { on: 'nothing', isMarked: false, isTarget };
  const label = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  const marks = [focused, focused.parentElement].map((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  // The last stop inside a date field is a button of the browser, which draws its own ring.
  const isDateField = focused instanceof HTMLInputElement && focused.type === 'date';
  const box = focused.getBoundingClientRect();
  const isInside =
    box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    on: `${focused.tagName.toLowerCase()} ${label.trim().slice(0, 60)}`,
    isMarked: (isDateField || marks.includes(true)) && isInside && box.width > 0,
    isTarget,
  };
}
