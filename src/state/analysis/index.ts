export { type AnalysisActions, analysisActions, followEncoding } from './analysis-actions.ts';
export * from './analysis-state.ts';
export { encodingOf } from './select-encoding.ts';
