export type { LayoutProgress } from './arrange-afresh.ts';
export { arrangeByBlocs } from './arrange-by-blocs.ts';
export type { LayoutInput, Positions } from './positions.ts';
export { type LayoutQuality, measureLayout } from './quality.ts';
