import { Check, Languages } from 'lucide-react';
import {
  Menu,
  Button as MenuButton,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { LANGUAGE_FACTS, LANGUAGES } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import style from './language-menu.module.css';

/** The language of the page, each under its own name, and whether the names on the graph follow. */
export function LanguageMenu() {
  const text = useText();
  const language = useApp((state) => state.language);
  const hasNativeNames = useApp((state) => state.hasNativeNames);
  const { setLanguage, setNativeNames } = useAppStore().getState();
  return (
    <MenuTrigger>
      <MenuButton
        className={style.button!}
        aria-label={`${text('header.language')}: ${LANGUAGE_FACTS[language].name}`}
        data-testid="language"
      >
        <Languages size={17} aria-hidden="true" />
      </MenuButton>
      <Popover className={style.popover!} placement="bottom end" offset={4}>
        <Menu className={style.menu!}>
          <MenuSection
            aria-label={text('header.language')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => {
              const chosen = LANGUAGES.find((one) => keys !== 'all' && keys.has(one));
              if (chosen) setLanguage(chosen);
            }}
          >
            {LANGUAGES.map((one) => (
              <Item key={one} id={one} label={LANGUAGE_FACTS[one].name} lang={one} />
            ))}
          </MenuSection>
          {language !== 'en' && (
            <MenuSection
              className={style.names!}
              aria-label={text('header.language.names')}
              selectionMode="multiple"
              selectedKeys={hasNativeNames ? ['names'] : []}
              onSelectionChange={(keys) => setNativeNames(keys !== 'all' && keys.has('names'))}
            >
              <Item id="names" label={text('header.language.names')} />
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ id, label, lang }: { id: string; label: string; lang?: string }) {
  return (
    <MenuItem id={id} textValue={label} className={style.item!}>
      {({ isSelected }) => (
        <>
          <span className={style.check!} aria-hidden="true">
            {isSelected && <Check size={15} />}
          </span>
          <Text slot="label" lang={lang}>
            {label}
          </Text>
        </>
      )}
    </MenuItem>
  );
}
