import { inSeconds, runNode, runOwn, toolScript } from './tool.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<{ readonly code: number }>;
  readonly onFailure: string;
}

const STEPS: readonly Step[] = [
  {
    name: 'checks: types, style, imports, unit tests, data',
    run: () => runOwn('src/cli/check.ts'),
    onFailure: 'the lines above name what failed; `npm run check` runs only this step',
  },
  {
    name: 'build',
    run: () => runNode(toolScript('vite'), ['build', '--logLevel', 'warn']),
    onFailure: '`npm run build` runs only this step',
  },
  {
    name: 'size of the first page',
    run: () => runNode(toolScript('size-limit')),
    onFailure: 'import the part that grew with `import()`, where it is first needed',
  },
  {
    name: 'the page in a browser',
    run: () => runOwn('src/cli/test-page.ts', ['--built']),
    onFailure: '`npm run test:e2e` runs only this step; traces are in test-results/',
  },
];

const started = performance.now();
let passed = 0;
for (const [index, step] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${step.name}`);
  const since = performance.now();
  const { code } = await step.run();
  const time = inSeconds(performance.now() - since);
  if (code !== 0) {
    console.error(`\nFAILED: ${step.name} (${time}): ${step.onFailure}`);
    break;
  }
  console.log(`      passed in ${time}`);
  passed += 1;
}
const failed = passed === STEPS.length ? 0 : 1;
const left = STEPS.length - passed - failed;
console.log(
  `\nsteps: ${passed} passed, ${failed} failed${left > 0 ? `, ${left} not run` : ''} (${inSeconds(performance.now() - started)})`,
);
process.exitCode = failed;
