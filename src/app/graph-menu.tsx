import { useRef } from 'react';
import { Menu, MenuItem, Popover, Text } from 'react-aria-components';
import { COMMANDS, keyOfCommand, type GraphMenu as OpenMenu, type PageActions } from '#state';
import { useAppStore } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Keys } from '#ui/parts';
import style from './graph-menu.module.css';

/** What can be done with what was clicked; what cannot be done now says why. */
export function GraphMenu({ menu, page }: { menu: OpenMenu; page: PageActions }) {
  const text = useText();
  const store = useAppStore();
  const place = useRef<HTMLSpanElement>(null);
  const state = store.getState();
  const commands = COMMANDS.filter((command) => command.menus?.includes(menu.of));
  const close = () => state.openMenu(undefined);
  return (
    <>
      <span
        ref={place}
        className={style.place}
        style={{ insetBlockStart: menu.y, left: menu.x }}
        aria-hidden="true"
      />
      <Popover
        className={style.popover!}
        triggerRef={place}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <Menu
          className={style.menu!}
          aria-label={text('commands.title')}
          autoFocus="first"
          onClose={close}
          disabledKeys={commands.filter((one) => one.whyNot?.(state)).map(keyOfCommand)}
          onAction={(key) => {
            close();
            commands.find((one) => keyOfCommand(one) === key)?.run(store.getState(), page);
          }}
        >
          {commands.map((command) => {
            const reason = command.whyNot?.(state);
            const label = text(command.id as MessageId, command.values);
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
                  command.keys[0] && <Keys of={command.keys[0]} />
                )}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </>
  );
}
