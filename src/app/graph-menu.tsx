import { useRef } from 'react';
import { Menu, Popover } from 'react-aria-components';
import {
  COMMANDS,
  chosenActors,
  keyOfCommand,
  nameCompound,
  type GraphMenu as OpenMenu,
  type PageActions,
  selectCompounds,
} from '#state';
import { useActorName, useAppStore } from '#ui/hooks';
import { useCommandWords, useText } from '#ui/messages';
import { CommandItem } from '#ui/parts';
import style from './graph-menu.module.css';

const MOST_NAMES = 2;

/** What can be done with what was clicked; what cannot be done now says why. */
export function GraphMenu({ menu, page }: { menu: OpenMenu; page: PageActions }) {
  const text = useText();
  const wordsOf = useCommandWords();
  const store = useAppStore();
  const place = useRef<HTMLSpanElement>(null);
  const state = store.getState();
  const commands = COMMANDS.filter((command) => command.menus?.includes(menu.of));
  const close = () => state.openMenu(undefined);
  const nameOf = useActorName();
  const { graph } = state.open;
  const chosen = chosenActors(state).flatMap((id) => {
    const actor = graph?.actors[graph.actorIndexById.get(id) ?? -1];
    return actor ? [nameOf(actor)] : [];
  });
  const group = selectCompounds(state).find(({ id }) => id === menu.group);
  const ofChosen =
    chosen.length > MOST_NAMES
      ? text('menu.chosen', { count: chosen.length })
      : chosen.join(text('list.comma'));
  const heading = group ? nameCompound(state, group) : ofChosen;
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
        {menu.of !== 'ground' && heading !== '' && (
          <p className={style.heading}>
            <bdi>{heading}</bdi>
          </p>
        )}
        <Menu
          className={style.menu!}
          aria-label={menu.of === 'ground' || heading === '' ? text('commands.title') : heading}
          autoFocus="first"
          onClose={close}
          disabledKeys={commands.filter((one) => one.whyNot?.(state)).map(keyOfCommand)}
          onAction={(key) => {
            // What is done may be done to what the menu is of.
            const now = store.getState();
            close();
            commands.find((one) => keyOfCommand(one) === key)?.run(now, page);
          }}
        >
          {commands.map((command) => (
            <CommandItem
              key={keyOfCommand(command)}
              id={keyOfCommand(command)}
              keys={command.keys[0]}
              {...wordsOf(command, state)}
            />
          ))}
        </Menu>
      </Popover>
    </>
  );
}
