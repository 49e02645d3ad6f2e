import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';

export interface BenchOptions {
  /** `nodes/edges` of the graphs that are drawn. */
  readonly sizes: readonly string[];
  readonly peers: readonly string[];
  readonly rounds: number;
  /** Seconds that a program may take on one graph. */
  readonly patience: number;
  readonly events: number;
  readonly built: boolean;
  readonly write: boolean;
}

export interface BenchRequest extends BenchOptions {
  readonly names: readonly string[];
  readonly help: boolean;
}

const DEFAULTS = {
  sizes: '100/300,1000/3000,5000/20000,20000/100000,100000/500000',
  peers: 'faultlines,cytoscape,vis-network,sigma,force-graph',
  rounds: '10',
  patience: '100',
  events: '468558',
};

export function readOptions(args: readonly string[]): BenchRequest {
  const text = (name: keyof typeof DEFAULTS) =>
    ({ type: 'string', default: DEFAULTS[name] }) as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: text('sizes'),
      peers: text('peers'),
      rounds: text('rounds'),
      patience: text('patience'),
      events: text('events'),
      built: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    names: positionals,
    help: values.help,
    sizes: values.sizes.split(','),
    peers: values.peers.split(','),
    rounds: Number(values.rounds),
    patience: Number(values.patience),
    events: Number(values.events),
    built: values.built,
    write: values.write,
  };
}

export function helpText(benchmarks: readonly Benchmark[]): string {
  const width = Math.max(...benchmarks.map(({ name }) => name.length));
  const lines = benchmarks.map(
    ({ name, about, minutes }) => `  ${name.padEnd(width)}  ${about} (about ${minutes} min)`,
  );
  return `npm run bench -- [options] [names]

Measures in Chromium, beside other programs in the same run, and judges the targets.
Without names, everything is measured:
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
