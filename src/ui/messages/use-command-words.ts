import type { AppStore, Command } from '#state';
import type { MessageId } from './en.ts';
import { useText } from './use-text.ts';

/** What a command is called, and why it cannot be done now. */
export interface CommandWords {
  readonly label: string;
  readonly reason: string | undefined;
}

/** Gives the words of commands; some are called by what is chosen. */
export function useCommandWords(): (command: Command, state: AppStore) => CommandWords {
  const text = useText();
  return (command, state) => {
    const reason = command.whyNot?.(state);
    return {
      label: text((command.label?.(state) ?? command.id) as MessageId, command.values),
      reason: reason === undefined ? undefined : text(reason as MessageId),
    };
  };
}
