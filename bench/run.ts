import { bringBrowser } from '../src/cli/bring-browser.ts';
import type { Bench, Benchmark, BenchOutcome } from './benchmark.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { serveApp } from './browser/serve-app.ts';
import { type ServedPage, serveBenchPage } from './browser/serve-bench-page.ts';
import { comparisonTable } from './compare.ts';
import { helpText } from './help-text.ts';
import { type BenchRequest, readOptions } from './options.ts';
import { describeSetting, settingText } from './setting.ts';
import { judgeTargets, targetTable } from './targets.ts';
import { writeTable } from './text-table.ts';
import { keepNumbers, writeReport } from './write-results.ts';

process.exitCode = Math.max(await main(), Number(process.exitCode ?? 0));

async function main(): Promise<number> {
  let request: BenchRequest;
  try {
    request = readOptions(process.argv.slice(2));
  } catch (failure) {
    console.error(`${String(failure)}\n\n${helpText(BENCHMARKS)}`);
    return 2;
  }
  if (request.help) {
    console.log(helpText(BENCHMARKS));
    return 0;
  }
  const unknown = request.names.filter((name) => !BENCHMARKS.some((one) => one.name === name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}.\n\n${helpText(BENCHMARKS)}`);
    return 2;
  }
  const browserPath = await bringBrowser();
  if (browserPath === undefined) return 1;
  const wanted = BENCHMARKS.filter(({ name, isOnlyByName = false }) =>
    request.names.length === 0 ? !isOnlyByName : request.names.includes(name),
  );
  const outcomes = await measure(request, wanted, browserPath);
  const measurements = outcomes.flatMap(({ outcome }) => outcome.measurements);
  const verdicts = judgeTargets(measurements);
  const setting = await describeSetting(browserPath);
  const tables = [
    targetTable(verdicts),
    ...outcomes.flatMap(({ benchmark, outcome }) => [
      ...(outcome.measurements.length > 0
        ? [comparisonTable(benchmark.name, outcome.measurements)]
        : []),
      ...(outcome.tables ?? []),
    ]),
  ];
  const text = [settingText(setting), '', ...tables.map(writeTable)].join('\n');
  console.log(`\n${text}`);
  console.log(await keepNumbers({ setting, verdicts, measurements, tables }));
  if (request.write) console.log(await writeReport(text));
  return 0;
}

interface Measured {
  readonly benchmark: Benchmark;
  readonly outcome: BenchOutcome;
}

/** Runs the benchmarks one after the other; the pages that they need are built once. */
async function measure(
  request: BenchRequest,
  wanted: readonly Benchmark[],
  browserPath: string,
): Promise<readonly Measured[]> {
  const served: Promise<ServedPage>[] = [];
  const once = <Page extends ServedPage>(serve: () => Promise<Page>) => {
    let page: Promise<Page> | undefined;
    return () => {
      if (!page) {
        page = serve();
        served.push(page);
      }
      return page;
    };
  };
  const bench: Bench = {
    ...request,
    browserPath,
    benchPage: once(serveBenchPage),
    app: once(() => serveApp(request.built)),
    say: (text) => console.log(text),
  };
  const outcomes: Measured[] = [];
  try {
    for (const benchmark of wanted) {
      const since = Date.now();
      console.log(`\n${benchmark.name}: ${benchmark.about}`);
      try {
        outcomes.push({ benchmark, outcome: await benchmark.run(bench) });
      } catch (failure) {
        // The others still count; what is missing here is said in the table of targets.
        console.error(failure);
        process.exitCode = 1;
      }
      console.log(`${benchmark.name} took ${Math.round((Date.now() - since) / 1000)} s`);
    }
  } finally {
    for (const page of await Promise.allSettled(served)) {
      if (page.status === 'fulfilled') await page.value.close();
    }
  }
  return outcomes;
}
