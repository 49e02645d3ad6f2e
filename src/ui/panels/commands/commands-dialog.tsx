import { useState } from 'react';
import { Autocomplete, Input, Label, Menu, SearchField, useFilter } from 'react-aria-components';
import { COMMANDS, keyOfCommand, type PageActions } from '#state';
import { useAppStore } from '#ui/hooks';
import { useCommandWords, useText } from '#ui/messages';
import { CommandItem, Dialog } from '#ui/parts';
import style from './commands-dialog.module.css';

interface CommandsDialogProps {
  readonly page: PageActions;
  onClose(): void;
}

/** Every command by name; one that cannot be done now says why. */
export function CommandsDialog({ page, onClose }: CommandsDialogProps) {
  const text = useText();
  const wordsOf = useCommandWords();
  const store = useAppStore();
  const { contains } = useFilter({ sensitivity: 'base' });
  // What can be done is asked once: running a command closes the dialog.
  const [state] = useState(() => store.getState());
  const run = (id: string) => {
    const command = COMMANDS.find((other) => keyOfCommand(other) === id);
    onClose();
    command?.run(store.getState(), page);
  };
  return (
    <Dialog title={text('commands.title')} closeLabel={text('inspector.close')} onClose={onClose}>
      <div className={style.commands} data-testid="commands">
        <Autocomplete filter={contains}>
          <SearchField autoFocus className={style.find!}>
            <Label className="visually-hidden">{text('commands.find')}</Label>
            <Input className={style.input!} placeholder={text('commands.find')} />
          </SearchField>
          <Menu
            className={style.list!}
            aria-label={text('commands.title')}
            onAction={(key) => run(String(key))}
            disabledKeys={COMMANDS.filter((command) => command.whyNot?.(state)).map(keyOfCommand)}
            renderEmptyState={() => <p className={style.none}>{text('commands.none')}</p>}
          >
            {COMMANDS.map((command) => (
              <CommandItem
                key={keyOfCommand(command)}
                id={keyOfCommand(command)}
                keys={command.keys[0]}
                {...wordsOf(command, state)}
              />
            ))}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
