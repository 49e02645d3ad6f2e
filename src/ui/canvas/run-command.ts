import { type AppStore, COMMANDS, type Command, type PageActions } from '#state';

/** Commands of the graph need nothing of the page. */
const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };

const COMMAND_BY_KEY = new Map(
  COMMANDS.filter((command) => command.scope === 'canvas').flatMap((command) =>
    command.keys.map((key) => [key, command] as const),
  ),
);

/** The command that a key stands for on the graph. */
export const commandOfKey = (key: string): Command | undefined => COMMAND_BY_KEY.get(key);

export const EXPAND = COMMANDS.find(({ id }) => id === 'command.actor.expand');

/** Does it, or says why it cannot be done now; Escape goes without saying. */
export function runCommand(state: AppStore, command: Command | undefined): void {
  const reason = command?.whyNot?.(state);
  if (reason === undefined) command?.run(state, NO_PAGE);
  else if (!command?.keys.includes('Escape')) state.notify({ id: reason });
}
