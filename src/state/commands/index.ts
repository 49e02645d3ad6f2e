import { ACTOR_COMMANDS } from './actor-commands.ts';
import { BETWEEN_COMMANDS } from './between-commands.ts';
import type { Command } from './command.ts';
import { EDIT_COMMANDS } from './edit-commands.ts';
import { EXPLORE_COMMANDS } from './explore-commands.ts';
import { FOCUS_COMMANDS } from './focus-commands.ts';
import { GROUPING_COMMANDS } from './grouping-commands.ts';
import { LANGUAGE_COMMANDS } from './language-commands.ts';
import { LAYOUT_COMMANDS } from './layout-commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { SELECTION_COMMANDS } from './selection-commands.ts';
import { TIME_COMMANDS } from './time-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

export { type Command, keyOf, type PageActions } from './command.ts';

/** Everything that can be done, in the order of the palette. */
export const COMMANDS: readonly Command[] = [
  ...PAGE_COMMANDS,
  ...VIEW_COMMANDS,
  ...LAYOUT_COMMANDS,
  ...TIME_COMMANDS,
  ...SELECTION_COMMANDS,
  ...ACTOR_COMMANDS,
  ...EXPLORE_COMMANDS,
  ...BETWEEN_COMMANDS,
  ...FOCUS_COMMANDS,
  ...GROUPING_COMMANDS,
  ...LANGUAGE_COMMANDS,
  ...EDIT_COMMANDS,
];

/** Tells commands apart in lists: one name may stand for several, such as the depths of a focus. */
export const keyOfCommand = ({ id, values }: Command): string =>
  [id, ...Object.values(values ?? {})].join(' ');
