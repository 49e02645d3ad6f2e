import type { ReactNode } from 'react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import style from './menu.module.css';

interface DropMenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly placement: 'bottom' | 'bottom end';
  readonly isDisabled?: boolean;
  /** For a button close to another one. */
  readonly isNarrow?: boolean;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A button with a sign on it that opens a menu below. */
export function DropMenu(props: DropMenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={props.isNarrow ? `${style.button} ${style.narrow}` : style.button!}
        aria-label={props.label}
        isDisabled={props.isDisabled ?? false}
        data-testid={props.testId}
      >
        {props.icon}
      </Button>
      <Popover className={style.popover!} placement={props.placement} offset={4}>
        {props.children}
      </Popover>
    </MenuTrigger>
  );
}

/** The class of the list in a menu that drops down. */
export const menuList = style.menu!;
