import base from './playwright.config.ts';
export default { ...base, workers: 1, retries: 0, outputDir: '/tmp/pw-hostile', use: { ...base.use, baseURL: 'http://localhost:4291/', trace: 'off' as const }, webServer: { command: 'npx tsx /tmp/serve-hostile.mts 4291', url: 'http://localhost:4291/', reuseExistingServer: false, timeout: 30_000 } };
