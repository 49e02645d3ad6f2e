import { defineConfig } from '@playwright/test';
import { launchOptions } from './src/cli/find-browser.ts';
import { toolScript } from './src/cli/tool.ts';

const isCi = Boolean(process.env.CI);
const port = 4187;
/** Every spec in every window size, where there is time: in fifteen minutes there is not. */
const isEverywhere = Boolean(process.env.ALL_SIZES);
/** What a narrow window changes. */
const NARROW =
  /(accessibility|explore|filter|filter-stack|grouping|history|keyboard|language|load|selection|story)\.spec/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/pictures/{projectName}/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: isCi,
  retries: isCi ? 1 : 0,
  // A loaded machine is slow, not wrong.
  timeout: 60_000,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    // The copy for times without a network is about the page, which only its own spec looks at.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      // Between the two others: what its width decides is the layout of the page.
      name: 'tablet',
      ...(isEverywhere ? {} : { testMatch: /(accessibility|load|selection)\.spec/ }),
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true },
    },
    {
      name: 'phone',
      ...(isEverywhere ? {} : { testMatch: NARROW }),
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" "${toolScript('tsx')}" src/cli/start.ts --built --no-open --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
