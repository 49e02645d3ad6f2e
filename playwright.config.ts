import { defineConfig } from '@playwright/test';
import { launchOptions } from './src/cli/find-browser.ts';
import { toolScript } from './src/cli/tool.ts';

const isCi = Boolean(process.env.CI);
const port = 4187;

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
      testMatch: /(accessibility|filter|load|selection)\.spec/,
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true },
    },
    {
      name: 'phone',
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
