import type {
  AnalysisResult,
  AnalysisTask,
  BalanceTheory,
  LeftOut,
  TypeSign,
} from '#core/analysis';
import type { MarkEncoding } from '#core/appearance';
import type { Graph } from '#core/graph';
import type { ColourWish, Encoding, MetricWish } from '#core/view';
import type { WorkOptions } from '../ports.ts';

export const ANALYSIS_PARTS = ['metrics', 'sides', 'sources'] as const;
export type AnalysisPart = (typeof ANALYSIS_PARTS)[number];

/**
 * What the reader has asked in the analysis. It is no part of the view: links and undo know only
 * what of it is shown on the graph.
 */
export interface AnalysisState {
  readonly isOpen: boolean;
  readonly part: AnalysisPart;
  readonly wish: MetricWish;
  readonly theory: BalanceTheory;
  readonly camps: number;
  /** Days of the window that moves through time. */
  readonly days: number;
  /** Keys of the two sources that are compared, as `SourceKey`. */
  readonly compared: { readonly a: string; readonly b: string } | undefined;
  readonly leftOut: LeftOut | undefined;
  /** What a number rests on, while that is looked at. */
  readonly behind: Behind | undefined;
}

/** A number that has been opened: what it says, and the relationships that it rests on. */
export interface Behind {
  /** The graph that the indexes are of. */
  readonly graph: Graph;
  readonly title: string;
  /** What the number means, in a sentence. */
  readonly meaning: string;
  readonly relationships: readonly number[];
  /** Actors by index that it is about. */
  readonly actors: readonly number[];
}

export const FIRST_ANALYSIS: AnalysisState = {
  isOpen: false,
  part: 'metrics',
  wish: { metric: 'degree', direction: 'both', sign: 'all', weight: 'none' },
  theory: 'strong',
  camps: 2,
  days: 30,
  compared: undefined,
  leftOut: undefined,
  behind: undefined,
};

/** What the circles of a graph show instead of the usual, worked out for these wishes. */
export interface EncodedActors {
  readonly graph: Graph;
  readonly size: MetricWish | undefined;
  readonly colour: ColourWish | undefined;
  readonly marks: Pick<MarkEncoding, 'size' | 'colour'>;
}

export interface AnalysisActions {
  /** Opens, closes or changes what is asked in the analysis. */
  setAnalysis(change: Partial<AnalysisState>): void;
  /** Works something out on the open graph, beside the page. */
  analyse<Task extends AnalysisTask>(
    task: Task,
    options: WorkOptions,
  ): Promise<AnalysisResult<Task>>;
  /** Lets size, colour or lines on the graph stand for something else, as one step. */
  setEncoding(encoding: Encoding): void;
  /** Says how types count as friendly or hostile, as one step. */
  setTypeSigns(signs: readonly TypeSign[]): void;
}
