export { analysisActions, followEncoding } from './analysis-actions.ts';
export * from './analysis-state.ts';
