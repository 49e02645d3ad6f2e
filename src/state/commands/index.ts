import { ACTOR_COMMANDS } from './actor-commands.ts';
import type { Command } from './command.ts';
import { PAGE_COMMANDS } from './page-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

export { type Command, keyOf, type PageActions } from './command.ts';

/** Everything that can be done, in the order of the palette. */
export const COMMANDS: readonly Command[] = [...PAGE_COMMANDS, ...VIEW_COMMANDS, ...ACTOR_COMMANDS];
