import type { AppState } from './app-state.ts';
import { selectReading } from './selectors.ts';

/** Why there is no other layout to choose, as a message id: a large graph in groups has only one. */
export const whyNoLayout = (state: AppState): 'why.layoutOfGroups' | undefined =>
  selectReading(state)?.isInGroups ? 'why.layoutOfGroups' : undefined;
