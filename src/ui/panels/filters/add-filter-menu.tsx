import { Plus } from 'lucide-react';
import {
  Header,
  Menu,
  Button as MenuButton,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import type { FilterFieldId } from '#core/graph';
import { useText } from '#ui/messages';
import { FIELD_SECTIONS, fieldLabel } from './field-list.ts';
import style from './filters-panel.module.css';

interface AddFilterMenuProps {
  readonly label: string;
  onChoose(field: FilterFieldId): void;
}

/** Everything that can be asked for, by what it is about. */
export function AddFilterMenu({ label, onChoose }: AddFilterMenuProps) {
  const text = useText();
  return (
    <MenuTrigger>
      <MenuButton className={style.add!}>
        <Plus size={15} aria-hidden="true" />
        {label}
      </MenuButton>
      <Popover className={style.menuBox!} placement="bottom start" offset={2}>
        <Menu
          className={style.menu!}
          aria-label={label}
          onAction={(key) => onChoose(key as FilterFieldId)}
        >
          {FIELD_SECTIONS.map(({ title, fields }) => (
            <MenuSection key={title}>
              <Header className={style.menuHead!}>{text(title)}</Header>
              {fields.map((field) => {
                const name = text(fieldLabel(field));
                return (
                  <MenuItem key={field} id={field} textValue={name} className={style.menuItem!}>
                    <Text slot="label">{name}</Text>
                  </MenuItem>
                );
              })}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
