import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../src/cli/tool.ts';

const BENCH = join(PROJECT_FOLDER, 'bench');

const HEAD = `# Results

Written by \`npm run bench -- --write\`; [how to read them](README.md).

`;

/** Every single number, as JSON that is not committed; gives where it lies. */
export async function keepNumbers(numbers: object): Promise<string> {
  await mkdir(join(BENCH, 'results'), { recursive: true });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const path = join('bench', 'results', `bench-${stamp}.json`);
  await writeFile(join(PROJECT_FOLDER, path), `${JSON.stringify(numbers, undefined, 2)}\n`);
  return path;
}

/** The tables, to be committed. */
export async function writeReport(text: string): Promise<string> {
  await writeFile(join(BENCH, 'RESULTS.md'), `${HEAD}${text}`);
  return 'bench/RESULTS.md';
}
