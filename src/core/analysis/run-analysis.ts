import type { Community } from '#core/graph';
import type { AnalysisColumns } from './analysis-columns.ts';
import {
  type BalanceOverTime,
  buildSignedNetwork,
  compareFactionCounts,
  type DayWindow,
  type Factions,
  type Frustration,
  findTriads,
  followBalance,
  measureFrustration,
  measureFrustrationByWindow,
  type SignedNetwork,
  type SplitOptions,
  type Triads,
  type TypeSigns,
  type WindowFrustration,
  type WindowOptions,
} from './balance/index.ts';
import {
  compareViews,
  type ViewComparison,
  type ViewComparisonOptions,
  type ViewToCompare,
} from './compare-views.ts';
import {
  divideIntoCommunities,
  type MetricReport,
  type ProjectionChoices,
  type ReportProgress,
  runMetric,
  type VisibleParts,
} from './metrics/index.ts';

/** A piece of work that may take long; plain data, so that it can be sent to a worker. */
export type AnalysisTask =
  | {
      readonly kind: 'metric';
      readonly visible: VisibleParts;
      readonly metric: string;
      readonly choices?: Partial<ProjectionChoices>;
    }
  | {
      readonly kind: 'balance';
      readonly visible: VisibleParts;
      readonly signs: TypeSigns;
      readonly options?: SplitOptions;
    }
  | {
      readonly kind: 'factions';
      readonly visible: VisibleParts;
      readonly signs: TypeSigns;
      readonly most: number;
      readonly options?: SplitOptions;
    }
  | {
      readonly kind: 'balance-over-time';
      readonly visible: Pick<VisibleParts, 'relationships'>;
      readonly signs: TypeSigns;
      readonly window: WindowOptions;
    }
  | {
      readonly kind: 'frustration-by-window';
      readonly visible: VisibleParts;
      readonly signs: TypeSigns;
      readonly windows: readonly DayWindow[];
      readonly undated: 'keep' | 'drop';
      readonly options?: SplitOptions;
    }
  | {
      readonly kind: 'compare-views';
      readonly before: ViewToCompare;
      readonly after: ViewToCompare;
      readonly options: ViewComparisonOptions;
    }
  /** Of the whole dataset, whatever is visible. */
  | { readonly kind: 'communities' };

/** Dyads, triads and the split into two of what is visible. */
export interface BalanceReport {
  readonly network: SignedNetwork;
  readonly triads: Triads;
  readonly frustration: Frustration;
}

/** What each kind of task comes to. */
export interface AnalysisResults {
  readonly metric: MetricReport;
  readonly balance: BalanceReport;
  readonly factions: readonly Factions[];
  readonly 'balance-over-time': BalanceOverTime;
  readonly 'frustration-by-window': readonly WindowFrustration[];
  readonly 'compare-views': ViewComparison;
  readonly communities: readonly Community[];
}
export type AnalysisResult<Task extends AnalysisTask> = AnalysisResults[Task['kind']];

/** Does a piece of work; the same in a worker, on the page and on the command line. */
export function runAnalysis<Task extends AnalysisTask>(
  columns: AnalysisColumns,
  task: Task,
  onProgress?: ReportProgress,
): AnalysisResult<Task>;
export function runAnalysis(
  columns: AnalysisColumns,
  task: AnalysisTask,
  onProgress?: ReportProgress,
): AnalysisResults[keyof AnalysisResults] {
  switch (task.kind) {
    case 'metric':
      return runMetric(columns, task.visible, task.metric, task.choices, onProgress);
    case 'balance': {
      const network = buildSignedNetwork(columns, task.visible, task.signs);
      onProgress?.(0.2);
      const triads = findTriads(network);
      onProgress?.(0.4);
      return { network, triads, frustration: measureFrustration(network, task.options) };
    }
    case 'factions': {
      const network = buildSignedNetwork(columns, task.visible, task.signs);
      return compareFactionCounts(network, task.most, task.options, onProgress);
    }
    case 'balance-over-time':
      return followBalance(columns, task.visible.relationships, task.signs, task.window);
    case 'frustration-by-window': {
      const { visible, signs, windows, undated, options } = task;
      return measureFrustrationByWindow(
        columns,
        visible,
        signs,
        windows,
        undated,
        options,
        onProgress,
      );
    }
    case 'compare-views':
      return compareViews(columns, task.before, task.after, task.options);
    case 'communities':
      return divideIntoCommunities(columns, onProgress);
  }
}
