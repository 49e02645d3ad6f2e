import type { Page } from '@playwright/test';

/** Milliseconds from each use of a filter to the frame that shows what it leaves. */
export interface FilterTimes {
  readonly type: readonly number[];
  readonly date: readonly number[];
}

/** Switches types off and on in the legend, and moves the first day to and fro. */
export async function useFilters(
  page: Page,
  rounds: number,
  days: readonly [string, string],
): Promise<FilterTimes> {
  return page.evaluate(useFiltersInPage, { rounds, days });
}

/** Runs in the page. */
async function useFiltersInPage({
  rounds,
  days,
}: {
  rounds: number;
  days: readonly [string, string];
}): Promise<FilterTimes> {
  const counts = () => document.querySelector('[data-testid="counts"]')?.textContent;
  const timed = async (act: () => void) => {
    await new Promise((end) => setTimeout(end, 600));
    const before = counts();
    const since = performance.now();
    act();
    return (await window.bench.frameWhen(() => counts() !== before, 60)) - since;
  };
  const legend = document.querySelector('[data-testid="legend"]');
  const rows = () => legend?.querySelectorAll<HTMLElement>('[role="switch"]') ?? [];
  const setDay = (day: string) => {
    const input = legend?.querySelector<HTMLInputElement>('input[type="date"]');
    if (!input) throw new Error('There is no field for a day');
    // React listens for what a user types, which goes past its own record of the value.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const type: number[] = [];
  const date: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // The same row twice: off, then on.
    type.push(await timed(() => rows()[round >> 1]?.click()));
  }
  for (let round = 0; round < rounds; round += 1) {
    date.push(await timed(() => setDay(days[round % 2 === 0 ? 0 : 1])));
  }
  return { type, date };
}
