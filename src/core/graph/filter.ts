/**
 * What a user has chosen to see. Plain data: it goes to the URL, to storage and to undo as it is,
 * and is replaced, never changed. A filter hides; selection, focus and highlight are other states.
 */
export interface Filter {
  /** The stack of conditions, in the order in which they were added. */
  readonly chips: readonly Chip[];
  /** Chips that belong together; absent where there are none. */
  readonly groups?: readonly ChipGroup[];
  /**
   * Whether `all` include chips and groups must hold, which is the default, or whether `any` of
   * them is enough. An exclude chip of the stack holds either way: what is hidden stays hidden.
   */
  readonly match?: Match;
  /** When it happened; absent means at any time. Holds beside every chip. */
  readonly window?: TimeWindow;
  /** When it was known; absent means now. Holds beside every chip. */
  readonly knownOn?: KnownOn;
  /** What becomes of actors without a visible relationship: gone, drawn faded, or as the others. */
  readonly isolates: 'hide' | 'fade' | 'show';
}

export type Match = 'all' | 'any';

/** A span of ISO days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The first clock: when things happened. */
export interface TimeWindow {
  /** A relationship is held when one of them holds it; none means all time. */
  readonly ranges: readonly DayRange[];
  /** `possibly`: the dates may fall in the window; `certainly`: they do. */
  readonly precision: 'possibly' | 'certainly';
  /** Whether relationships without any date stay. */
  readonly undated: 'keep' | 'drop';
}

/** The second clock: only what had certainly been published by the end of a day counts. */
export interface KnownOn {
  /** An ISO day. */
  readonly day: string;
  /** Whether documents without a date count as published by then. */
  readonly undated: 'keep' | 'drop';
}

/**
 * One condition. `include` keeps what has one of the values, `exclude` drops it. What a value
 * says depends on its field; the value `''` of a field of choices stands for "not stated".
 */
export interface Chip {
  readonly field: FilterFieldId;
  readonly mode: 'include' | 'exclude';
  readonly values: readonly string[];
  /** A chip that is switched off is kept in the stack and asks for nothing. */
  readonly enabled: boolean;
  /** For actor fields: `both` ends must match, or `either` (keeps edges to the outside). */
  readonly ends?: 'both' | 'either';
}

/**
 * Conditions that count as one: plain logic, in which an exclude chip is one condition among the
 * others. "No statements, unless they involve this actor" is a group of `any`.
 */
export interface ChipGroup {
  readonly match: Match;
  readonly chips: readonly Chip[];
  readonly enabled: boolean;
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
  'tag',
  'place',
  'date',
  'text',
  'degree',
  'ego',
] as const;
export type FilterFieldId = (typeof FILTER_FIELD_IDS)[number];

export const NO_FILTER: Filter = { chips: [], isolates: 'hide' };
