import base from './playwright.config.ts';
export default { ...base, workers: 1, outputDir: '/tmp/dossier-look/results', use: { ...base.use, baseURL: 'http://localhost:4874/' },
  webServer: { command: 'npx tsx --tsconfig tsconfig.json /tmp/dossier-look/serve.mts', url: 'http://localhost:4874/', reuseExistingServer: false, timeout: 60000 } };
