export * from './dataset.ts';
export { type Issue, formatPath } from './issue.ts';
export { LIMITS } from './limits.ts';
export { err, ok, type Result } from './result.ts';
export * from './vocabulary.ts';
