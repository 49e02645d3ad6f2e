export * from '#core/view';
export * from './app-state.ts';
export {
  COMMANDS,
  type Command,
  keyOf,
  keyOfCommand,
  type PageActions,
} from './commands/index.ts';
export * from './create-app-store.ts';
export {
  EXPANSION_LIMIT,
  selectActorSet,
  selectActors,
  selectHiddenNeighbours,
} from './explore.ts';
export { LANGUAGE_FACTS, LANGUAGES, type Language } from './language.ts';
export * from './ports.ts';
export { READABLE_EXTENSIONS } from './read-dataset-file.ts';
export * from './saved-views.ts';
export * from './selectors.ts';
export type { StepName, StepThings } from './step-name.ts';
export * from './workspace/index.ts';
