import { bringBrowser } from './bring-browser.ts';
import { BROWSER_VARIABLE } from './find-browser.ts';
import { runNode, toolScript } from './tool.ts';

// `--built` tests what is in dist/; everything else goes to Playwright as it is.
const args = process.argv.slice(2);
const playwrightArgs = args.filter((arg) => arg !== '--built');

process.exitCode = await testPage();

async function testPage(): Promise<number> {
  if (!args.includes('--built')) {
    const build = await runNode(toolScript('vite'), ['build', '--logLevel', 'warn']);
    if (build.code !== 0) return build.code;
  }
  const browser = await bringBrowser();
  if (browser === undefined) return 1;
  const script = toolScript('@playwright/test', 'playwright');
  const environment = { [BROWSER_VARIABLE]: browser };
  return (await runNode(script, ['test', ...playwrightArgs], { environment })).code;
}
