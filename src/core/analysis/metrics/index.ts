export { type Communities, findCommunities } from './communities.ts';
export { listComponents } from './components.ts';
export { countDegreesByType, type TypeDegrees } from './degrees-by-type.ts';
export { divideIntoCommunities } from './divide-communities.ts';
export type {
  ActorMetric,
  Citation,
  GraphMetric,
  Metric,
  MetricChoices,
  MetricMethod,
  ReportProgress,
} from './metric.ts';
export { METRICS, metricById } from './metrics.ts';
export {
  DEFAULT_CHOICES,
  DIRECTIONS,
  type Projection,
  type ProjectionChoices,
  projectGraph,
  relationshipsOfTies,
  SIGN_CHOICES,
  type VisibleParts,
  WEIGHTS,
} from './projection.ts';
export { adjustedRandIndex } from './rand-index.ts';
export { choicesFor, type MetricReport, relationshipsBehind, runMetric } from './run-metric.ts';
