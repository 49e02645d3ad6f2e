import type { Projection, ProjectionChoices } from './projection.ts';

/** The work that a metric is described in; told at the edge in the reader's language. */
export interface Citation {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
}

/** Whether every actor was a starting point, or a seeded sample of them. */
export type MetricMethod =
  | { readonly kind: 'exact' }
  | { readonly kind: 'sampled'; readonly samples: number; readonly of: number };

/** Called now and then with the share of the work that is done, 0 to 1. */
export type ReportProgress = (share: number) => void;

/** The choices that a metric takes, its usual one first; where there is one, it is given. */
export interface MetricChoices {
  readonly direction: readonly ProjectionChoices['direction'][];
  readonly sign: readonly ProjectionChoices['sign'][];
  readonly weight: readonly ProjectionChoices['weight'][];
}

interface MetricHead {
  readonly id: string;
  readonly family: 'ties' | 'position' | 'cohesion' | 'groups';
  /** An amount to rank by, a number that only names a group, or 1 and 0 for yes and no. */
  readonly kind: 'amount' | 'group' | 'flag';
  readonly choices: MetricChoices;
  /** Leaves symmetric types out, where going both ways is what is asked. */
  readonly takesDirectedTypesOnly?: true;
  /** Message ids: its name, what it says in a sentence, and how it is worked out. */
  readonly explanation: {
    readonly name: string;
    readonly meaning: string;
    readonly method: string;
  };
  readonly citation: Citation;
  readonly methodFor: (projection: Projection) => MetricMethod;
}

/** A value for every actor, by node of the projection. */
export interface ActorMetric extends MetricHead {
  readonly scope: 'actor';
  readonly compute: (projection: Projection, onProgress?: ReportProgress) => Float64Array;
  /** The relationships that the value of a node rests on, ascending. */
  readonly restsOn: (projection: Projection, node: number, values: Float64Array) => number[];
}

/** One value for the whole visible graph. */
export interface GraphMetric extends MetricHead {
  readonly scope: 'graph';
  readonly compute: (projection: Projection, onProgress?: ReportProgress) => number;
  readonly restsOn: (projection: Projection) => number[];
}

export type Metric = ActorMetric | GraphMetric;

export const exactly = (): MetricMethod => ({ kind: 'exact' });
