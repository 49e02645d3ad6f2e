import {
  type AnalysisTask,
  buildSignedNetwork,
  columnsOf,
  compareDocuments,
  defaultTypeSigns,
  type Factions,
  type MetricReport,
  type ProjectionChoices,
  type TypeSign,
  type TypeSigns,
} from '#core/analysis';
import { codeOfComparison, type MarkEncoding, NOTHING_SAID } from '#core/appearance';
import type { Graph, Visible } from '#core/graph';

/**
 * The metrics that marks can show, by id. Only their names: the address is read long before
 * anything is worked out, and the page does not wait for that code.
 */
export const AMOUNT_METRICS = [
  'degree',
  'strength',
  'betweenness',
  'closeness',
  'harmonic-closeness',
  'pagerank',
  'core-number',
  'cut-actor',
] as const;
/** Those whose values only name a group. */
export const GROUP_METRICS = ['component', 'community'] as const;
export const MARK_METRICS = [...AMOUNT_METRICS, ...GROUP_METRICS] as const;
export type MarkMetric = (typeof MARK_METRICS)[number];

export const isAmountMetric = (id: string): id is (typeof AMOUNT_METRICS)[number] =>
  (AMOUNT_METRICS as readonly string[]).includes(id);

/** A metric with what it is worked out from. */
export interface MetricWish {
  readonly metric: MarkMetric;
  readonly direction: ProjectionChoices['direction'];
  readonly sign: ProjectionChoices['sign'];
  readonly weight: ProjectionChoices['weight'];
}

/** What the insides of the circles show: a metric, or the camps of the best split. */
export type ColourWish =
  | ({ readonly by: 'metric' } & MetricWish)
  | { readonly by: 'camps'; readonly most: number };

/** What size and colour on the graph stand for, where they do not stand for the usual. */
export interface Encoding {
  readonly size?: MetricWish;
  readonly colour?: ColourWish;
  /** Lines show which of two sets of documents (by id) tells of them. */
  readonly compared?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

export const NO_ENCODING: Encoding = {};
/** More camps than this are not looked for. */
export const MOST_CAMPS = 6;

/** The signs of a view: those of the vocabulary with the rows that the user has changed. */
export function typeSignsOf(graph: Graph, changed: readonly TypeSign[]): TypeSigns {
  const byType = new Map(changed.map((row) => [row.type, row]));
  return defaultTypeSigns(graph.types).map((row) => byType.get(row.type) ?? row);
}

/** The rows of a table that differ from the vocabulary. */
export function changedTypeSigns(graph: Graph, table: TypeSigns): readonly TypeSign[] {
  return defaultTypeSigns(graph.types).flatMap((row, index) => {
    const now = table[index]!;
    return now.sign === row.sign && now.weight === row.weight ? [] : [now];
  });
}

/** The work that an encoding of the circles takes; none where it is plain. */
export function encodingTasks(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  { size, colour }: Encoding,
  changed: readonly TypeSign[],
): { readonly size?: AnalysisTask; readonly colour?: AnalysisTask } {
  const parts = { relationships: visible.relationships, actors: visible.actors };
  const metricTask = ({ metric, direction, sign, weight }: MetricWish): AnalysisTask => ({
    kind: 'metric',
    visible: parts,
    metric,
    choices: { direction, sign, weight },
  });
  const sizeTask = size && metricTask(size);
  const colourTask: AnalysisTask | undefined =
    colour?.by === 'camps'
      ? {
          kind: 'factions',
          visible: parts,
          signs: typeSignsOf(graph, changed),
          most: Math.min(MOST_CAMPS, Math.max(2, colour.most)),
        }
      : colour && metricTask(colour);
  return {
    ...(sizeTask ? { size: sizeTask } : {}),
    ...(colourTask ? { colour: colourTask } : {}),
  };
}

/** Values by actor of the graph, `NaN` for those without one. */
export function valuesByActor(graph: Graph, report: MetricReport): Float64Array {
  const values = new Float64Array(graph.actors.length).fill(Number.NaN);
  report.actors.forEach((actor, node) => {
    values[actor] = report.values[node]!;
  });
  return values;
}

/** The camp of each actor of the graph, -1 for those in none. */
export function campsByActor(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  changed: readonly TypeSign[],
  { factionOf }: Factions,
): Int32Array {
  const { dyads } = buildSignedNetwork(columnsOf(graph), visible, typeSignsOf(graph, changed));
  const camps = new Int32Array(graph.actors.length).fill(-1);
  dyads.actors.forEach((actor, node) => {
    camps[actor] = factionOf[node]!;
  });
  return camps;
}

/** Turns the finished work of an encoding into what marks are drawn from. */
export function encodeActors(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  changed: readonly TypeSign[],
  found: { readonly size?: unknown; readonly colour?: unknown },
  { size, colour }: Encoding,
): Pick<MarkEncoding, 'size' | 'colour'> {
  const colourOf = (): MarkEncoding['colour'] => {
    if (colour === undefined || found.colour === undefined) return undefined;
    if (colour.by === 'camps') {
      const split = (found.colour as readonly Factions[]).at(-1);
      return split && { kind: 'groups', groupOf: campsByActor(graph, visible, changed, split) };
    }
    const values = valuesByActor(graph, found.colour as MetricReport);
    return isAmountMetric(colour.metric)
      ? { kind: 'amounts', values }
      : {
          kind: 'groups',
          groupOf: Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : value)),
        };
  };
  const colours = colourOf();
  return {
    ...(size && found.size !== undefined
      ? { size: valuesByActor(graph, found.size as MetricReport) }
      : {}),
    ...(colours ? { colour: colours } : {}),
  };
}

/** How each relationship of the graph stands between the two sets of documents. */
export function encodeLines(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  { a, b }: NonNullable<Encoding['compared']>,
): Uint8Array {
  const { bundleOf } = graph.bundles;
  const lines = new Uint8Array(bundleOf.length).fill(NOTHING_SAID);
  for (const { relationship, comparison } of compareDocuments(graph, visible, a, b).relationships) {
    lines[relationship] = codeOfComparison(comparison);
  }
  return lines;
}

export const isEncoded = ({ size, colour, compared }: Encoding): boolean =>
  size !== undefined || colour !== undefined || compared !== undefined;
