import { test as base, expect } from '@playwright/test';
import { driveFaultlines, type FaultlinesDriver } from './faultlines-driver.ts';

interface Explorer extends FaultlinesDriver {
  /** What the page has said on the console that a user should never cause. */
  readonly complaints: readonly Complaint[];
}

interface Complaint {
  readonly kind: 'error' | 'warning' | 'exception' | 'foreign request';
  readonly text: string;
}

/** A test with the driver; whatever it is about, it fails when the page breaks or speaks to others. */
export const test = base.extend<{ explorer: Explorer }>({
  explorer: async ({ page, context, hasTouch, baseURL }, use) => {
    const complaints: Complaint[] = [];
    page.on('pageerror', (failure) => {
      complaints.push({ kind: 'exception', text: failure.message });
    });
    page.on('console', (message) => {
      const kind = message.type();
      // A preview that is replaced while the browser still reads it; nobody sees that.
      if (message.location().url.startsWith('blob:') && /ERR_FILE_NOT_FOUND/.test(message.text()))
        return;
      // The copy for times without a network is only for its own spec.
      if (/Service Worker registration blocked by Playwright/.test(message.text())) return;
      if (kind === 'error' || kind === 'warning') complaints.push({ kind, text: message.text() });
    });
    // Of the context, so that requests of workers count.
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const isOwn = origin === new URL(baseURL ?? '').origin;
      if (!isOwn && protocol !== 'data:' && protocol !== 'blob:' && protocol !== 'about:') {
        complaints.push({ kind: 'foreign request', text: request.url() });
      }
    });
    await use({ ...driveFaultlines(page, hasTouch), complaints });
    expect(complaints.filter(({ kind }) => kind !== 'warning')).toEqual([]);
  },
});

export { expect };
