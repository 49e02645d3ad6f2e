import type { Page } from '@playwright/test';

/**
 * Memory that JavaScript holds in a page after garbage was collected, in MB: objects, what the
 * browser keeps for them, and the bytes of typed arrays, which the heap itself does not count.
 * Pixels of canvases and memory of workers are not in it.
 */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  await session.detach();
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
