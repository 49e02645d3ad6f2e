import type { HeadShape, ThemeId } from './line-style.ts';

/** A line style with its colour for each theme. */
export interface LineShape {
  readonly colour: Readonly<Record<ThemeId, string>>;
  readonly dash: readonly number[];
  readonly head: HeadShape;
  readonly width: number;
}

const SOLID: readonly number[] = [];
const LONG_DASHES = [6, 2.5];
const SHORT_DASHES = [3, 1.8];
const FINE_DASHES = [2, 2];
const DOTS = [1, 1.4];
const SPARSE_DOTS = [1, 3];
const DASH_DOT = [5, 2, 1, 2];

const shape = (
  light: string,
  dark: string,
  width: number,
  dash: readonly number[],
  head: HeadShape,
): LineShape => ({ colour: { light, dark }, dash, head, width });

/**
 * One row a type of the vocabulary, after the colour set of Okabe and Ito (2008), darkened or
 * lightened until each line has 3:1 on its ground. Colour, dash and head carry the type together:
 * a filled head is something done, an open head something announced, shown or said.
 */
export const LINE_SHAPES: Readonly<Record<string, LineShape>> = {
  attack: shape('#d24a00', '#ee6a36', 1.9, SOLID, 'triangle'),
  threat: shape('#c07c00', '#f0ab2e', 1.6, LONG_DASHES, 'triangle-open'),
  posture: shape('#8d7a16', '#cdb750', 1.4, SHORT_DASHES, 'triangle-open'),
  coercion: shape('#854a12', '#c98a50', 1.5, SHORT_DASHES, 'triangle'),
  sanction: shape('#7a3f9e', '#b98be0', 1.8, DOTS, 'tee'),
  opposition: shape('#c4578f', '#e58fba', 1.25, DASH_DOT, 'vee-open'),
  alliance: shape('#0068a8', '#4ba3e3', 1.9, SOLID, 'none'),
  support: shape('#3494cb', '#7cc8f2', 1.5, SOLID, 'vee'),
  command: shape('#45474c', '#a9acb3', 1.1, SOLID, 'diamond'),
  membership: shape('#8b8d90', '#8a8d94', 1, SOLID, 'circle-open'),
  lineage: shape('#8b8d90', '#8a8d94', 1, LONG_DASHES, 'circle-open'),
  negotiation: shape('#00905f', '#3fc297', 1.4, SHORT_DASHES, 'none'),
  deployment: shape('#76871a', '#b3c45a', 1.4, FINE_DASHES, 'vee'),
  statement: shape('#6c85aa', '#8ba6cc', 1.3, SPARSE_DOTS, 'vee-open'),
};

/** For a dataset's own types, in turn; no combination of dash and head repeats one above. */
export const OWN_TYPE_SHAPES: readonly LineShape[] = [
  shape('#007a87', '#45b9c6', 1.4, DASH_DOT, 'triangle'),
  shape('#a03c5c', '#dd8aa4', 1.4, FINE_DASHES, 'diamond'),
  shape('#5a61ad', '#9aa1e8', 1.4, LONG_DASHES, 'vee'),
  shape('#4f7d3a', '#93c27c', 1.4, DOTS, 'triangle-open'),
  shape('#8a5a78', '#c79ab6', 1.4, SOLID, 'vee-open'),
  shape('#2f6f9f', '#7db2d8', 1.4, SPARSE_DOTS, 'tee'),
  shape('#9a6a4a', '#cfa486', 1.4, DASH_DOT, 'circle-open'),
  shape('#5c6f75', '#9db1b8', 1.4, SHORT_DASHES, 'diamond'),
];
