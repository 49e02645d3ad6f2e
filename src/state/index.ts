export * from './app-state.ts';
export {
  COMMANDS,
  type Command,
  keyOf,
  keyOfCommand,
  type PageActions,
} from './commands/index.ts';
export * from './create-app-store.ts';
export { LANGUAGE_FACTS, LANGUAGES, type Language } from './language.ts';
export * from './ports.ts';
export { READABLE_EXTENSIONS } from './read-dataset-file.ts';
export { selectedPart } from './selected-part.ts';
export * from './selection.ts';
export * from './selectors.ts';
export * from './view.ts';
export * from './view-link.ts';
