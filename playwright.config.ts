import { defineConfig } from '@playwright/test';
import { launchOptions } from './src/cli/find-browser.ts';
import { toolScript } from './src/cli/tool.ts';

const isCi = Boolean(process.env.CI);
const port = 4187;
/**
 * `npm test` has to end within fifteen minutes on two processors: there each spec runs where it says
 * most. `ALL_SIZES=1 npm run test:e2e` runs every spec in every window size.
 */
const isEverywhere = Boolean(process.env.ALL_SIZES);
/** What takes minutes, and what the phone runs in its place. */
const NOT_ON_DESKTOP = /(kill|hostile-files|language)\.spec/;
const LONG_TESTS =
  /as PNG carries|as HTML carries|beyond the limits is refused with|black and white|caption and description|clipboard|JPEG and WebP|figure is chosen and saved|two actors become one|checks list|drawn from actor|selected part alone|dark figure|ordered, renamed|travel in the JSON|with its dialogs and languages/;
/** What does not depend on the screen, and what takes a mouse. */
const NOT_ON_PHONE = /(hostile-files|offline|scale)\.spec/;
const BY_MOUSE = /@mouse/;
const ON_TABLET = /load\.spec/;
const ON_PHONE = /(filter-stack|language|load|selection)\.spec/;

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
    {
      name: 'desktop',
      ...(isEverywhere ? {} : { testIgnore: NOT_ON_DESKTOP, grepInvert: LONG_TESTS }),
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      // Between the two others: what its width decides is the layout of the page.
      name: 'tablet',
      ...(isEverywhere ? {} : { testMatch: ON_TABLET }),
      use: { viewport: { width: 820, height: 1180 }, hasTouch: true },
    },
    {
      name: 'phone',
      ...(isEverywhere ? {} : { testMatch: ON_PHONE }),
      testIgnore: NOT_ON_PHONE,
      grepInvert: BY_MOUSE,
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
