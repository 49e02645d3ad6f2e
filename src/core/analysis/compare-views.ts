import type { AnalysisColumns } from './analysis-columns.ts';
import {
  buildSignedNetwork,
  measureFrustration,
  type SignedNetwork,
  type SplitOptions,
  type TypeSigns,
} from './balance/index.ts';
import {
  adjustedRandIndex,
  listComponents,
  metricById,
  type ProjectionChoices,
  projectGraph,
  runMetric,
  type VisibleParts,
} from './metrics/index.ts';

/** A view of the graph; evidence is counted anew where a source was thought away. */
export interface ViewToCompare {
  readonly visible: VisibleParts;
  readonly evidenceCount?: Uint32Array;
}

export interface ViewComparisonOptions extends SplitOptions {
  /** A metric of actors that ranks them. */
  readonly metric: string;
  readonly choices?: Partial<ProjectionChoices>;
  readonly signs: TypeSigns;
}

/** An actor whose value or rank differs; rank 1 is the highest, equal values share the best rank. */
export interface RankShift {
  readonly actor: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface ViewComparison {
  /** Actors whose rank differs, the largest shift first. */
  readonly ranks: readonly RankShift[];
  readonly components: { readonly before: number; readonly after: number };
  /** Pairs of actors with a path between them, whatever the direction. */
  readonly connectedPairs: { readonly before: number; readonly after: number };
  readonly camps: {
    /** Frustration index before and after. */
    readonly before: number;
    readonly after: number;
    readonly isExact: boolean;
    /** Actors on the other side, once sides are called so that as few as possible are. */
    readonly changed: readonly number[];
    /** Actors in a camp before who have no signed tie after. */
    readonly without: readonly number[];
    /** Adjusted Rand index of the two divisions, among those in a camp in both. */
    readonly agreement: number;
  };
}

/**
 * Tells what differs between two views of the same actors: ranks by a metric, connectedness, and
 * the two camps that balance finds. Used to see what would go with a source.
 */
export function compareViews(
  columns: AnalysisColumns,
  before: ViewToCompare,
  after: ViewToCompare,
  options: ViewComparisonOptions,
): ViewComparison {
  return {
    ranks: compareRanks(columns, before, after, options),
    ...compareConnectedness(columns, before, after),
    camps: compareCamps(columns, before, after, options),
  };
}

const columnsFor = (columns: AnalysisColumns, { evidenceCount }: ViewToCompare) =>
  evidenceCount === undefined ? columns : { ...columns, evidenceCount };

function compareRanks(
  columns: AnalysisColumns,
  before: ViewToCompare,
  after: ViewToCompare,
  { metric, choices = {} }: ViewComparisonOptions,
): RankShift[] {
  if (metricById.get(metric)?.scope !== 'actor') throw new RangeError(`${metric} ranks no actors`);
  const rank = (view: ViewToCompare) => {
    const report = runMetric(columnsFor(columns, view), view.visible, metric, choices);
    const sorted = Float64Array.from(report.values).sort().reverse();
    const rankOfValue = new Map<number, number>();
    sorted.forEach((value, place) => {
      if (!rankOfValue.has(value)) rankOfValue.set(value, place + 1);
    });
    return new Map(
      Array.from(report.actors, (actor, at) => {
        const value = report.values[at]!;
        return [actor, { value, rank: rankOfValue.get(value)! }] as const;
      }),
    );
  };
  const [earlier, later] = [rank(before), rank(after)];
  const shifts: RankShift[] = [];
  for (const [actor, { value, rank: rankBefore }] of earlier) {
    const now = later.get(actor);
    if (now === undefined || now.rank === rankBefore) continue;
    const { value: valueAfter, rank: rankAfter } = now;
    shifts.push({ actor, valueBefore: value, valueAfter, rankBefore, rankAfter });
  }
  const shiftOf = ({ rankBefore, rankAfter }: RankShift) => Math.abs(rankAfter - rankBefore);
  return shifts.sort(
    (one, other) =>
      shiftOf(other) - shiftOf(one) || one.rankBefore - other.rankBefore || one.actor - other.actor,
  );
}

function compareConnectedness(
  columns: AnalysisColumns,
  before: ViewToCompare,
  after: ViewToCompare,
): Pick<ViewComparison, 'components' | 'connectedPairs'> {
  const [earlier, later] = [before, after].map(({ visible }) => {
    const sizes = listComponents(projectGraph(columns, visible)).map(({ length }) => length);
    return {
      parts: sizes.length,
      pairs: sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
    };
  });
  return {
    components: { before: earlier!.parts, after: later!.parts },
    connectedPairs: { before: earlier!.pairs, after: later!.pairs },
  };
}

function compareCamps(
  columns: AnalysisColumns,
  before: ViewToCompare,
  after: ViewToCompare,
  options: ViewComparisonOptions,
): ViewComparison['camps'] {
  const [earlier, later] = [before, after].map(({ visible }) => {
    const network = buildSignedNetwork(columns, visible, options.signs);
    const { index, method, factionOf } = measureFrustration(network, options);
    const campOf = new Map<number, number>();
    factionOf.forEach((camp, node) => {
      if (camp !== -1) campOf.set(network.dyads.actors[node]!, camp);
    });
    return { index, isExact: method === 'exact', campOf, parts: listSignedParts(network) };
  });
  const inBoth = [...earlier!.campOf.keys()].filter((actor) => later!.campOf.has(actor));
  const isInBoth = new Set(inBoth);
  const changed: number[] = [];
  // The sides of parts that no signed tie joins have nothing to do with each other.
  for (const part of later!.parts) {
    const known = part.filter((actor) => isInBoth.has(actor));
    const differing = known.filter(
      (actor) => earlier!.campOf.get(actor) !== later!.campOf.get(actor),
    );
    const isRenamed = differing.length * 2 > known.length;
    const others = new Set(differing);
    for (const actor of known) if (others.has(actor) !== isRenamed) changed.push(actor);
  }
  const hasChanged = new Set(changed);
  const campBefore = inBoth.map((actor) => earlier!.campOf.get(actor)!);
  return {
    before: earlier!.index,
    after: later!.index,
    isExact: earlier!.isExact && later!.isExact,
    changed: changed.sort((one, other) => one - other),
    without: [...earlier!.campOf.keys()]
      .filter((actor) => !later!.campOf.has(actor))
      .sort((one, other) => one - other),
    agreement: adjustedRandIndex(
      campBefore,
      inBoth.map((actor, at) => (hasChanged.has(actor) ? 1 - campBefore[at]! : campBefore[at]!)),
    ),
  };
}

/** The actors that dyads of a definite sign hold together, part by part. */
function listSignedParts({ dyads, verdicts }: SignedNetwork): number[][] {
  const first = Int32Array.from({ length: dyads.order }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (first[root] !== root) {
      first[root] = first[first[root]!]!;
      root = first[root]!;
    }
    return root;
  };
  verdicts.forEach((code, dyad) => {
    if (code === 1 || code === 2) first[find(dyads.to[dyad]!)] = find(dyads.from[dyad]!);
  });
  const parts = new Map<number, number[]>();
  dyads.actors.forEach((actor, node) => {
    const root = find(node);
    const known = parts.get(root);
    if (known === undefined) parts.set(root, [actor]);
    else known.push(actor);
  });
  return [...parts.values()];
}
