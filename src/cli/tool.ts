import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The script behind a command of an installed package, e.g. `toolScript('typescript', 'tsc')`. */
export function toolScript(packageName: string, command = packageName): string {
  const folder = resolve(PROJECT_FOLDER, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`The package ${packageName} has no ${command}`);
  return resolve(folder, script);
}

interface RunOptions {
  /** Collects what the program prints; else it goes to this terminal as it comes. */
  readonly quiet?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends the program after so many milliseconds. */
  readonly timeLimit?: number;
}

interface RunOutcome {
  /** Exit code; 1 where the program was ended from outside or could not be started. */
  readonly code: number;
  readonly output: string;
}

/** Runs a program without a shell, so that nothing depends on the system's. */
export function run(
  program: string,
  args: readonly string[],
  { quiet = false, environment = {}, timeLimit }: RunOptions = {},
): Promise<RunOutcome> {
  return new Promise((finish) => {
    const child = spawn(program, args, {
      cwd: PROJECT_FOLDER,
      env: { ...process.env, ...environment },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      windowsHide: true,
      ...(timeLimit === undefined ? {} : { timeout: timeLimit }),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => finish({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => finish({ code: code ?? 1, output }));
  });
}

/** Runs a Node script of an installed package or of our own. */
export const runNode = (script: string, args: readonly string[] = [], options: RunOptions = {}) =>
  run(process.execPath, [script, ...args], options);

/** Runs one of our TypeScript programs, given by its path from the project folder. */
export const runOwn = (path: string, args: readonly string[] = [], options: RunOptions = {}) =>
  runNode(toolScript('tsx'), [resolve(PROJECT_FOLDER, path), ...args], options);

export const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
