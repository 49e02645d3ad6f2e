import base from '../playwright.config.ts';
const { webServer: _, ...rest } = base;
export default { ...rest, testDir: '.', outputDir: '/tmp/e2e/results', timeout: 20000, use: { ...rest.use, baseURL: 'http://localhost:4300/', trace: 'off' as const, screenshot: 'only-on-failure' as const } };
