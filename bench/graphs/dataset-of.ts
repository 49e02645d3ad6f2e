import type { DatasetInput } from '#schemas';
import { type BenchGraph, TYPES } from './bench-graph.ts';

/** Days of the year that the relationships are spread over. */
const MONTHS = 12;
const DAYS = 28;

/** The same graph as a dataset of ours: one event, with evidence, for each relationship. */
export function datasetOf({ x, source, target, type }: BenchGraph): DatasetInput {
  return {
    format: 'faultlines',
    version: 1,
    id: 'bench',
    title: 'Benchmark',
    description: '',
    coverage: { from: '2020-01-01', to: '2020-12-31' },
    license: 'CC0-1.0',
    actors: Array.from(x, (_, node) => ({
      id: `a${node}`,
      name: `Actor ${node}`,
      kind: 'unknown',
    })),
    documents: [{ id: 'd', title: 'D', publisher: 'P', language: 'en', kind: 'dataset' }],
    relationships: Array.from(source, (from, edge) => ({
      id: `r${edge}`,
      type: TYPES[type[edge]!]!,
      source: `a${from}`,
      target: `a${target[edge]}`,
      temporal: 'event',
      start: dayOf(edge),
      summary: 'Row.',
      evidence: [
        {
          document: 'd',
          paragraph: edge + 1,
          paraphrase: 'Row.',
          stance: 'supports',
          voice: 'asserted',
        },
      ],
    })),
  };
}

function dayOf(edge: number): string {
  const two = (value: number) => String(value + 1).padStart(2, '0');
  return `2020-${two(Math.floor(edge / DAYS) % MONTHS)}-${two(edge % DAYS)}`;
}
