export * from '#core/view';
export {
  ANALYSIS_PARTS,
  type AnalysisPart,
  type AnalysisState,
  type Behind,
} from './analysis/index.ts';
export * from './app-state.ts';
export { canCancelArranging, nameArranging } from './arranging-work.ts';
export { chosenActors } from './commands/chosen-actors.ts';
export {
  COMMANDS,
  type Command,
  keyOf,
  keyOfCommand,
  type PageActions,
} from './commands/index.ts';
export * from './create-app-store.ts';
export type { Deleted, EditTarget } from './edit-target.ts';
export {
  EXPANSION_LIMIT,
  selectActorSet,
  selectActors,
  selectHiddenNeighbours,
} from './explore.ts';
export * from './figure-ports.ts';
export { highlightOfPaths } from './highlight-of-paths.ts';
export type { ChosenFile, ImportChoice, Importing } from './importing/importing.ts';
export { isSame } from './is-same.ts';
export { LANGUAGE_FACTS, LANGUAGES, type Language, readLanguage } from './language.ts';
export * from './ports.ts';
export * from './saved-views.ts';
export * from './selectors.ts';
export { nextLines, selectSimplified } from './simplified.ts';
export type { StepName, StepThings } from './step-name.ts';
export * from './stories.ts';
export { selectPresentedStory } from './story-actions.ts';
export { whyNoLayout } from './why-no-layout.ts';
export * from './workspace/index.ts';
