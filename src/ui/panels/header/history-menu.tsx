import { Check, ChevronDown } from 'lucide-react';
import {
  Menu,
  Button as MenuButton,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { numbered, useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
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
    <MenuTrigger>
      <MenuButton
        className={style.button!}
        aria-label={text('history.open')}
        isDisabled={steps.length === 0}
        data-testid="history"
      >
        <ChevronDown size={14} aria-hidden="true" />
      </MenuButton>
      <Popover className={style.popover!} placement="bottom" offset={4}>
        <Menu
          className={style.menu!}
          aria-label={text('history.title')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(here)]}
          onAction={(key) => travel(Number(key) - here)}
        >
          {numbered([text('history.first'), ...steps]).map(({ item: label, place: index }) => (
            <MenuItem
              key={index}
              id={String(index)}
              textValue={label}
              className={style.item!}
              data-undone={index > here}
            >
              <span className={style.check} aria-hidden="true">
                {index === here && <Check size={15} />}
              </span>
              <Text slot="label" className={style.label!}>
                {label}
              </Text>
              {index >= here && (
                <Text slot="description" className="visually-hidden">
                  {text(index === here ? 'history.now' : 'history.undone')}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
