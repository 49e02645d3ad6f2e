import type { Benchmark } from './benchmark.ts';
import { DEFAULTS } from './options.ts';

export function helpText(benchmarks: readonly Benchmark[]): string {
  const width = Math.max(...benchmarks.map(({ name }) => name.length));
  const lines = benchmarks.map(
    ({ name, about, minutes, isOnlyByName = false }) =>
      `  ${name.padEnd(width)}  ${about} (about ${minutes} min${isOnlyByName ? ', only by name' : ''})`,
  );
  return `npm run bench -- [options] [names]

Measures in Chromium, beside other programs in the same run, and judges the targets.
Without names, everything is measured but what is said to be only by name:
${lines.join('\n')}

Options:
  --sizes LIST     graphs to draw (${DEFAULTS.sizes})
  --peers LIST     programs to draw them with (${DEFAULTS.peers})
  --rounds N       how often each action is done (${DEFAULTS.rounds})
  --patience S     seconds that a program may take on one graph (${DEFAULTS.patience})
  --events N       rows of the table of events (${DEFAULTS.events})
  --built          take the app in dist as it is, without building it
  --write          keep the tables in bench/RESULTS.md
  --help           this text
`;
}
