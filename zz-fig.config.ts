import base from './playwright.config.ts';
export default { ...base, testDir: '/work/main/e2e', outputDir: '/tmp/fig-results', workers: 1,
  use: { ...base.use, baseURL: 'http://localhost:4391/', trace: 'off' },
  webServer: { command: 'cd /work/main && npx tsx /tmp/serve-fig.mts', url: 'http://localhost:4391/', reuseExistingServer: true, timeout: 60000 } };
