import { Pencil } from 'lucide-react';
import { Header, Menu, MenuSection } from 'react-aria-components';
import { COMMANDS, keyOfCommand, type PageActions } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useCommandWords, useText } from '#ui/messages';
import { CommandItem, DropMenu, menuList } from '#ui/parts';
import style from './edit-menu.module.css';

/** Everything that changes the data or says where it is kept; the same commands as in the palette. */
const EDIT_COMMANDS = COMMANDS.filter(({ id }) => id.startsWith('command.edit.'));
/** None of these needs anything of the page. */
const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };

/** The menu of editing; beside it stands whether the work is saved. */
export function EditMenu() {
  const text = useText();
  const wordsOf = useCommandWords();
  const store = useAppStore();
  const workspace = useApp((state) => state.workspace);
  const hasGraph = useApp((state) => state.open.graph !== undefined);
  // What can be done depends on these; a menu that is open follows.
  useApp((state) => state.view.selection);
  const state = store.getState();
  const saved = useSaveWords();
  return (
    <>
      {workspace && (
        <span className={style.status} role="status" data-testid="save-status">
          {saved}
        </span>
      )}
      <DropMenu
        label={text('header.edit')}
        icon={<Pencil size={16} aria-hidden="true" />}
        placement="bottom end"
        isDisabled={!hasGraph}
        testId="edit-menu"
      >
        <Menu
          className={menuList}
          aria-label={text('header.edit')}
          disabledKeys={EDIT_COMMANDS.filter((one) => one.whyNot?.(state)).map(keyOfCommand)}
          onAction={(key) => {
            const command = EDIT_COMMANDS.find((one) => keyOfCommand(one) === key);
            command?.run(store.getState(), NO_PAGE);
          }}
        >
          <MenuSection>
            <Header className={style.head!}>
              {workspace ? (
                <>
                  <bdi>{workspace.title}</bdi> · {saved}
                </>
              ) : (
                text('edit.shipped')
              )}
            </Header>
            {EDIT_COMMANDS.map((command) => (
              <CommandItem
                key={keyOfCommand(command)}
                id={keyOfCommand(command)}
                keys={command.keys[0]}
                {...wordsOf(command, state)}
              />
            ))}
          </MenuSection>
        </Menu>
      </DropMenu>
    </>
  );
}

function useSaveWords(): string {
  const text = useText();
  const workspace = useApp((state) => state.workspace);
  if (!workspace) return '';
  if (workspace.readOnly) return text('workspace.status.readOnly');
  switch (workspace.status.is) {
    case 'saved':
      return text('workspace.status.saved');
    case 'saving':
      return text('workspace.status.saving');
    case 'not-saved':
      return text('workspace.status.notSaved');
  }
}
