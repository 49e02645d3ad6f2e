import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuItem, Text } from 'react-aria-components';
import { Keys } from './keys.tsx';
import style from './menu.module.css';

interface CommandItemProps {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done now. */
  readonly reason?: string | undefined;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
}

/** A command in a menu with its keys, or with the reason why it cannot be done. */
export function CommandItem({ id, label, reason, keys }: CommandItemProps) {
  return (
    <MenuItem id={id} textValue={label} className={style.command!}>
      <Text slot="label">{label}</Text>
      {reason === undefined ? (
        keys !== undefined && <Keys of={keys} />
      ) : (
        <Text slot="description" className={style.reason!}>
          {reason}
        </Text>
      )}
    </MenuItem>
  );
}

interface ChoiceItemProps {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
  readonly className?: string | undefined;
  /** What a screen reader says behind the label. */
  readonly children?: ReactNode;
}

/** One of several in a menu; the chosen one is ticked. */
export function ChoiceItem({ id, label, lang, className, children }: ChoiceItemProps) {
  return (
    <MenuItem id={id} textValue={label} className={`${style.choice} ${className ?? ''}`}>
      {({ isSelected }) => (
        <>
          <span className={style.check} aria-hidden="true">
            {isSelected && <Check size={15} />}
          </span>
          <Text slot="label" lang={lang}>
            {label}
          </Text>
          {children}
        </>
      )}
    </MenuItem>
  );
}
