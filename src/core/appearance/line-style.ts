export type ThemeId = 'light' | 'dark';

export type HeadShape =
  | 'none'
  | 'triangle'
  | 'triangle-open'
  | 'vee'
  | 'vee-open'
  | 'tee'
  | 'diamond'
  | 'circle-open';

/** How a relationship type is drawn: colour, dash and head always go together. */
export interface LineStyle {
  readonly colour: string;
  /** Lengths of dashes and gaps in units of line width 1; empty is solid. */
  readonly dash: readonly number[];
  readonly head: HeadShape;
  /** Base width in pixels at zoom 1 for one relationship. */
  readonly width: number;
}
