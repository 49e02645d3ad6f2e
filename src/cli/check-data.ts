import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_CHECKS, runDataChecks } from '#core/analysis';
import {
  CHECK_EXCEPTIONS_FILE,
  type Dataset,
  formatIssue,
  type Issue,
  issueInFile,
} from '#schemas';
import { describeDataReport } from './describe-data-report.ts';
import {
  isFolder,
  readExceptions,
  readFolder,
  readSingleFile,
  readTexts,
} from './read-coded-data.ts';
import { PROJECT_FOLDER } from './tool.ts';

const USAGE = `npm run data:check [-- [--documents DIR] [--strict] folder or file ...]
Checks datasets, folders with a dataset.json or single files; those in graph-data by default.
  --documents DIR  where the files of the documents are; else checks of the texts are skipped
  --strict         fails on warnings too
What ${CHECK_EXCEPTIONS_FILE} in the folder gives a reason for is explained, not open.
Exit code: 0 good, 1 something is open, 2 refused, 3 a fault of this program.

${DATA_CHECKS.map(({ code, severity, describe }) => `  ${code} (${severity})\n    ${describe}`).join('\n')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else {
  process.exitCode = await checkAll(positionals).catch((failure: unknown) => {
    console.error(failure);
    return 3;
  });
}

/** What is counted for a dataset that is not refused. */
interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly explained: number;
  readonly relationships: number;
  readonly evidence: number;
}

async function checkAll(paths: readonly string[]): Promise<number> {
  const targets = paths.length > 0 ? paths.map((path) => resolve(path)) : await shippedDatasets();
  if (targets.length === 0) {
    console.error('There is no dataset in graph-data.');
    return 2;
  }
  if (values.documents !== undefined && !(await isFolder(values.documents))) {
    console.error(`There is no folder ${values.documents}.`);
    return 2;
  }
  const tallies: Tally[] = [];
  for (const target of targets) {
    const tally = await checkOne(target);
    if (tally !== undefined) tallies.push(tally);
  }
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  const refused = targets.length - tallies.length;
  console.log(
    `${targets.length} ${targets.length === 1 ? 'dataset' : 'datasets'}: ${refused} refused, ` +
      `${sum('errors')} errors, ${sum('warnings')} warnings, ${sum('explained')} explained, ` +
      `${sum('relationships')} relationships, ${sum('evidence')} evidence items`,
  );
  if (refused > 0) return 2;
  return sum('errors') > 0 || (values.strict && sum('warnings') > 0) ? 1 : 0;
}

async function shippedDatasets(): Promise<readonly string[]> {
  const folder = join(PROJECT_FOLDER, 'graph-data');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

async function checkOne(target: string): Promise<Tally | undefined> {
  const name = relative(process.cwd(), target) || basename(target);
  const inFolder = await isFolder(target);
  const parsed = inFolder ? await readFolder(target) : await readSingleFile(target);
  if (!parsed.ok) {
    printIssues(parsed.error, name, inFolder);
    return undefined;
  }
  const exceptions = await readExceptions(target);
  if (!exceptions.ok) {
    const file = join(name, CHECK_EXCEPTIONS_FILE);
    for (const issue of exceptions.error) console.log(`${formatIssue(issue, file)}\n`);
    return undefined;
  }
  const { dataset, warnings } = parsed.value;
  // A check of its own reports missing speakers, so that an exception can explain them.
  const others = warnings.filter(({ code }) => !DATA_CHECKS.some((check) => check.code === code));
  console.log(`${name}: ${describeSize(dataset)}\n`);
  printIssues(others, name, inFolder);

  const texts =
    values.documents === undefined ? undefined : await readTexts(dataset, values.documents);
  const report = runDataChecks(dataset, exceptions.value, texts);
  for (const line of describeDataReport(dataset, report)) console.log(line);

  const openOf = (severity: string) =>
    report.results.reduce(
      (sum, { check, open }) => sum + (check.severity === severity ? open.length : 0),
      0,
    );
  return {
    errors: openOf('error') + report.staleExceptions.length,
    warnings: openOf('warning') + others.length,
    explained: report.results.reduce((sum, { explained }) => sum + explained.length, 0),
    relationships: dataset.relationships.length,
    evidence: countEvidence(dataset),
  };
}

function countEvidence({ relationships }: Dataset): number {
  return relationships.reduce((sum, { evidence }) => sum + evidence.length, 0);
}

function describeSize(dataset: Dataset): string {
  return (
    `${dataset.actors.length} actors, ${dataset.relationships.length} relationships, ` +
    `${countEvidence(dataset)} evidence items, ${dataset.documents.length} documents`
  );
}

/** Prints each issue with the file of the folder that it lies in. */
function printIssues(issues: readonly Issue[], name: string, inFolder: boolean): void {
  for (const found of issues) {
    const { file, issue } = issueInFile(found);
    console.log(inFolder ? formatIssue(issue, join(name, file)) : formatIssue(found, name));
    console.log();
  }
}
