import { availableParallelism } from 'node:os';
import { inSeconds, runNode, runOwn, toolScript } from './tool.ts';

interface Check {
  readonly name: string;
  readonly run: () => Promise<{ readonly code: number; readonly output: string }>;
  /** A line of the output that is worth repeating, e.g. how many tests passed. */
  readonly detail?: RegExp;
  /** What to do when it fails. */
  readonly cure: string;
}

const quiet = { quiet: true, environment: { NO_COLOR: '1' } };
const tool = (name: string, command: string, ...args: string[]) =>
  runNode(toolScript(name, command), args, quiet);

// The slowest first, so that the short ones fill the time beside them.
const CHECKS: readonly Check[] = [
  {
    name: 'unit tests',
    run: () => tool('vitest', 'vitest', 'run', '--reporter=default'),
    detail: /^\s*Tests\s+(.+)$/m,
    cure: 'npx vitest run',
  },
  {
    name: 'types',
    run: () => tool('typescript', 'tsc', '--project', 'tsconfig.json'),
    cure: 'correct the types named above',
  },
  {
    name: 'types of the pure core',
    run: () => tool('typescript', 'tsc', '--project', 'src/core/tsconfig.json'),
    cure: 'the core knows no page, no network and no Node: move what needs them to app or cli',
  },
  {
    name: 'imports between parts',
    run: () =>
      tool(
        'dependency-cruiser',
        'depcruise',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'err-long',
        ...['schemas', 'src', 'e2e', 'bench', 'vite.config.ts', 'playwright.config.ts'],
      ),
    detail: /\((\d+ modules, \d+ dependencies) cruised\)/,
    cure: 'each line above says what to do instead',
  },
  {
    name: 'style and lint',
    run: () => tool('@biomejs/biome', 'biome', 'ci', '--colors=off', '.'),
    detail: /^Checked (\d+ files)/m,
    cure: 'npm run fix',
  },
  {
    name: 'dead code',
    run: () => tool('knip', 'knip'),
    cure: 'delete what is named above, or use it',
  },
  {
    name: 'JSON Schemas as generated',
    run: () => runOwn('src/cli/generate-json-schemas.ts', ['--check'], quiet),
    cure: 'npm run schemas',
  },
  {
    name: 'datasets',
    run: () => runOwn('src/cli/check-data.ts', ['--strict'], quiet),
    detail: /^(\d+ datasets?: .+)$/m,
    cure: 'correct the records named above, or explain them in check-exceptions.json',
  },
];

const started = performance.now();
const failed: Check[] = [];
const waiting = [...CHECKS];

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const since = performance.now();
    const { code, output } = await check.run();
    const detail = check.detail?.exec(output)?.[1]?.trim();
    const time = inSeconds(performance.now() - since);
    const line = `${check.name} (${[detail, time].filter(Boolean).join(', ')})`;
    console.log(code === 0 ? `  ok      ${line}` : `  FAILED  ${line}\n\n${output.trimEnd()}\n`);
    if (code !== 0) failed.push(check);
  }
}

const workers = Math.min(CHECKS.length, Math.max(2, availableParallelism() - 1));
await Promise.all(Array.from({ length: workers }, work));

const passed = CHECKS.length - failed.length;
console.log(
  `\nchecks: ${passed} passed, ${failed.length} failed (${inSeconds(performance.now() - started)})`,
);
for (const check of failed) console.log(`  ${check.name}: ${check.cure}`);
process.exitCode = failed.length === 0 ? 0 : 1;
