import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CONTENT_POLICY } from './src/cli/content-policy.ts';
import { firstLayouts } from './src/cli/first-layouts-plugin.ts';
import { offlineCopy } from './src/cli/offline-plugin.ts';
import { preloadFirstPicture } from './src/cli/preload-plugin.ts';

/** Puts the content policy first into the `<head>` of the built page; the dev server has none. */
const contentPolicy: Plugin = {
  name: 'faultlines:content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    // Written as text: Vite would escape every quote, and `charset` must come within 1,024 bytes.
    handler: (page) =>
      page.replace(
        '<head>',
        () =>
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`,
      ),
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), contentPolicy, firstLayouts(), preloadFirstPicture(), offlineCopy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: `font-src` admits no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // One chunk a family that changes with its own releases, so that browsers keep it.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/ },
            // All that the first page needs in one: fifty small files take longer than a large one.
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  test: {
    include: ['schemas/**/*.test.ts', 'src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A loaded machine is slow, not wrong.
    testTimeout: 60_000,
    setupFiles: ['src/testing/same-seed-in-ci.ts'],
    // Locale and time zone of the machine must not decide what passes.
    env: { TZ: 'UTC', LC_ALL: 'C' },
  },
});
