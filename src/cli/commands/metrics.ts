import { columnsOf, METRICS, type MetricReport, metricById, runMetric } from '#core/analysis';
import type { Graph, Visible } from '#core/graph';
import { Refused } from './world.ts';

/** Ids of all metrics, for help and messages. */
export const METRIC_IDS: readonly string[] = METRICS.map(({ id }) => id);

/** One row an actor, one column a metric; and the values of the graph as a whole. */
export interface MetricTable {
  readonly graph: Readonly<Record<string, number>>;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
  /** How each was worked out: direction, sign, weight, and whether exactly. */
  readonly methods: Readonly<Record<string, object>>;
}

/** Works out metrics by their ids on what is visible. */
export function tabulateMetrics(
  graph: Graph,
  visible: Visible,
  ids: readonly string[],
  progress: (share: number) => void,
): MetricTable {
  for (const id of ids) {
    if (METRIC_IDS.includes(id)) continue;
    throw new Refused(`There is no metric "${id}". There are: ${METRIC_IDS.join(', ')}.`);
  }
  const columns = columnsOf(graph);
  const reports = ids.map((id, index) => {
    progress(index / ids.length);
    return runMetric(columns, visible, id);
  });
  progress(1);
  const ofActors = reports.filter(({ metric }) => metricById.get(metric)?.scope === 'actor');
  const rows = new Map<number, Record<string, number>>();
  for (const report of ofActors) {
    report.actors.forEach((actor, index) => {
      const row = rows.get(actor) ?? {};
      row[report.metric] = report.values[index]!;
      rows.set(actor, row);
    });
  }
  const [first] = ofActors;
  const rank = (values: Readonly<Record<string, number>>) => values[first?.metric ?? ''] ?? 0;
  return {
    graph: Object.fromEntries(
      reports.flatMap(({ metric, value }) => (value === undefined ? [] : [[metric, value]])),
    ),
    actors: [...rows]
      .sort(([a, one], [b, other]) => rank(other) - rank(one) || a - b)
      .map(([actor, values]) => ({
        id: graph.actors[actor]!.id,
        name: graph.actors[actor]!.name,
        values,
      })),
    methods: Object.fromEntries(reports.map((report) => [report.metric, methodOf(report)])),
  };
}

const methodOf = ({ choices, method }: MetricReport) => ({ ...choices, ...method });
