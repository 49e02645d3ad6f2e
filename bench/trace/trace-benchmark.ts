import type { Bench, BenchOutcome } from '../benchmark.ts';
import { type AppPage, withApp } from '../browser/open-app.ts';
import { openFile } from '../browser/open-file.ts';
import { makeBenchGraph } from '../graphs/bench-graph.ts';
import { datasetOf } from '../graphs/dataset-of.ts';
import { rounded } from '../measurement.ts';
import { summariseTrace, type TraceEvent, type TraceSummary } from './summarise-trace.ts';
import { USES } from './use-canvas.ts';

const SIZES = [
  [5_000, 20_000],
  [20_000, 100_000],
] as const;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** What the main thread of the app does while a large graph is used. */
export async function measureTraces(bench: Bench): Promise<BenchOutcome> {
  const rows: (readonly string[])[] = [];
  for (const [nodes, edges] of SIZES) {
    const text = JSON.stringify(datasetOf(makeBenchGraph(nodes, edges)));
    await withApp(bench, async (app) => {
      await openFile(app.page, 'bench.json', text, edges);
      await leaveGroups(app);
      for (const [name, use] of Object.entries(USES)) {
        const summary = await record(app, () => use(app.page));
        bench.say(`${nodes}/${edges} ${name}: longest task ${Math.round(summary.longestTask)} ms`);
        rows.push([`${nodes}/${edges} ${name}`, ...cellsOf(summary)]);
      }
    });
  }
  return {
    measurements: [],
    tables: [
      {
        title: 'trace of the app (ms of the main thread; raster beside it)',
        columns: ['', 'scripting', 'rendering', 'painting', 'raster', 'longest task', 'over 50 ms'],
        rows,
      },
    ],
  };
}

/** Where the page shows communities first, all their actors are shown instead. */
async function leaveGroups({ page }: AppPage): Promise<void> {
  const expand = page.getByTestId('legend').getByRole('button', { name: 'Expand all groups' });
  if ((await expand.isVisible()) && (await expand.isEnabled())) await expand.click();
  await page.locator('[data-testid="canvas"][data-large="true"]').waitFor();
  await page.waitForTimeout(3_000);
}

async function record(
  { browser, page }: AppPage,
  work: () => Promise<void>,
): Promise<TraceSummary> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  return summariseTrace(trace.traceEvents);
}

const cellsOf = (summary: TraceSummary): readonly string[] => [
  ...[summary.scripting, summary.rendering, summary.painting, summary.raster].map(inMilliseconds),
  inMilliseconds(summary.longestTask),
  String(summary.tasksOver50),
];

const inMilliseconds = (value: number) => String(rounded(value));
