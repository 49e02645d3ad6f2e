import { ChevronDown } from 'lucide-react';
import { Menu, Text } from 'react-aria-components';
import { numbered, useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { ChoiceItem, DropMenu, menuList } from '#ui/parts';
import style from './history-menu.module.css';
import { useStepName } from './use-step-name.ts';

/** All steps that were taken, with those taken back in grey; a choice goes there at once. */
export function HistoryMenu() {
  const text = useText();
  const stepName = useStepName();
  const { past, future } = useApp((state) => state.history);
  const travel = useAppStore().getState().travel;
  const here = past.length;
  const steps = [...past, ...future].map(({ name }) => stepName(name));
  return (
    <DropMenu
      label={text('history.open')}
      icon={<ChevronDown size={14} aria-hidden="true" />}
      placement="bottom"
      isDisabled={steps.length === 0}
      isNarrow
      testId="history"
    >
      <Menu
        className={menuList}
        aria-label={text('history.title')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(here)]}
        onAction={(key) => travel(Number(key) - here)}
      >
        {numbered([text('history.first'), ...steps]).map(({ item: label, place: index }) => (
          <ChoiceItem
            key={index}
            id={String(index)}
            label={label}
            className={index > here ? style.undone : style.step}
          >
            {index >= here && (
              <Text slot="description" className="visually-hidden">
                {text(index === here ? 'history.now' : 'history.undone')}
              </Text>
            )}
          </ChoiceItem>
        ))}
      </Menu>
    </DropMenu>
  );
}
