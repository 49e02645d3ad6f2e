export * from './actor-search.ts';
export * from './count-badges.ts';
export * from './coverage.ts';
export * from './data-quality/index.ts';
