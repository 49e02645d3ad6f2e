import { parseArgs } from 'node:util';

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

export const DEFAULTS = {
  sizes: '100/300,1000/3000,5000/20000,20000/100000,100000/500000',
  peers: 'faultlines,cytoscape,vis-network,sigma,force-graph',
  rounds: '20',
  patience: '90',
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
