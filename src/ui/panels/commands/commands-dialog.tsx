import { useState } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  Menu,
  MenuItem,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components';
import { COMMANDS, keyOfCommand, type PageActions } from '#state';
import { useAppStore } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Dialog, Keys } from '#ui/parts';
import style from './commands-dialog.module.css';

interface CommandsDialogProps {
  readonly page: PageActions;
  onClose(): void;
}

/** Every command by name; one that cannot be done now says why. */
export function CommandsDialog({ page, onClose }: CommandsDialogProps) {
  const text = useText();
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
            {COMMANDS.map((command) => {
              const reason = command.whyNot?.(state);
              const label = text(
                (command.label?.(state) ?? command.id) as MessageId,
                command.values,
              );
              const key = command.keys[0];
              return (
                <MenuItem
                  key={keyOfCommand(command)}
                  id={keyOfCommand(command)}
                  textValue={label}
                  className={style.item!}
                >
                  <Text slot="label">{label}</Text>
                  {reason ? (
                    <Text slot="description" className={style.reason!}>
                      {text(reason as MessageId)}
                    </Text>
                  ) : (
                    key && <Keys of={key} />
                  )}
                </MenuItem>
              );
            })}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
