import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowsers, launchOptions } from './find-browser.ts';
import { run, runNode, toolScript } from './tool.ts';

const MINUTE = 60_000;

const HELP = `No browser for the page tests could be found or brought. One of these helps:
  npx playwright install --with-deps chromium     Playwright's own, on every system
  sudo apt-get install chromium                   Debian
  FAULTLINES_BROWSER=/path/to/chrome npm test     any Chromium, Chrome or Edge`;

/** One way to come to a browser; it says what it does, as it may take minutes. */
interface Way {
  readonly does: string;
  readonly isPossible: () => boolean | Promise<boolean>;
  readonly go: () => Promise<unknown>;
}

const playwright = (...args: string[]) =>
  runNode(toolScript('@playwright/test', 'playwright'), args, {
    timeLimit: 4 * MINUTE,
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => existsSync('/usr/bin/apt-get');
const maySudo = async () =>
  isRoot() || (await run('sudo', ['-n', 'true'], { quiet: true, timeLimit: 10_000 })).code === 0;

async function apt(...args: string[]) {
  // `env` goes behind sudo, which would drop the variable; unattended, apt must not ask.
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args] as const;
  const [program = 'env', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  return run(program, rest, { timeLimit: 5 * MINUTE });
}

const WAYS: readonly Way[] = [
  {
    does: "Downloading Playwright's Chromium",
    isPossible: () => true,
    go: () => playwright('install', 'chromium'),
  },
  {
    does: "Installing the system libraries of Playwright's Chromium",
    isPossible: async () => existsSync(chromium.executablePath()) && hasApt() && (await maySudo()),
    go: () => playwright('install-deps', 'chromium'),
  },
  {
    does: "Installing the system's package chromium",
    isPossible: async () => hasApt() && (await maySudo()),
    go: async () => {
      await apt('update');
      return apt('install', '-y', '--no-install-recommends', 'chromium');
    },
  },
];

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: MINUTE });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(): Promise<string | undefined> {
  for (const path of findBrowsers()) if (await starts(path)) return path;
  return undefined;
}

/** The path of a Chromium that starts; fetches one where there is none, else `undefined`. */
export async function bringBrowser(): Promise<string | undefined> {
  let path = await firstThatStarts();
  for (const way of WAYS) {
    if (path !== undefined) return path;
    if (!(await way.isPossible())) continue;
    console.log(`${way.does} …`);
    await way.go();
    path = await firstThatStarts();
  }
  if (path === undefined) console.error(HELP);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = await bringBrowser();
  if (path === undefined) process.exitCode = 1;
  else console.log(path);
}
