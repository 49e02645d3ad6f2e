import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Set by our own programs, or by a user who wants a certain browser. */
export const BROWSER_VARIABLE = 'FAULTLINES_BROWSER';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Chromium may be on this machine, the one to prefer first. */
export function browserCandidates(
  platform: NodeJS.Platform,
  environment: Environment,
  bundled: string,
): readonly string[] {
  const chosen = environment[BROWSER_VARIABLE];
  return [...(chosen ? [chosen] : []), bundled, ...systemPaths(platform, environment)];
}

function systemPaths(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) => WINDOWS_PATHS.map((path) => `${folder}\\${path}`));
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const distinct = [...new Set(folders.filter((folder) => folder !== ''))];
  return COMMANDS.flatMap((command) => distinct.map((folder) => join(folder, command)));
}

/** The Chromium programs that are on this machine; whether they start is another question. */
export function findBrowsers(): readonly string[] {
  const candidates = browserCandidates(process.platform, process.env, chromium.executablePath());
  return candidates.filter((path) => existsSync(path));
}

/** How to start the browser: root needs the sandbox off, else Chromium refuses. */
export function launchOptions(executablePath: string | undefined = findBrowsers()[0]) {
  const isRoot = process.getuid?.() === 0;
  return {
    args: isRoot ? ['--no-sandbox'] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  };
}
