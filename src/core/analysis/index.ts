export * from './actor-search.ts';
export * from './adjacency-matrix.ts';
export { type AnalysisColumns, columnsOf } from './analysis-columns.ts';
export * from './balance/index.ts';
export * from './common-neighbours.ts';
export type {
  RankShift,
  ViewComparison,
  ViewComparisonOptions,
  ViewToCompare,
} from './compare-views.ts';
export * from './count-badges.ts';
export type { BinCounts, TimeReading } from './count-by-bin.ts';
export * from './coverage.ts';
export * from './data-quality/index.ts';
export * from './describe-view.ts';
export * from './dossier/index.ts';
export {
  type Dyad,
  type DyadOptions,
  type DyadTimeline,
  type DyadType,
  describeDyad,
} from './dyad.ts';
export type {
  DocumentShare,
  EvidenceBySide,
  EvidencePlace,
  EvidenceSide,
  EvidenceTest,
} from './dyad-evidence.ts';
export { evidenceAt } from './evidence-at.ts';
export * from './expansion.ts';
export * from './hidden-neighbours.ts';
export type { MatrixGroups, MatrixOrder, MatrixRow } from './matrix-rows.ts';
export * from './metrics/index.ts';
export * from './publication-marks.ts';
export { relationshipsOfCell } from './relationships-of-cell.ts';
export {
  type AnalysisResult,
  type AnalysisTask,
  type BalanceReport,
  runAnalysis,
} from './run-analysis.ts';
export * from './selection-sets.ts';
export * from './shortest-paths.ts';
export type { SignCounts, SignVerdict } from './sign-balance.ts';
export * from './sources/index.ts';
export type { BinUnit, TimeBins } from './time-bins.ts';
export * from './timeline-histogram.ts';
export type { VisibleRelationships, WalkDirection } from './visible-ties.ts';
