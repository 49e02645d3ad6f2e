export type { DataCheck } from './data-check.ts';
export { DATA_CHECKS } from './data-checks.ts';
export * from './document-text.ts';
export * from './finding.ts';
export * from './run-data-checks.ts';
export { WORK_CHECKS } from './work-checks.ts';
