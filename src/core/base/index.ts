export * from './bitset.ts';
export { foldText } from './fold-text.ts';
