/**
 * What a user has chosen to see. Plain data: it goes to the URL, to storage and to undo as it is.
 * A filter hides; selection, focus and highlight are other states.
 */
export interface Filter {
  readonly chips: readonly Chip[];
  /** Time window in ISO days, both ends included; absent means all time. */
  readonly window?: TimeWindow;
  /** Whether actors without a visible relationship stay on the canvas. */
  readonly isolates: 'hide' | 'show';
}

export interface TimeWindow {
  readonly from: string;
  readonly to: string;
  /** `possibly`: the dates may fall in the window; `certainly`: they do. */
  readonly precision: 'possibly' | 'certainly';
  readonly undated: 'keep' | 'drop';
}

/**
 * One condition. All enabled chips must hold. `include` keeps what has one of the values,
 * `exclude` drops it. The value `''` stands for "not stated".
 */
export interface Chip {
  readonly field: FilterFieldId;
  readonly mode: 'include' | 'exclude';
  readonly values: readonly string[];
  readonly enabled: boolean;
  /** For actor fields: `both` ends must match, or `either` (keeps edges to the outside). */
  readonly ends?: 'both' | 'either';
}

/** What a chip can ask for; `filter-fields.ts` holds the meaning of each, and a test that both agree. */
export const FILTER_FIELD_IDS = [
  'type',
  'group',
  'kind',
  'actor',
  'document',
  'badge',
  'voice',
  'status',
  'family',
  'subtype',
  'sign',
  'publisher',
  'speaker',
] as const;
export type FilterFieldId = (typeof FILTER_FIELD_IDS)[number];

export const NO_FILTER: Filter = { chips: [], isolates: 'hide' };
