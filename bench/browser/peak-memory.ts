import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/**
 * Watches how much memory the processes of the pages take at most, workers and pixels included,
 * beyond what they take now, in MB. Only Linux tells; elsewhere there is nothing to tell.
 */
export async function watchMemory(browser: Browser): Promise<() => Promise<number | undefined>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const now = await Promise.all(pages.map((id) => memoryOf(id, 'VmRSS')));
  // From here on the highest is counted anew.
  await Promise.all(pages.map((id) => writeFile(`/proc/${id}/clear_refs`, '5').catch(() => {})));
  return async () => {
    const most = await Promise.all(pages.map((id) => memoryOf(id, 'VmHWM')));
    const grown = most.map((value, index) => value - now[index]!);
    return grown.some(Number.isNaN) ? undefined : Math.max(...grown);
  };
}

async function memoryOf(process: number, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  try {
    const status = await readFile(`/proc/${process}/status`, 'utf8');
    const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status) ?? [];
    return Number(kilobytes) / 1_000;
  } catch {
    return Number.NaN;
  }
}
