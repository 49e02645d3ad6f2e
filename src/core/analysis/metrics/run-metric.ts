import type { AnalysisColumns } from '../analysis-columns.ts';
import type { Metric, MetricMethod, ReportProgress } from './metric.ts';
import { metricById } from './metrics.ts';
import {
  type Projection,
  type ProjectionChoices,
  projectGraph,
  type VisibleParts,
} from './projection.ts';

/** A metric, worked out, with all that is needed to state it. */
export interface MetricReport {
  readonly metric: string;
  /** As it was worked out: what the metric does not take is replaced by its usual choice. */
  readonly choices: ProjectionChoices;
  readonly method: MetricMethod;
  /** The actors by index; `values` has one entry for each. Both are empty for a graph metric. */
  readonly actors: Uint32Array;
  readonly values: Float64Array;
  /** Of a graph metric. */
  readonly value?: number;
}

/** The choices that a metric makes of the wanted ones: its first where it does not take one. */
export function choicesFor(
  metric: Metric,
  wanted: Partial<ProjectionChoices>,
  columns?: Pick<AnalysisColumns, 'isDirected'>,
): ProjectionChoices {
  const { direction, sign, weight } = metric.choices;
  const types = typesFor(metric, wanted.types, columns);
  return {
    direction: pick(direction, wanted.direction),
    sign: pick(sign, wanted.sign),
    weight: pick(weight, wanted.weight),
    ...(types === undefined ? {} : { types }),
  };
}

const pick = <Choice>(taken: readonly Choice[], wanted: Choice | undefined): Choice =>
  wanted !== undefined && taken.includes(wanted) ? wanted : taken[0]!;

function typesFor(
  metric: Metric,
  wanted: readonly number[] | undefined,
  columns: Pick<AnalysisColumns, 'isDirected'> | undefined,
): readonly number[] | undefined {
  if (metric.takesDirectedTypesOnly !== true || columns === undefined) return wanted;
  const all = wanted ?? [...columns.isDirected.keys()];
  return all.filter((type) => columns.isDirected[type] === 1);
}

/** Works a metric out on what is visible; an id that is none is a bug and throws. */
export function runMetric(
  columns: AnalysisColumns,
  visible: VisibleParts,
  id: string,
  wanted: Partial<ProjectionChoices> = {},
  onProgress?: ReportProgress,
): MetricReport {
  const { metric, projection } = projectForMetric(columns, visible, id, wanted);
  const head = { metric: id, choices: projection.choices, method: metric.methodFor(projection) };
  return metric.scope === 'actor'
    ? { ...head, actors: projection.actors, values: metric.compute(projection, onProgress) }
    : {
        ...head,
        actors: new Uint32Array(0),
        values: new Float64Array(0),
        value: metric.compute(projection, onProgress),
      };
}

/**
 * The relationships that a value rests on, by index in the graph, ascending: of one actor for an
 * actor metric, else of the whole graph. An actor who is not visible has none.
 */
export function relationshipsBehind(
  columns: AnalysisColumns,
  visible: VisibleParts,
  report: MetricReport,
  actor?: number,
): number[] {
  const { metric, projection } = projectForMetric(columns, visible, report.metric, report.choices);
  if (metric.scope === 'graph') return metric.restsOn(projection);
  const node = actor === undefined ? -1 : projection.actors.indexOf(actor);
  return node === -1 ? [] : metric.restsOn(projection, node, report.values);
}

function projectForMetric(
  columns: AnalysisColumns,
  visible: VisibleParts,
  id: string,
  wanted: Partial<ProjectionChoices>,
): { readonly metric: Metric; readonly projection: Projection } {
  const metric = metricById.get(id);
  if (metric === undefined) throw new RangeError(`There is no metric ${JSON.stringify(id)}`);
  const projection = projectGraph(columns, visible, choicesFor(metric, wanted, columns));
  return { metric, projection };
}
