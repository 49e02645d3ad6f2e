import { runOwn } from '../src/cli/tool.ts';

/** The benchmarks by name; each prints its table and keeps the numbers in `bench/results/`. */
const BENCHES = ['page-load', 'scale', 'analysis'] as const;

const [name, ...options] = process.argv.slice(2);
const wanted = BENCHES.filter((bench) => name === undefined || bench === name);
if (wanted.length === 0) {
  console.error(`There is no benchmark ${name}. There are: ${BENCHES.join(', ')}.`);
  process.exitCode = 2;
}
for (const bench of wanted) {
  console.log(`\n${bench}\n`);
  const { code } = await runOwn(`bench/${bench}.ts`, options);
  if (code !== 0) process.exitCode = code;
}
