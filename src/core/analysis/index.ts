export * from './actor-search.ts';
