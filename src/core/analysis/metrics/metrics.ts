import { betweenness } from './betweenness.ts';
import { bridges, cutActor } from './bridges.ts';
import { closeness, harmonicCloseness } from './closeness.ts';
import { community, communityStability, modularity } from './communities.ts';
import { component, componentCount } from './components.ts';
import { coreNumber } from './core-number.ts';
import { degree, strength } from './degree.ts';
import type { Metric } from './metric.ts';
import { pagerank } from './pagerank.ts';
import { density, reciprocity } from './whole-graph.ts';

/** Every metric there is; page, command line and documentation read this list. */
export const METRICS: readonly Metric[] = [
  degree,
  strength,
  betweenness,
  closeness,
  harmonicCloseness,
  pagerank,
  coreNumber,
  cutActor,
  component,
  community,
  density,
  reciprocity,
  componentCount,
  bridges,
  modularity,
  communityStability,
];

export const metricById: ReadonlyMap<string, Metric> = new Map(
  METRICS.map((metric) => [metric.id, metric]),
);
