export * from './diverging-bars.ts';
export * from './dossier.ts';
export * from './hierarchy.ts';
export * from './main-extent.ts';
export * from './named-dates.ts';
