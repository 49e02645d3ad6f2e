import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  FOLDER_FILES,
  formatIssue,
  type Issue,
  issueInFile,
  type ParsedDataset,
  parseDatasetFolder,
  parseDatasetText,
  type Result,
} from '#schemas';
import { PROJECT_FOLDER } from './tool.ts';

const USAGE = `npm run validate [-- [--strict] folder or file ...]
Checks datasets: folders with a dataset.json, or single files; those in graph-data by default.
Exit code: 0 good, 1 warnings with --strict, 2 refused, 3 a fault of this program.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else {
  process.exitCode = await validate(positionals).catch((failure: unknown) => {
    console.error(failure);
    return 3;
  });
}

async function validate(paths: readonly string[]): Promise<number> {
  const targets = paths.length > 0 ? paths.map((path) => resolve(path)) : await shippedDatasets();
  if (targets.length === 0) {
    console.error('There is no dataset in graph-data.');
    return 2;
  }
  const count = { refused: 0, warnings: 0, relationships: 0, evidence: 0 };
  for (const target of targets) {
    const name = relative(process.cwd(), target) || basename(target);
    const isFolder = (await stat(target).catch(() => undefined))?.isDirectory() ?? false;
    const parsed = isFolder ? await readFolder(target) : await readSingleFile(target);
    if (!parsed.ok) {
      count.refused += 1;
      print(parsed.error, name, isFolder);
      continue;
    }
    const { dataset, warnings } = parsed.value;
    print(warnings, name, isFolder);
    count.warnings += warnings.length;
    count.relationships += dataset.relationships.length;
    count.evidence += dataset.relationships.reduce((sum, { evidence }) => sum + evidence.length, 0);
  }
  console.log(
    `${targets.length} ${targets.length === 1 ? 'dataset' : 'datasets'}: ${count.refused} refused, ` +
      `${count.warnings} warnings, ${count.relationships} relationships, ` +
      `${count.evidence} pieces of evidence`,
  );
  if (count.refused > 0) return 2;
  return values.strict && count.warnings > 0 ? 1 : 0;
}

async function shippedDatasets(): Promise<readonly string[]> {
  const folder = join(PROJECT_FOLDER, 'graph-data');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

async function readFolder(folder: string): Promise<Result<ParsedDataset, Issue[]>> {
  const texts = new Map<string, string>();
  for (const file of FOLDER_FILES) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(file, text);
  }
  return parseDatasetFolder(texts);
}

async function readSingleFile(path: string): Promise<Result<ParsedDataset, Issue[]>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return parseDatasetText(text, basename(path));
  const message = 'This file could not be read.';
  return { ok: false, error: [{ code: 'unreadable-file', severity: 'error', path: [], message }] };
}

/** Prints each issue with the file of the folder that it lies in. */
function print(issues: readonly Issue[], name: string, isFolder: boolean): void {
  for (const found of issues) {
    const { file, issue } = issueInFile(found);
    console.log(isFolder ? formatIssue(issue, join(name, file)) : formatIssue(found, name));
    console.log();
  }
}
